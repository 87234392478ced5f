using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tool;

/// <summary>The result of checking a document about committees.</summary>
/// <param name="File">The name of the file as the user gave it; "-" for standard input.</param>
/// <param name="Document">The document; <see langword="null"/> if it is refused.</param>
/// <param name="Agendas">Each committee with an assessment of each of its matters; empty if the document is refused.</param>
/// <param name="Violations">The violations; empty if the document is accepted.</param>
internal sealed record CommitteeCheckResult(
    string File,
    CommitteeDocument? Document,
    ImmutableArray<(PrimaryCareCommissioningCommittee Committee, ImmutableArray<ConflictAssessment> Assessments)> Agendas,
    ImmutableArray<Violation> Violations)
{
    [MemberNotNullWhen(true, nameof(Document))]
    internal bool IsAccepted => Document is not null;

    /// <summary>The committees and the date of the document; empty if it is refused.</summary>
    internal string Committees => Document is null ? "" : $"{string.Join("; ", Document.Committees.Select(agenda => agenda.Committee))}, on {Document.AsAt:O}";

    /// <summary>Checks a document.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="document">The bytes of the document.</param>
    /// <param name="rules">The rules to check against.</param>
    internal static CommitteeCheckResult Create(string file, byte[] document, RuleSet rules)
    {
        if (!CommitteeJson.Read(document, rules).TryGet(out var read, out var violations))
        {
            return new(file, null, [], violations);
        }

        var agendas = read.Committees.Select(agenda =>
            (agenda.Committee, agenda.Matters.Select(matter => ConflictAssessment.Of(agenda.Committee, matter, read.AsAt, rules).OrThrow()).ToImmutableArray()));
        return new(file, read, [.. agendas], violations);
    }
}
