using System.CommandLine;
using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg committee</c>: checks documents about committees and governing bodies, and shows who may vote on each matter.</summary>
internal static class CommitteeCommand
{
    // Of what a quorum lacks, no more is written for each matter.
    private const int MaxShortfalls = 3;

    internal static Command Create(CommandContext context)
    {
        var files = CommonOptions.Files("committee/1 or body/1");
        var json = CommonOptions.Json();
        var without = CommonOptions.Without();
        var all = CommonOptions.All();
        var command = new Command(
            "committee",
            "Checks documents about primary care commissioning committees and governing bodies, and shows who may vote on each matter. Exit codes are those of check: 0, 1 or 2.")
        {
            files,
            json,
            without,
            all,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(files), result.GetRequiredValue(without), result.GetValue(all) ? int.MaxValue : ViolationOutput.DefaultLimit, result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] names, RuleSet rules, int maxViolations, bool json)
    {
        var reader = new DocumentReader(context);
        var counts = new CheckCounts();
        var results = Check(reader, names, rules, maxViolations, counts);
        if (json)
        {
            JsonOutput.WriteArray(context.Out, results, Write);
        }
        else
        {
            Write(TextOutput.Create(context), results, counts, reader);
        }

        return counts.ExitCode(reader);
    }

    private static IEnumerable<CommitteeCheckResult> Check(DocumentReader reader, string[] names, RuleSet rules, int maxViolations, CheckCounts counts)
    {
        foreach (var file in reader.Expand(names))
        {
            if (reader.TryRead(file, out var document))
            {
                var result = CommitteeCheckResult.Create(file, document, rules, maxViolations);
                counts.Add(result.IsAccepted);
                yield return result;
            }
        }
    }

    private static void Write(TextOutput output, IEnumerable<CommitteeCheckResult> results, CheckCounts counts, DocumentReader reader)
    {
        foreach (var result in results)
        {
            Write(output, result);
        }

        ViolationOutput.WriteSummary(output, counts, reader.UnopenedCount);
    }

    /// <summary>
    /// Writes the result for one document: the standing of each member, for each matter the quorum and the standing of those whom it names, then the violations. What is
    /// written grows with the document: a matter does not repeat the members.
    /// </summary>
    internal static void Write(TextOutput output, CommitteeCheckResult result)
    {
        output.WriteLine(0, result.IsAccepted ? StyledText.Success("accepted") : StyledText.Error("refused "), $"  {result.File}  {result.Committees}");
        foreach (var agenda in result.Agendas)
        {
            Write(output, agenda);
        }

        ViolationOutput.Write(output, result.Violations);
    }

    private static void Write(TextOutput output, CheckedAgenda agenda)
    {
        if (!agenda.NotChecked.IsEmpty)
        {
            output.WriteLine(2, StyledText.Muted($"Not all members are listed, so not checked as a whole: {string.Join(", ", agenda.NotChecked.Select(rule => rule.Code))}"));
        }

        if (agenda.Assessments.IsEmpty)
        {
            return;
        }

        output.WriteLine(2, "Members who are present and have no conflict:");
        foreach (var standing in agenda.Members)
        {
            output.WriteLine(4, standing.ToString());
        }

        foreach (var assessment in agenda.Assessments)
        {
            output.WriteLine(2, StyledText.Strong(assessment.Matter.Matter), ": ", Styled(assessment.Quorum));
            foreach (var standing in assessment.Named)
            {
                output.WriteLine(4, standing.ToString());
            }

            if (!assessment.OthersArePresent && assessment.Named.Length < agenda.Members.Length)
            {
                output.WriteLine(4, StyledText.Muted($"Absent: {Wording.Count(agenda.Members.Length - assessment.Named.Length, "other member")}."));
            }
        }
    }

    private static StyledText Styled(QuorumState quorum) => quorum.Match(
        met: state => StyledText.Success(state.ToString()),
        notMet: state => StyledText.Error(state.Missing.Length <= MaxShortfalls
            ? state.ToString()
            : $"not quorate: {string.Join("; ", state.Missing.Take(MaxShortfalls))}; and {state.Missing.Length - MaxShortfalls} more"),
        notKnown: state => StyledText.Muted(state.ToString()));

    private static void Write(Utf8JsonWriter json, CommitteeCheckResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteBoolean("accepted", result.IsAccepted);
        json.WriteDateOrNull("asAt", result.AsAt);
        json.WriteStartArray("committees");
        foreach (var agenda in result.Agendas)
        {
            Write(json, agenda);
        }

        json.WriteEndArray();
        ViolationOutput.Write(json, result.Violations);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CheckedAgenda agenda)
    {
        json.WriteStartObject();
        json.WriteString("form", agenda.Form);
        json.WriteStartArray("ccgs");
        foreach (var code in agenda.Ccgs)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        Write(json, "members", agenda.Members);
        json.WriteStartArray("notChecked");
        foreach (var rule in agenda.NotChecked)
        {
            json.WriteStringValue(rule.Code);
        }

        json.WriteEndArray();
        json.WriteStartArray("matters");
        foreach (var assessment in agenda.Assessments)
        {
            json.WriteStartObject();
            json.WriteString("matter", assessment.Matter.Matter);
            json.WriteString("quorum", assessment.Quorum.Match(met: _ => "met", notMet: _ => "notMet", notKnown: _ => "notKnown"));
            json.WriteBoolean("othersArePresent", assessment.OthersArePresent);
            Write(json, "named", assessment.Named);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<MemberStanding> standings)
    {
        json.WriteStartArray(name);
        foreach (var standing in standings)
        {
            json.WriteStartObject();
            json.WriteString("name", standing.Member.Name);
            if (standing.Deputy is { } deputy)
            {
                json.WriteString("deputy", deputy);
            }

            json.WriteBoolean("mayVote", standing.MayVote);
            json.WriteBoolean("mayTakePart", standing.MayTakePart);
            json.WriteProperty("reason", standing.Reason, CcgJsonContext.Default.StandingReason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
