using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Csv;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg resolve KEY…</c>: resolves the keys of the command line.</summary>
internal static class ResolveKeysAction
{
    internal static int Run(CommandContext context, string[] keys, ResolveOptions options, bool json)
    {
        var date = options.DateToAsk(options.AsAt);
        var results = keys.Select(key => (Key: key, Resolved: ResolvedKey.Create(key, options.Kinds, date)));
        if (json)
        {
            JsonOutput.WriteArray(context.Out, results, (writer, result) => Write(writer, result.Key, result.Resolved, options.AsAt));
        }
        else
        {
            Write(TextOutput.Create(context), [.. results], options.AsAt);
        }

        if (date <= CcgRegister.England.KnownUntil)
        {
            return ExitCode.Success;
        }

        KeyOptions.WarnOfDatesNotKnownYet(context);
        return ExitCode.Refused;
    }

    private static void Write(TextOutput output, List<(string Key, ResolvedKey Resolved)> results, DateOnly asAt)
    {
        var hasSubIcb = results.Exists(result => !result.Resolved.SubIcb.IsNone);
        output.WriteTable(
            ["Key", $"On {asAt:O}", "Stands for", .. hasSubIcb ? ["Sub-ICB"] : (string[])[], "Name"],
            [
                .. results.Select(result => (IReadOnlyList<StyledText>)
                [
                    StyledText.Strong(Display(result.Key, result.Resolved)),
                    StyledOutcome(result.Resolved.Outcome),
                    Text(result.Resolved.StandsFor) ?? "",
                    .. hasSubIcb ? [Text(result.Resolved.SubIcb) ?? ""] : (StyledText[])[],
                    result.Resolved.Name ?? "",
                ]),
            ]);
        foreach (var note in results.SelectMany(result => KeyNotes.For(result.Key, result.Resolved)).Distinct())
        {
            output.WriteLine(0, StyledText.Muted(note));
        }
    }

    private static string Display(string key, ResolvedKey resolved) => resolved.MatchedBy == RegisterKeys.OdsCode && !resolved.Code.IsNone ? $"{resolved.Code}" : Wording.Cut(key, UnmatchedKeys.MaxLength);

    private static string? Text(OdsCode code) => code.IsNone ? null : code.ToString();

    private static StyledText StyledOutcome(ResolutionOutcome outcome) => outcome switch
    {
        ResolutionOutcome.Open => StyledText.Success(outcome.Name()),
        ResolutionOutcome.Unknown => StyledText.Error(outcome.Name()),
        _ => outcome.Name(),
    };

    private static void Write(Utf8JsonWriter json, string key, ResolvedKey resolved, DateOnly asAt)
    {
        json.WriteStartObject();
        json.WriteString("code", OdsCode.TryParse(key, out var code) ? code.ToString() : key);
        json.WriteDateOrNull("asAt", asAt);
        json.WriteString("outcome", resolved.Outcome.Name());
        json.WriteStringOrNull("standsFor", Text(resolved.StandsFor));
        json.WriteStringOrNull("name", resolved.Name);
        json.WriteStringOrNull("organisation", Text(resolved.Code));
        json.WriteStringOrNull("subIcb", Text(resolved.SubIcb));
        json.WriteStartArray("boards");
        foreach (var board in resolved.Boards)
        {
            json.WriteStringValue(board.Code.ToString());
        }

        json.WriteEndArray();
        json.WriteStringOrNull("area", resolved.Area?.ToString());
        json.WriteStartArray("notes");
        foreach (var note in KeyNotes.For(key, resolved))
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
