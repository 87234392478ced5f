using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>An interest that a person must declare: a member of the CCG, of its governing body or of a committee, or an employee.</summary>
/// <remarks>
/// The 28 days for declaring it run from the day on which the person becomes aware of it (NHS Act 2006 s. 14O(3)(b)). An NHS England form counts
/// from the day on which the interest arises; the Act takes precedence.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Interest
{
    /// <summary>Initialises an interest. A date is null if it is not known or has not come.</summary>
    /// <param name="person">The person whose interest it is; not blank.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="description">What the interest is; not blank.</param>
    /// <param name="becameAwareOn">The day on which the person became aware of it; null if not known.</param>
    /// <param name="declaredOn">The day on which it was declared; null if it was not.</param>
    /// <param name="endedOn">The day on which it expired; null if it has not.</param>
    /// <param name="leftPublicRegisterOn">The first day on which it is no longer on the public register; null if it still is, or never was.</param>
    /// <param name="recordDestroyedOn">The day on which the CCG's own record of it was destroyed; null if it was not.</param>
    /// <param name="isOfDecisionMaker">Whether the person is decision-making staff, which matters from 16 June 2017; null if not known.</param>
    /// <exception cref="ArgumentException"><paramref name="person"/> or <paramref name="description"/> is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public Interest(
        string person,
        InterestKind kind,
        string description,
        DateOnly? becameAwareOn = null,
        DateOnly? declaredOn = null,
        DateOnly? endedOn = null,
        DateOnly? leftPublicRegisterOn = null,
        DateOnly? recordDestroyedOn = null,
        bool? isOfDecisionMaker = null)
    {
        Person = Guard.Against.Blank(person);
        Kind = Guard.Against.Undefined(kind);
        Description = Guard.Against.Blank(description);
        BecameAwareOn = becameAwareOn;
        DeclaredOn = declaredOn;
        EndedOn = endedOn;
        LeftPublicRegisterOn = leftPublicRegisterOn;
        RecordDestroyedOn = recordDestroyedOn;
        IsOfDecisionMaker = isOfDecisionMaker;
    }

    /// <summary>The person whose interest it is.</summary>
    public string Person { get; }

    /// <summary>The kind.</summary>
    public InterestKind Kind { get; }

    /// <summary>What the interest is.</summary>
    public string Description { get; }

    /// <summary>The day on which the person became aware of it; null if not known, and then the 28 days are not checked.</summary>
    public DateOnly? BecameAwareOn { get; }

    /// <summary>The day on which it was declared; null if it was not.</summary>
    public DateOnly? DeclaredOn { get; }

    /// <summary>The day on which it expired; null if it has not.</summary>
    public DateOnly? EndedOn { get; }

    /// <summary>The first day on which it is no longer on the public register; null if it still is, or never was.</summary>
    public DateOnly? LeftPublicRegisterOn { get; }

    /// <summary>
    /// Whether the person is decision-making staff; null if not known. From 16 June 2017 only the interests of such staff stand on the published register.
    /// </summary>
    public bool? IsOfDecisionMaker { get; }

    /// <summary>The day on which the CCG's own record of it was destroyed; null if it was not.</summary>
    public DateOnly? RecordDestroyedOn { get; }

    /// <summary>The last day for declaring it: 28 days after the person became aware of it (s. 14O(3)(b)); null if that day is not known.</summary>
    public DateOnly? DeclareBy => BecameAwareOn is { } aware ? aware.AddDaysClamped(28) : null;

    /// <summary>From 28 June 2016, the first day on which it may leave the public register: six months after it expired; null if it has not.</summary>
    public DateOnly? MayLeavePublicRegisterOn => EndedOn is { } ended ? ended.AddMonthsClamped(6) : null;

    /// <summary>From 28 June 2016, the first day on which the CCG's own record may be destroyed: six years after it expired; null if it has not.</summary>
    public DateOnly? MayDestroyRecordOn => EndedOn is { } ended ? ended.AddMonthsClamped(6 * 12) : null;

    /// <summary>Returns the person, the kind, the description and the day of the declaration.</summary>
    /// <returns>"A. Example, financial: partner of a practice (declared 2016-07-01)".</returns>
    public override string ToString()
    {
        var declared = DeclaredOn is { } date ? $"declared {date.ToString("O", CultureInfo.InvariantCulture)}" : "not declared";
        return $"{Person}, {NameTable<InterestKind>.Shared.Name(Kind)}: {Description} ({declared})";
    }
}
