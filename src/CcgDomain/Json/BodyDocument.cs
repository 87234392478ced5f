using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The content of a <c>body/1</c> document: a day, and the governing body of a CCG on that day, with the matters for it to decide.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record BodyDocument
{
    private static readonly CheckTable<BodyDocument> InCommon = new(
        new CheckRule<BodyDocument>(new(
            "GOV-55",
            RuleBasis.Integrity,
            RegimeSources.Record,
            "A governing body meets in common with those of other CCGs, each named once."),
            static (document, asAt, ref violations) =>
            {
                var seen = new HashSet<OdsCode> { document.Ccg };
                for (var i = 0; i < document.InCommonWith.Length; i++)
                {
                    var ccg = document.InCommonWith[i];
                    violations.AddIf(!seen.Add(ccg), $"inCommonWith[{i}]", $"{ccg} {(ccg == document.Ccg ? "is the CCG itself" : "is already named")}.");
                }
            }));

    /// <summary>Initialises the document.</summary>
    /// <param name="asAt">The day as at which the rules are applied.</param>
    /// <param name="ccg">The code of the CCG.</param>
    /// <param name="body">The governing body.</param>
    /// <param name="matters">The matters for decision; a default array is read as an empty one.</param>
    /// <param name="inCommonWith">The CCGs whose governing bodies meet in common with this one; a default array is read as an empty one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="ccg"/> is <see cref="OdsCode.None"/>, or an array contains null or <see cref="OdsCode.None"/>.
    /// </exception>
    public BodyDocument(
        DateOnly asAt,
        OdsCode ccg,
        GoverningBody body,
        ImmutableArray<MatterForDecision> matters = default,
        ImmutableArray<OdsCode> inCommonWith = default)
    {
        AsAt = asAt;
        Ccg = Guard.Against.NoCode(ccg);
        Body = Guard.Against.Null(body);
        Matters = matters.IsDefault ? [] : Guard.Against.NullItems(matters);
        InCommonWith = inCommonWith.IsDefault ? [] : Guard.Against.NoCodes(inCommonWith);
    }

    /// <summary>The day as at which the rules are applied.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The code of the CCG.</summary>
    public OdsCode Ccg { get; }

    /// <summary>The governing body.</summary>
    public GoverningBody Body { get; }

    /// <summary>The matters for decision; may be empty.</summary>
    public ImmutableArray<MatterForDecision> Matters { get; }

    /// <summary>The CCGs whose governing bodies meet in common with this one, each for its own CCG; may be empty.</summary>
    public ImmutableArray<OdsCode> InCommonWith { get; }

    /// <summary>The rules that only a document about a governing body has.</summary>
    internal static ImmutableArray<Rule> Rules => InCommon.Rules;

    /// <summary>Applies the rules that are in force on <see cref="AsAt"/> to the governing body and its matters.</summary>
    /// <param name="rules">The rules to apply; null for all rules.</param>
    /// <returns>
    /// The document, or every violation: those of the governing body first, then those of its CCG and of the meeting in common, then those of its matters. Paths are
    /// like "matters[1].conflicts[0].member".
    /// </returns>
    public Decision<BodyDocument> Check(RuleSet? rules = null) => Check(rules ?? RuleSet.All, ViolationLimit.None);

    /// <summary>Applies the rules, and lists no more violations than a limit.</summary>
    internal Decision<BodyDocument> Check(RuleSet rules, int maxViolations)
    {
        var violations = new ViolationLimit(maxViolations);
        var ofBody = new ViolationCollector(rules, null, violations.Left);
        GoverningBodyRules.Table.Validate(Body, AsAt, ref ofBody);
        violations.Add(PartialMembers.Paths(ofBody.ToImmutable(), "members", Body.ListsAllMembers), ofBody.Found);
        OpenCcgRule.Validate([Ccg], AsAt, null, rules, violations);
        OpenCcgRule.Validate(InCommonWith, AsAt, "inCommonWith", rules, violations);

        var ofMeeting = new ViolationCollector(rules, null, violations.Left);
        InCommon.Validate(this, AsAt, ref ofMeeting);
        violations.Add(in ofMeeting);

        var ofMatters = new ViolationCollector(rules, "matters", violations.Left);
        var meeting = new Meeting(Body);
        for (var i = 0; i < Matters.Length; i++)
        {
            ofMatters.Index = i;
            CommitteeRules.Meetings.Validate(new(meeting, Matters[i]), AsAt, ref ofMatters);
        }

        violations.Add(in ofMatters);
        return violations.Decide(this);
    }

    /// <summary>Determines whether the other document has the same content, with the items of each list in the same order.</summary>
    /// <param name="other">The other document.</param>
    /// <returns>true if the two are equal; otherwise, false.</returns>
    public bool Equals(BodyDocument? other) =>
        other is not null
        && AsAt == other.AsAt
        && Ccg == other.Ccg
        && Body == other.Body
        && Matters.AsSpan().SequenceEqual(other.Matters.AsSpan())
        && InCommonWith.AsSpan().SequenceEqual(other.InCommonWith.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsAt, Ccg, Body, Matters.HashOfItems(), InCommonWith.HashOfItems());

    /// <summary>Returns the day, the CCG, and the numbers of members and matters.</summary>
    /// <returns>"2015-06-01: governing body of 99A, 12 members, 1 matters".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{AsAt:yyyy-MM-dd}: governing body of {Ccg}, {Body.Members.Length} members{(Body.ListsAllMembers ? "" : " listed")}, {Matters.Length} matters");
}
