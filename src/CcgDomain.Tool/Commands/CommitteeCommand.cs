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
    internal static Command Create(Surroundings here)
    {
        var files = Shared.Files("committee/1");
        var json = Shared.Json();
        var without = Shared.Without();
        var command = new Command(
            "committee",
            "Checks documents about primary care commissioning committees, and says who may vote. Exit codes as of check: 0, 1 or 2.")
        {
            files,
            json,
            without,
        };
        command.SetAction(result => Run(here, result.GetRequiredValue(files), result.GetRequiredValue(without), result.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings here, string[] names, RuleSet rules, bool json)
    {
        var documents = new Documents(here);
        List<CommitteeVerdict> verdicts = [];
        foreach (var file in documents.Expand(names))
        {
            if (documents.TryRead(file, out var document))
            {
                verdicts.Add(CommitteeVerdict.On(file, document, rules));
            }
        }

        if (json)
        {
            JsonOutput.Write(here.Out, writer => Write(writer, verdicts));
        }
        else
        {
            Write(Page.For(here), verdicts, documents.Unopened);
        }

        return documents.Unopened > 0 ? ExitCode.Failed : verdicts.TrueForAll(verdict => verdict.Accepted) ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Write(Page page, List<CommitteeVerdict> verdicts, int unopened)
    {
        foreach (var verdict in verdicts)
        {
            Write(page, verdict);
        }

        Refusal.Close(page, verdicts.Count, verdicts.Count(verdict => verdict.Accepted), unopened);
    }

    /// <summary>What one document says, and what is wrong with it.</summary>
    internal static void Write(Page page, CommitteeVerdict verdict)
    {
        page.Line(0, verdict.Accepted ? Cell.Good("accepted") : Cell.Bad("refused "), $"  {verdict.File}  {verdict.What}");
        foreach (var assessment in verdict.Agendas.SelectMany(agenda => agenda.Assessments))
        {
            page.Line(2, Cell.Strong(assessment.Matter.Matter), ": ", Of(assessment.Quorum));
            foreach (var standing in assessment.Members)
            {
                page.Line(4, standing.ToString());
            }
        }

        Refusal.Write(page, verdict.Violations);
    }

    private static Cell Of(QuorumState quorum) => quorum.Match(
        met: state => Cell.Good(state.ToString()),
        notMet: state => Cell.Bad(state.ToString()),
        notKnown: state => Cell.Quiet(state.ToString()));

    private static void Write(Utf8JsonWriter json, List<CommitteeVerdict> verdicts)
    {
        json.WriteStartArray();
        foreach (var verdict in verdicts)
        {
            json.WriteStartObject();
            json.WriteString("file", verdict.File);
            json.WriteBoolean("accepted", verdict.Accepted);
            json.Day("asAt", verdict.Document?.AsAt);
            json.WriteStartArray("committees");
            foreach (var (committee, assessments) in verdict.Agendas)
            {
                Write(json, committee, assessments);
            }

            json.WriteEndArray();
            Refusal.Write(json, verdict.Violations);
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
