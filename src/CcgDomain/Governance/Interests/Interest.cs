using System.Globalization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>An interest of a person who must declare it: a member of the CCG, of its governing body or of a committee, or an employee.</summary>
/// <remarks>
/// The 28 days for declaring run from becoming aware, as NHS Act 2006 s. 14O(3)(b) has it. A form of NHS England's counts from the day on which
/// the interest arises; the Act outranks it.
/// </remarks>
public sealed record Interest
{
    /// <summary>Describes an interest. Dates that are null are not known, or have not come.</summary>
    /// <param name="person">Whose interest it is; not blank.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="description">What it is; not blank.</param>
    /// <param name="becameAwareOn">The day on which the person became aware of it; null: not known.</param>
    /// <param name="declaredOn">The day of the declaration; null: not declared.</param>
    /// <param name="endedOn">The day on which it expired; null: it has not.</param>
    /// <param name="leftPublicRegisterOn">The first day on which the public register no longer has it; null: it has not left, or was not there.</param>
    /// <param name="recordDestroyedOn">The day on which the CCG's own record of it was destroyed; null: it was not.</param>
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
        DateOnly? recordDestroyedOn = null)
    {
        Person = Guard.Against.Blank(person);
        Kind = Guard.Against.Undefined(kind);
        Description = Guard.Against.Blank(description);
        BecameAwareOn = becameAwareOn;
        DeclaredOn = declaredOn;
        EndedOn = endedOn;
        LeftPublicRegisterOn = leftPublicRegisterOn;
        RecordDestroyedOn = recordDestroyedOn;
    }

    /// <summary>Whose interest it is.</summary>
    public string Person { get; }

    /// <summary>The kind.</summary>
    public InterestKind Kind { get; }

    /// <summary>What it is.</summary>
    public string Description { get; }

    /// <summary>The day on which the person became aware of it; null: not known, and then the 28 days are not judged.</summary>
    public DateOnly? BecameAwareOn { get; }

    /// <summary>The day of the declaration; null: not declared.</summary>
    public DateOnly? DeclaredOn { get; }

    /// <summary>The day on which it expired; null: it has not.</summary>
    public DateOnly? EndedOn { get; }

    /// <summary>The first day on which the public register no longer has it; null: it has not left, or was not there.</summary>
    public DateOnly? LeftPublicRegisterOn { get; }

    /// <summary>The day on which the CCG's own record of it was destroyed; null: it was not.</summary>
    public DateOnly? RecordDestroyedOn { get; }

    /// <summary>The last day for declaring it: 28 days after becoming aware (s. 14O(3)(b)); null where that day is not known.</summary>
    public DateOnly? DeclareBy => BecameAwareOn is { } aware ? aware.AddDaysClamped(28) : null;

    /// <summary>The first day on which it may leave the public register: six months after it expired; null where it has not. From 28 June 2016.</summary>
    public DateOnly? MayLeavePublicRegisterOn => EndedOn is { } ended ? ended.AddMonthsClamped(6) : null;

    /// <summary>The first day on which the CCG's own record may be destroyed: six years after it expired; null where it has not. From 28 June 2016.</summary>
    public DateOnly? MayDestroyRecordOn => EndedOn is { } ended ? ended.AddMonthsClamped(6 * 12) : null;

    /// <summary>Whose it is, its kind and what it is, and when it was declared.</summary>
    /// <returns>"A. Example, financial: partner of a practice (declared 2016-07-01)".</returns>
    public override string ToString()
    {
        var declared = DeclaredOn is { } date ? $"declared {date.ToString("O", CultureInfo.InvariantCulture)}" : "not declared";
        return $"{Person}, {NameTable<InterestKind>.Shared.Name(Kind)}: {Description} ({declared})";
    }
}
