using System.CommandLine;
using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg committee</c>: checks documents about committees, and shows who may vote on each matter.</summary>
internal static class CommitteeCommand
{
    internal static Command Create(CommandContext context)
    {
        var files = CommonOptions.Files("committee/1");
        var json = CommonOptions.Json();
        var without = CommonOptions.Without();
        var command = new Command(
            "committee",
            "Checks documents about primary care commissioning committees, and shows who may vote on each matter. Exit codes are those of check: 0, 1 or 2.")
        {
            files,
            json,
            without,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(files), result.GetRequiredValue(without), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] names, RuleSet rules, bool json)
    {
        var reader = new DocumentReader(context);
        var counts = new CheckCounts();
        var results = Check(reader, names, rules, counts);
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

    private static IEnumerable<CommitteeCheckResult> Check(DocumentReader reader, string[] names, RuleSet rules, CheckCounts counts)
    {
        foreach (var file in reader.Expand(names))
        {
            if (reader.TryRead(file, out var document))
            {
                var result = CommitteeCheckResult.Create(file, document, rules);
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

    /// <summary>Writes the result for one document: the quorum and the standing of each member for each matter, then the violations.</summary>
    internal static void Write(TextOutput output, CommitteeCheckResult result)
    {
        output.WriteLine(0, result.IsAccepted ? StyledText.Success("accepted") : StyledText.Error("refused "), $"  {result.File}  {result.Committees}");
        foreach (var assessment in result.Agendas.SelectMany(agenda => agenda.Assessments))
        {
            output.WriteLine(2, StyledText.Strong(assessment.Matter.Matter), ": ", Styled(assessment.Quorum));
            foreach (var standing in assessment.Members)
            {
                output.WriteLine(4, standing.ToString());
            }
        }

        ViolationOutput.Write(output, result.Violations);
    }

    private static StyledText Styled(QuorumState quorum) => quorum.Match(
        met: state => StyledText.Success(state.ToString()),
        notMet: state => StyledText.Error(state.ToString()),
        notKnown: state => StyledText.Muted(state.ToString()));

    private static void Write(Utf8JsonWriter json, CommitteeCheckResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteBoolean("accepted", result.IsAccepted);
        json.WriteDateOrNull("asAt", result.Document?.AsAt);
        json.WriteStartArray("committees");
        foreach (var (committee, assessments) in result.Agendas)
        {
            Write(json, committee, assessments);
        }

        json.WriteEndArray();
        ViolationOutput.Write(json, result.Violations);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PrimaryCareCommissioningCommittee committee, ImmutableArray<ConflictAssessment> assessments)
    {
        json.WriteStartObject();
        json.WriteProperty("form", committee.Form, CcgJsonContext.Default.CommitteeForm);
        json.WriteStartArray("ccgs");
        foreach (var code in committee.Ccgs)
        {
            json.WriteStringValue(code.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("matters");
        foreach (var assessment in assessments)
        {
            json.WriteStartObject();
            json.WriteString("matter", assessment.Matter.Matter);
            json.WriteString("quorum", assessment.Quorum.Match(met: _ => "met", notMet: _ => "notMet", notKnown: _ => "notKnown"));
            json.WriteStartArray("members");
            foreach (var standing in assessment.Members)
            {
                json.WriteStartObject();
                json.WriteString("name", standing.Member.Name);
                json.WriteBoolean("mayVote", standing.MayVote);
                json.WriteBoolean("mayTakePart", standing.MayTakePart);
                json.WriteProperty("reason", standing.Reason, CcgJsonContext.Default.StandingReason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
