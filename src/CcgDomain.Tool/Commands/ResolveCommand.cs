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
        badDate: the date of the row in --date-column cannot be read. The row is kept and reported with its line number, and the exit code is 0.
        With --csv: adds the columns ccg_resolved, ccg_resolved_name and ccg_outcome to a CSV file of any size. An unknown code is copied to
        ccg_resolved unchanged; if nothing stands for the code, ccg_resolved is empty. Exit code 1: a row has too many or too few fields
        or wrong quotes. It is reported with its line number; the rows before it are written to standard output, and nothing to --out.
        Exit code 2: the file or the column does not exist.
        """;

    internal static Command Create(CommandContext context)
    {
        var codes = new Argument<string[]>("CODE") { Description = "ODS codes.", Arity = ArgumentArity.ZeroOrMore };
        var asAt = CommonOptions.AsAt();
        asAt.Required = false;
        var json = CommonOptions.Json();
        var csv = new CsvOptions();
        var command = new Command("resolve", Description) { codes, asAt, json };
        csv.AddTo(command);
        command.Validators.Add(result =>
        {
            var hasCodes = result.GetValue(codes) is { Length: > 0 };
            var hasFile = result.GetResult(csv.File) is not null;
            if (hasCodes == hasFile)
            {
                result.AddError(hasCodes ? "Give either codes or --csv, not both." : "There is no code to resolve. Give codes, or a file with --csv.");
            }
            else if (hasFile && result.GetValue(json))
            {
                result.AddError("--csv and --json cannot be used together.");
            }
            else
            {
                csv.Validate(result, asAt);
            }

            if (result.GetResult(asAt) is null && !csv.HasDateColumn(result))
            {
                result.AddError("--as-at is missing.");
            }
        });
        command.SetAction(result => result.GetResult(csv.File) is not null
            ? ResolveCsvAction.Run(context, csv.Read(result, result.GetValue(asAt)))
            : Run(context, result.GetRequiredValue(codes), result.GetRequiredValue(asAt), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] codes, DateOnly asAt, bool json)
    {
        var results = codes.Select(text => OdsCode.TryParse(text, out var code) ? ($"{code}", ResolvedCode.Create(code, asAt)) : (text, ResolvedCode.Unknown));
        if (json)
        {
            JsonOutput.WriteArray(context.Out, results, (writer, result) => Write(writer, result, asAt));
        }
        else
        {
            Write(TextOutput.Create(context), [.. results], asAt);
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

    private static void Write(Utf8JsonWriter json, (string Code, ResolvedCode Resolved) result, DateOnly asAt)
    {
        json.WriteStartObject();
        json.WriteString("code", result.Code);
        json.WriteDateOrNull("asAt", asAt);
        json.WriteString("outcome", result.Resolved.OutcomeName);
        json.WriteStringOrNull("standsFor", result.Resolved.Successor);
        json.WriteStringOrNull("name", result.Resolved.Name);
        json.WriteEndObject();
    }
}
