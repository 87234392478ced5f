using System.CommandLine;
using System.CommandLine.Parsing;
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
        var region = new Option<string?>("--region")
        {
            Description = "Only CCGs in a region of the structure of December 2025, given by code or name, such as Y63 or London.",
            HelpName = "REGION",
        };
        region.Validators.Add(RejectUnknownRegion);
        var csv = CommonOptions.Flag("--csv", "Print CSV.");
        var command = new Command("open", "Lists the CCGs that were open on a date, with their names and codes on that date.") { asAt, region, csv };
        command.SetAction(result => Run(context, result.GetRequiredValue(asAt), result.GetValue(region), result.GetValue(csv)));
        return command;
    }

    private static int Run(CommandContext context, DateOnly asAt, string? region, bool csv)
    {
        var open = CcgRegister.England.OpenOn(asAt).Where(ccg => region is null || Matches(ccg.Region, region)).ToList();
        if (csv)
        {
            WriteCsv(context.Out, open, asAt);
            return ExitCode.Success;
        }

        var output = TextOutput.Create(context);
        if (open.Count > 0)
        {
            output.WriteTable(
                ["Code", "Name", "GSS", "From", "To", "Region"],
                [.. open.Select(ccg => (IReadOnlyList<StyledText>)[StyledText.Strong($"{ccg.Code}"), $"{ccg.NameOn(asAt)}", GssCode(ccg, asAt), $"{ccg.Opened:O}", $"{ccg.Closed:O}", ccg.Region.Name])]);
        }

        output.WriteLine(0, $"{Wording.Count(open.Count, "CCG")} open on {asAt:O}.");
        return ExitCode.Success;
    }

    private static void WriteCsv(TextWriter writer, List<RegisteredCcg> open, DateOnly asAt)
    {
        CsvText.WriteRecord(writer, "code", "name", "gss", "opened", "closed", "region");
        foreach (var ccg in open)
        {
            CsvText.WriteRecord(
                writer,
                ccg.Code.ToString(),
                ccg.NameOn(asAt)?.ToString(),
                GssCode(ccg, asAt),
                ccg.Opened.ToString("O", CultureInfo.InvariantCulture),
                ccg.Closed.ToString("O", CultureInfo.InvariantCulture),
                ccg.Region.Name);
        }
    }

    private static string GssCode(RegisteredCcg ccg, DateOnly asAt) => ccg.GssCodeOn(asAt).Match(
        known: gss => gss.Code.ToString(),
        notEstablished: gss => string.Join(" or ", gss.Candidates),
        notOpen: _ => "");

    private static bool Matches(NhsArea region, string text) =>
        region.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || region.Code.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);

    private static void RejectUnknownRegion(OptionResult result)
    {
        var regions = CcgRegister.England.Boards.Select(board => board.Region).Distinct().OrderBy(region => region.Code).ToList();
        foreach (var token in result.Tokens)
        {
            if (!regions.Exists(region => Matches(region, token.Value)))
            {
                result.AddError($"--region: '{token.Value}' is not one of {string.Join(", ", regions)}.");
            }
        }
    }
}
