using System.CommandLine;
using System.Globalization;
using CcgDomain.Register;
using CcgDomain.Tool.Csv;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg open</c>: lists the CCGs that were open on a date.</summary>
internal static class OpenCommand
{
    internal static Command Create(CommandContext context)
    {
        var asAt = CommonOptions.AsAt();
        var region = new Option<string?>("--region") { Description = "Only CCGs that lay on the date in a region of NHS England: a code, a GSS code or a name, such as Y54 or London.", HelpName = "REGION" };
        var system = new Option<string?>("--system") { Description = "Only CCGs that lay on the date in a system (STP, later ICS): a code, a GSS code or a name, such as QHM.", HelpName = "SYSTEM" };
        var csv = CommonOptions.Flag("--csv", "Print CSV.");
        var command = new Command("open", "Lists the CCGs that were open on a date, with their names and codes on that date, and the region and the system that each lay in on that date.")
        {
            asAt,
            region,
            system,
            csv,
        };
        command.SetAction(result =>
        {
            var date = result.GetRequiredValue(asAt);
            var open = CcgRegister.England.OpenOn(date);
            return TryFilter(context, NhsAreaKind.Region, result.GetValue(region), date, ref open) && TryFilter(context, NhsAreaKind.System, result.GetValue(system), date, ref open)
                ? Write(context, open, date, result.GetValue(csv))
                : ExitCode.Failed;
        });
        return command;
    }

    /// <summary>Leaves the CCGs that are known to have lain in an area on a date.</summary>
    /// <returns><see langword="false"/> if there is no such area, which is reported.</returns>
    private static bool TryFilter(CommandContext context, NhsAreaKind kind, string? text, DateOnly date, ref ImmutableArray<RegisteredCcg> open)
    {
        if (text is null)
        {
            return true;
        }

        var option = kind == NhsAreaKind.Region ? "--region" : "--system";
        var found = CcgRegister.England.FindAreas(kind, text);
        if (found is not [var area])
        {
            context.Error.WriteLine(found.IsEmpty
                ? $"ccg: {option}: '{text}' is not one of {string.Join(", ", AreasOn(kind, date))}."
                : $"ccg: {option}: '{text}' may be {string.Join(", ", found)}.");
            return false;
        }

        var members = CcgRegister.England.CcgsIn(area, date);
        if (members.IsEmpty)
        {
            context.Error.WriteLine($"ccg: no CCG is known to have lain in {area} on {date:O}. Known on that day: {string.Join(", ", AreasOn(kind, date))}.");
        }

        ImmutableArray<RegisteredCcg> possible = [.. open.Where(ccg => CcgRegister.England.MembershipOn(kind, ccg.Code, date) is Membership.Changed changed && (changed.Before.Code == area.Code || changed.After.Code == area.Code))];
        if (!possible.IsEmpty)
        {
            context.Error.WriteLine($"ccg: not listed, because they came to or left {area} on an unknown day about then: {string.Join(", ", possible.Select(ccg => ccg.Code))}.");
        }

        open = [.. open.Where(members.Contains)];
        return true;
    }

    /// <summary>The areas that CCGs lay in on a date, in order of code.</summary>
    private static IEnumerable<NhsArea> AreasOn(NhsAreaKind kind, DateOnly date) => CcgRegister.England.Ccgs
        .Select(ccg => CcgRegister.England.MembershipOn(kind, ccg.Code, date).TryGet(out var area) ? area : null)
        .OfType<NhsArea>()
        .DistinctBy(area => area.Code)
        .OrderBy(area => area.Code);

    private static int Write(CommandContext context, ImmutableArray<RegisteredCcg> open, DateOnly asAt, bool csv)
    {
        if (csv)
        {
            // A region without a date would be taken for that of today.
            CsvText.WriteRecord(context.Out, "code", "name", "gss", "opened", "closed", $"region_on_{asAt:O}", $"system_on_{asAt:O}");
            foreach (var ccg in open)
            {
                CsvText.WriteRecord(context.Out, Row(ccg, asAt));
            }

            return ExitCode.Success;
        }

        var output = TextOutput.Create(context);
        if (open.Length > 0)
        {
            output.WriteTable(["Code", "Name", "GSS", "From", "To", $"Region on {asAt:O}", "System"], [.. open.Select(ccg => (IReadOnlyList<StyledText>)[.. Row(ccg, asAt).Select((text, i) => i == 0 ? StyledText.Strong(text) : text)])]);
        }

        output.WriteLine(0, $"{Wording.Count(open.Length, "CCG")} open on {asAt:O}.");
        return ExitCode.Success;
    }

    private static string[] Row(RegisteredCcg ccg, DateOnly asAt) =>
    [
        ccg.Code.ToString(),
        $"{ccg.NameOn(asAt)}",
        GssCode(ccg, asAt),
        ccg.Opened.ToString("O", CultureInfo.InvariantCulture),
        ccg.Closed.ToString("O", CultureInfo.InvariantCulture),
        Wording.For(CcgRegister.England.RegionOn(ccg.Code, asAt)),
        Wording.For(CcgRegister.England.SystemOn(ccg.Code, asAt)),
    ];

    private static string GssCode(RegisteredCcg ccg, DateOnly asAt) => ccg.GssCodeOn(asAt).Match(
        known: gss => gss.Code.ToString(),
        notEstablished: gss => string.Join(" or ", gss.Candidates),
        notOpen: _ => "");
}
