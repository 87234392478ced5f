using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CcgDomain.Register;
using CcgDomain.Tool.Output;
using CsvHelper;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg open</c>: the CCGs that were open on a day.</summary>
internal static class OpenCommand
{
    internal static Command Create(CommandContext context)
    {
        var asAt = CommonOptions.AsAt();
        var region = new Option<string?>("--region")
        {
            Description = "Only those in a region of the structure of December 2025, by code or name: Y63, London.",
            HelpName = "REGION",
        };
        region.Validators.Add(Known);
        var csv = new Option<bool>("--csv") { Description = "Print CSV." };
        var command = new Command("open", "Lists the CCGs that were open on a day, with the names and codes of that day.") { asAt, region, csv };
        command.SetAction(result => Run(context, result.GetRequiredValue(asAt), result.GetValue(region), result.GetValue(csv)));
        return command;
    }

    private static int Run(CommandContext context, DateOnly asAt, string? region, bool csv)
    {
        var open = CcgRegister.England.OpenOn(asAt).Where(ccg => region is null || Is(ccg.Region, region)).ToList();
        if (csv)
        {
            WriteCsv(context.Out, open, asAt);
            return ExitCode.Done;
        }

        var page = Page.For(context);
        if (open.Count > 0)
        {
            page.Table(
                ["Code", "Name", "GSS", "From", "To", "Region"],
                [.. open.Select(ccg => (IReadOnlyList<Cell>)[Cell.Strong($"{ccg.Code}"), $"{ccg.NameOn(asAt)}", Gss(ccg, asAt), $"{ccg.Opened:O}", $"{ccg.Closed:O}", ccg.Region.Name])]);
        }

        page.Line(0, $"{Wording.Count(open.Count, "CCG")} open on {asAt:O}.");
        return ExitCode.Done;
    }

    private static void WriteCsv(TextWriter writer, List<RegisteredCcg> open, DateOnly asAt)
    {
        using var csv = new CsvWriter(writer, CsvFormat.Settings, leaveOpen: true);
        foreach (var heading in (ReadOnlySpan<string>)["code", "name", "gss", "opened", "closed", "region"])
        {
            csv.WriteField(heading);
        }

        csv.NextRecord();
        foreach (var ccg in open)
        {
            csv.WriteField(ccg.Code.ToString());
            csv.WriteField(ccg.NameOn(asAt)?.ToString());
            csv.WriteField(Gss(ccg, asAt));
            csv.WriteField(ccg.Opened.ToString("O", CultureInfo.InvariantCulture));
            csv.WriteField(ccg.Closed.ToString("O", CultureInfo.InvariantCulture));
            csv.WriteField(ccg.Region.Name);
            csv.NextRecord();
        }
    }

    private static string Gss(RegisteredCcg ccg, DateOnly asAt) => ccg.GssCodeOn(asAt).Match(
        known: gss => gss.Code.ToString(),
        notEstablished: gss => string.Join(" or ", gss.Candidates),
        notOpen: _ => "");

    private static bool Is(NhsArea region, string text) =>
        region.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || region.Code.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);

    private static void Known(OptionResult given)
    {
        var regions = CcgRegister.England.Boards.Select(board => board.Region).Distinct().OrderBy(region => region.Code).ToList();
        foreach (var token in given.Tokens)
        {
            if (!regions.Exists(region => Is(region, token.Value)))
            {
                given.AddError($"--region: '{token.Value}' is not one of {string.Join(", ", regions)}.");
            }
        }
    }
}
