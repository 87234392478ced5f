using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool;

/// <summary>The result of checking a document about committees, or about a governing body.</summary>
/// <param name="File">The name of the file as the user gave it; "-" for standard input.</param>
/// <param name="AsAt">The day of the document; <see langword="null"/> if it is refused.</param>
/// <param name="Agendas">Each committee, or the governing body, with its matters; empty if the document is refused.</param>
/// <param name="Violations">The violations; empty if the document is accepted.</param>
internal sealed record CommitteeCheckResult(string File, DateOnly? AsAt, ImmutableArray<CheckedAgenda> Agendas, ImmutableArray<Violation> Violations)
{
    internal bool IsAccepted => AsAt is not null;

    /// <summary>The committees and the date of the document; empty if it is refused.</summary>
    internal string Committees => AsAt is null ? "" : $"{string.Join("; ", Agendas.Select(agenda => agenda.Title))}, on {AsAt:O}";

    /// <summary>Checks a document.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="document">The bytes of the document: <c>committee/1</c>, or <c>body/1</c> if its format says so.</param>
    /// <param name="rules">The rules to check against.</param>
    /// <param name="maxViolations">The number of violations to list.</param>
    internal static CommitteeCheckResult Create(string file, byte[] document, RuleSet rules, int maxViolations = ViolationOutput.DefaultLimit) =>
        IsAboutGoverningBody(document)
            ? BodyJson.Read(document, rules, maxViolations: maxViolations).Match(
                body => new CommitteeCheckResult(file, body.AsAt, [CheckedAgenda.Of(body, rules)], []),
                violations => new(file, null, [], violations))
            : CommitteeJson.Read(document, rules, maxViolations: maxViolations).Match(
                read => new CommitteeCheckResult(file, read.AsAt, [.. read.Committees.Select(agenda => CheckedAgenda.Of(agenda, read.AsAt, rules))], []),
                violations => new(file, null, [], violations));

    /// <summary>Determines whether the first "format" of a document is <c>body/1</c>. A document that is not JSON is not.</summary>
    private static bool IsAboutGoverningBody(byte[] document)
    {
        var json = new Utf8JsonReader(document);
        try
        {
            if (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    var isFormat = json.ValueTextEquals("format"u8);
                    json.Read();
                    if (isFormat)
                    {
                        return json.TokenType == JsonTokenType.String && json.ValueTextEquals("body/1"u8);
                    }

                    json.Skip();
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader of the documents says what is wrong.
        }

        return false;
    }
}

/// <summary>A committee or governing body that was checked.</summary>
/// <param name="Title">What it is, and of which CCGs.</param>
/// <param name="Form">What it is, as a word: the form of a committee, or "governingBody".</param>
/// <param name="Ccgs">The codes of the CCGs.</param>
/// <param name="Members">The standing of each member who is present in person and has no conflict.</param>
/// <param name="NotChecked">The rules that were not applied as a whole because not all members are listed.</param>
/// <param name="Assessments">The assessments of the matters.</param>
internal sealed record CheckedAgenda(
    string Title,
    string Form,
    ImmutableArray<string> Ccgs,
    ImmutableArray<MemberStanding> Members,
    ImmutableArray<Rule> NotChecked,
    ImmutableArray<ConflictAssessment> Assessments)
{
    private static readonly ImmutableArray<MatterForDecision> Nothing = [new("Nothing")];

    internal static CheckedAgenda Of(CommitteeAgenda agenda, DateOnly asAt, RuleSet rules)
    {
        var committee = agenda.Committee;
        return new(
            committee.ToString(),
            JsonOutput.JsonName(committee.Form, CcgJsonContext.Default.CommitteeForm),
            [.. committee.Ccgs.Select(ccg => ccg.ToString())],
            ConflictAssessment.OfAll(committee, Nothing, asAt, rules).OrThrow()[0].Members,
            committee.NotChecked(asAt, rules),
            ConflictAssessment.OfAll(committee, agenda.Matters, asAt, rules).OrThrow());
    }

    internal static CheckedAgenda Of(BodyDocument document, RuleSet rules) => new(
        $"governing body of {document.Ccg}, {document.Body.Members.Length} members{(document.Body.ListsAllMembers ? "" : " listed")}",
        "governingBody",
        [document.Ccg.ToString()],
        ConflictAssessment.OfAll(document.Body, Nothing, document.AsAt, rules).OrThrow()[0].Members,
        document.Body.NotChecked(document.AsAt, rules),
        ConflictAssessment.OfAll(document.Body, document.Matters, document.AsAt, rules).OrThrow());
}
