using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tool;

/// <summary>What the rules say of one document about committees.</summary>
/// <param name="File">Where it came from, as the user named it; "-" for standard input.</param>
/// <param name="Document">What it says; null where it is refused.</param>
/// <param name="Agendas">Each committee, and how it stands towards each matter; empty where the document is refused.</param>
/// <param name="Violations">Why it is refused; empty where it is accepted.</param>
internal sealed record CommitteeCheckResult(
    string File,
    CommitteeDocument? Document,
    ImmutableArray<(PrimaryCareCommissioningCommittee Committee, ImmutableArray<ConflictAssessment> Assessments)> Agendas,
    ImmutableArray<Violation> Violations)
{
    [MemberNotNullWhen(true, nameof(Document))]
    internal bool Accepted => Document is not null;

    /// <summary>What the document is about; empty where it is refused.</summary>
    internal string Committees => Document is null ? "" : $"{string.Join("; ", Document.Committees.Select(agenda => agenda.Committee))}, on {Document.AsAt:O}";

    internal static CommitteeCheckResult Of(string file, byte[] document, RuleSet rules)
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
