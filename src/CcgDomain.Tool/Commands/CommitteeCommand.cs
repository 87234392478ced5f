using System.CommandLine;
using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg committee</c>: are these committees what the rules allow, and who may vote on what they are to decide?</summary>
internal static class CommitteeCommand
{
    internal static Command Create(CommandContext context)
    {
        var files = CommonOptions.Files("committee/1");
        var json = CommonOptions.Json();
        var without = CommonOptions.Without();
        var command = new Command(
            "committee",
            "Checks documents about primary care commissioning committees, and says who may vote. Exit codes as of check: 0, 1 or 2.")
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
        var documents = new Documents(context);
        List<CommitteeCheckResult> results = [];
        foreach (var file in documents.Expand(names))
        {
            if (documents.TryRead(file, out var document))
            {
                results.Add(CommitteeCheckResult.Of(file, document, rules));
            }
        }

        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, results));
        }
        else
        {
            Write(Page.For(context), results, documents.Unopened);
        }

        return documents.Unopened > 0 ? ExitCode.Failed : results.TrueForAll(result => result.Accepted) ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Write(Page page, List<CommitteeCheckResult> results, int unopened)
    {
        foreach (var result in results)
        {
            Write(page, result);
        }

        Refusal.Close(page, results.Count, results.Count(result => result.Accepted), unopened);
    }

    /// <summary>What one document says, and what is wrong with it.</summary>
    internal static void Write(Page page, CommitteeCheckResult result)
    {
        page.Line(0, result.Accepted ? Cell.Good("accepted") : Cell.Bad("refused "), $"  {result.File}  {result.Committees}");
        foreach (var assessment in result.Agendas.SelectMany(agenda => agenda.Assessments))
        {
            page.Line(2, Cell.Strong(assessment.Matter.Matter), ": ", Of(assessment.Quorum));
            foreach (var standing in assessment.Members)
            {
                page.Line(4, standing.ToString());
            }
        }

        Refusal.Write(page, result.Violations);
    }

    private static Cell Of(QuorumState quorum) => quorum.Match(
        met: state => Cell.Good(state.ToString()),
        notMet: state => Cell.Bad(state.ToString()),
        notKnown: state => Cell.Quiet(state.ToString()));

    private static void Write(Utf8JsonWriter json, List<CommitteeCheckResult> results)
    {
        json.WriteStartArray();
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("file", result.File);
            json.WriteBoolean("accepted", result.Accepted);
            json.Day("asAt", result.Document?.AsAt);
            json.WriteStartArray("committees");
            foreach (var (committee, assessments) in result.Agendas)
            {
                Write(json, committee, assessments);
            }

            json.WriteEndArray();
            Refusal.Write(json, result.Violations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PrimaryCareCommissioningCommittee committee, ImmutableArray<ConflictAssessment> assessments)
    {
        json.WriteStartObject();
        json.Value("form", committee.Form, CcgJsonContext.Default.CommitteeForm);
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
                json.Value("reason", standing.Reason, CcgJsonContext.Default.StandingReason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
