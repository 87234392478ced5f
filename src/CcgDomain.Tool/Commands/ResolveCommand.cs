using System.CommandLine;
using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg resolve</c>: what stands for codes on a day.</summary>
internal static class ResolveCommand
{
    private const string Description =
        """
        Says for each code which organisation is open in its place on a day. Outcomes:
        open: the code's own organisation. From 2022-07-01 so is each integrated care board, under its own code.
        succeeded: the CCG has merged, and the one that took its place is open.
        abolished: the integrated care board that took over from all CCGs on 2022-07-01.
        notYetOpen: the organisation opens later, so that nothing stands for the code.
        unknown: no code of the register. An unknown code is an answer: the exit code is 0.
        With --csv: adds the columns ccg_resolved, ccg_resolved_name and ccg_outcome to a CSV of any size. An unknown code is kept in
        ccg_resolved as it is; where nothing is open yet, ccg_resolved is empty. Exit code 1: a ragged or badly quoted row, which is
        reported with the number of its line; the rows before it are written. Exit code 2: no such file or column.
        """;

    internal static Command Create(CommandContext context)
    {
        var codes = CommonOptions.OneOfNames("CODE", "ODS codes.", ArgumentArity.ZeroOrMore);
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var csv = new Option<string?>("--csv") { Description = "A CSV in UTF-8 with a header, or - for standard input.", HelpName = "FILE" };
        var column = new Option<string?>("--column") { Description = "The column of the CSV that holds the codes.", HelpName = "NAME" };
        var target = new Option<string?>("--out") { Description = "Where the CSV goes; else to standard output.", HelpName = "FILE" };
        var command = new Command("resolve", Description) { codes, asAt, json, csv, column, target };
        command.Validators.Add(result =>
        {
            var hasCodes = result.GetValue(codes) is { Length: > 0 };
            var hasFile = result.GetResult(csv) is not null;
            if (hasCodes == hasFile)
            {
                result.AddError(hasCodes ? "Either codes or --csv, not both." : "There is no code to resolve: name codes, or a file with --csv.");
            }
            else if (hasFile != result.GetResult(column) is not null)
            {
                result.AddError("--csv and --column belong together.");
            }
            else if (!hasFile && result.GetResult(target) is not null)
            {
                result.AddError("--out belongs to --csv.");
            }
            else if (hasFile && result.GetValue(json))
            {
                result.AddError("--csv and --json exclude each other.");
            }
        });
        command.SetAction(result => result.GetValue(csv) is { } file
            ? ResolveCsv.Run(context, file, result.GetRequiredValue(column)!, result.GetRequiredValue(asAt), result.GetValue(target))
            : Run(context, result.GetRequiredValue(codes), result.GetRequiredValue(asAt), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] codes, DateOnly asAt, bool json)
    {
        List<(string Text, ResolvedCode Answer)> answers = [.. codes.Select(text => OdsCode.TryParse(text, out var code) ? ($"{code}", ResolvedCode.Of(code, asAt)) : (text, ResolvedCode.Unknown))];
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, answers, asAt));
        }
        else
        {
            Write(Page.For(context), answers, asAt);
        }

        return ExitCode.Done;
    }

    private static void Write(Page page, List<(string Text, ResolvedCode Answer)> answers, DateOnly asAt)
    {
        page.Table(
            ["Code", $"On {asAt:O}", "Stands for", "Name"],
            [.. answers.Select(one => (IReadOnlyList<Cell>)[Cell.Strong(one.Text), Toned(one.Answer), one.Answer.Successor ?? "", one.Answer.Name ?? ""])]);
        foreach (var (text, answer) in answers)
        {
            if (answer.Outcome == Outcome.Abolished)
            {
                page.Line(0, Cell.Quiet($"{CcgRegister.England.Resolve(OdsCode.Parse(text, null), asAt)}"));
            }
        }
    }

    private static Cell Toned(ResolvedCode answer) => answer.Outcome switch
    {
        Outcome.Open => Cell.Good(answer.OutcomeName),
        Outcome.Unknown => Cell.Bad(answer.OutcomeName),
        _ => answer.OutcomeName,
    };

    private static void Write(Utf8JsonWriter json, List<(string Text, ResolvedCode Answer)> answers, DateOnly asAt)
    {
        json.WriteStartArray();
        foreach (var (text, answer) in answers)
        {
            json.WriteStartObject();
            json.WriteString("code", text);
            json.Day("asAt", asAt);
            json.WriteString("outcome", answer.OutcomeName);
            json.Text("standsFor", answer.Successor);
            json.Text("name", answer.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
