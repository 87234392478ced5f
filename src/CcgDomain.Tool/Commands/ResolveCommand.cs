using System.CommandLine;
using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg resolve</c>: finds the organisations that stand for codes on a date.</summary>
internal static class ResolveCommand
{
    private const string Description =
        """
        Finds for each code the organisation that is open in its place on a date. Outcomes:
        open: the organisation with the code is open. From 2022-07-01 this includes the integrated care boards.
        succeeded: the CCG has merged, and its successor is open.
        abolished: the CCGs were abolished on 2022-07-01, and an integrated care board took over.
        notYetOpen: the organisation opens later, so nothing stands for the code.
        unknown: the code is not in the register. This is a valid result, so the exit code is 0.
        With --csv: adds the columns ccg_resolved, ccg_resolved_name and ccg_outcome to a CSV file of any size. An unknown code is copied to
        ccg_resolved unchanged; if the organisation is not yet open, ccg_resolved is empty. Exit code 1: a row has too many or too few fields
        or wrong quotes. It is reported with its line number, and the rows before it are written. Exit code 2: the file or the column does not exist.
        """;

    internal static Command Create(CommandContext context)
    {
        var codes = CommonOptions.Words("CODE", "ODS codes.", ArgumentArity.ZeroOrMore);
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var csv = new Option<string?>("--csv") { Description = "A CSV file in UTF-8 with a header, or - for standard input.", HelpName = "FILE" };
        var column = new Option<string?>("--column") { Description = "The column of the CSV file that holds the codes.", HelpName = "NAME" };
        var target = new Option<string?>("--out") { Description = "The CSV file to write. The default is standard output.", HelpName = "FILE" };
        var command = new Command("resolve", Description) { codes, asAt, json, csv, column, target };
        command.Validators.Add(result =>
        {
            var hasCodes = result.GetValue(codes) is { Length: > 0 };
            var hasFile = result.GetResult(csv) is not null;
            if (hasCodes == hasFile)
            {
                result.AddError(hasCodes ? "Give either codes or --csv, not both." : "There is no code to resolve. Give codes, or a file with --csv.");
            }
            else if (hasFile != result.GetResult(column) is not null)
            {
                result.AddError("--csv and --column must be used together.");
            }
            else if (!hasFile && result.GetResult(target) is not null)
            {
                result.AddError("--out can only be used with --csv.");
            }
            else if (hasFile && result.GetValue(json))
            {
                result.AddError("--csv and --json cannot be used together.");
            }
        });
        command.SetAction(result => result.GetValue(csv) is { } file
            ? ResolveCsvAction.Run(context, file, result.GetRequiredValue(column)!, result.GetRequiredValue(asAt), result.GetValue(target))
            : Run(context, result.GetRequiredValue(codes), result.GetRequiredValue(asAt), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] codes, DateOnly asAt, bool json)
    {
        List<(string Code, ResolvedCode Resolved)> results =
            [.. codes.Select(text => OdsCode.TryParse(text, out var code) ? ($"{code}", ResolvedCode.Create(code, asAt)) : (text, ResolvedCode.Unknown))];
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, results, asAt));
        }
        else
        {
            Write(TextOutput.Create(context), results, asAt);
        }

        return ExitCode.Success;
    }

    private static void Write(TextOutput output, List<(string Code, ResolvedCode Resolved)> results, DateOnly asAt)
    {
        output.WriteTable(
            ["Code", $"On {asAt:O}", "Stands for", "Name"],
            [.. results.Select(result => (IReadOnlyList<StyledText>)[StyledText.Strong(result.Code), StyledOutcome(result.Resolved), result.Resolved.Successor ?? "", result.Resolved.Name ?? ""])]);
        foreach (var (code, resolved) in results)
        {
            if (resolved.Outcome == ResolutionOutcome.Abolished)
            {
                output.WriteLine(0, StyledText.Muted($"{CcgRegister.England.Resolve(OdsCode.Parse(code, null), asAt)}"));
            }
        }
    }

    private static StyledText StyledOutcome(ResolvedCode resolved) => resolved.Outcome switch
    {
        ResolutionOutcome.Open => StyledText.Success(resolved.OutcomeName),
        ResolutionOutcome.Unknown => StyledText.Error(resolved.OutcomeName),
        _ => resolved.OutcomeName,
    };

    private static void Write(Utf8JsonWriter json, List<(string Code, ResolvedCode Resolved)> results, DateOnly asAt)
    {
        json.WriteStartArray();
        foreach (var (code, resolved) in results)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteDateOrNull("asAt", asAt);
            json.WriteString("outcome", resolved.OutcomeName);
            json.WriteStringOrNull("standsFor", resolved.Successor);
            json.WriteStringOrNull("name", resolved.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
