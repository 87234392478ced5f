using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A matter that a committee or governing body is to decide: what it is, who attends, and who has a conflict.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record MatterForDecision
{
    /// <summary>Initialises a matter.</summary>
    /// <param name="matter">What is to be decided; not blank.</param>
    /// <param name="conflicts">The conflicts, with the committee's choice of how to handle each; none by default.</param>
    /// <param name="present">The names of the members who are present; null if all are, but for those named otherwise.</param>
    /// <param name="apologies">The names of the members who sent apologies; none by default.</param>
    /// <param name="deputies">Those who attend in place of a member; none by default.</param>
    /// <param name="inAttendance">The names of those who attend and are neither members nor deputies; none by default.</param>
    /// <param name="attendanceNotKnown">The names of the members of whom it is not known whether they are present; none by default.</param>
    /// <param name="chairedBy">The name of the member or deputy who takes the chair, such as the convening chair of a joint meeting; null if not known.</param>
    /// <param name="nomineesConsulted">
    /// Whether the governing body consulted those whom the Board nominated for it (reg 17, from 14 April 2022); null if it nominated nobody, or if not known.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="matter"/> is null or blank, an array contains null or blank text, or <paramref name="present"/> is a default array.
    /// </exception>
    public MatterForDecision(
        string matter,
        ImmutableArray<ConflictInMeeting> conflicts = default,
        ImmutableArray<string>? present = null,
        ImmutableArray<string> apologies = default,
        ImmutableArray<Deputy> deputies = default,
        ImmutableArray<string> inAttendance = default,
        ImmutableArray<string> attendanceNotKnown = default,
        string? chairedBy = null,
        bool? nomineesConsulted = null)
    {
        Matter = Guard.Against.Blank(matter);
        Conflicts = conflicts.IsDefault ? [] : Guard.Against.NullItems(conflicts);
        Present = present is { } named ? Guard.Against.Blanks(named, nameof(present)) : null;
        Apologies = apologies.IsDefault ? [] : Guard.Against.Blanks(apologies);
        Deputies = deputies.IsDefault ? [] : Guard.Against.NullItems(deputies);
        InAttendance = inAttendance.IsDefault ? [] : Guard.Against.Blanks(inAttendance);
        AttendanceNotKnown = attendanceNotKnown.IsDefault ? [] : Guard.Against.Blanks(attendanceNotKnown);
        ChairedBy = chairedBy is null ? null : Guard.Against.Blank(chairedBy);
        NomineesConsulted = nomineesConsulted;
    }

    /// <summary>What is to be decided.</summary>
    public string Matter { get; }

    /// <summary>The conflicts.</summary>
    public ImmutableArray<ConflictInMeeting> Conflicts { get; }

    /// <summary>The names of the members who are present; null if all are, but for those named otherwise.</summary>
    public ImmutableArray<string>? Present { get; }

    /// <summary>The names of the members who sent apologies. One for whom a deputy attends is represented all the same.</summary>
    public ImmutableArray<string> Apologies { get; }

    /// <summary>Those who attend in place of a member.</summary>
    public ImmutableArray<Deputy> Deputies { get; }

    /// <summary>The names of those who attend and are neither members nor deputies.</summary>
    public ImmutableArray<string> InAttendance { get; }

    /// <summary>The names of the members of whom it is not known whether they are present.</summary>
    public ImmutableArray<string> AttendanceNotKnown { get; }

    /// <summary>The name of the member or deputy who takes the chair; null if not known.</summary>
    public string? ChairedBy { get; }

    /// <summary>Whether the governing body consulted those whom the Board nominated for it; null if it nominated nobody, or if not known.</summary>
    public bool? NomineesConsulted { get; }

    /// <summary>Whether it names anybody: if not, everyone is present and nobody has a conflict.</summary>
    internal bool NamesAnybody =>
        Present is not null || ChairedBy is not null
        || Conflicts.Length + Apologies.Length + Deputies.Length + InAttendance.Length + AttendanceNotKnown.Length > 0;

    /// <summary>Determines whether the other matter has the same content in the same order.</summary>
    /// <param name="other">The other matter.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(MatterForDecision? other) =>
        other is not null
        && Matter == other.Matter
        && ChairedBy == other.ChairedBy
        && NomineesConsulted == other.NomineesConsulted
        && Conflicts.AsSpan().SequenceEqual(other.Conflicts.AsSpan())
        && Present.HasValue == other.Present.HasValue
        && Present.GetValueOrDefault().AsSpan().SequenceEqual(other.Present.GetValueOrDefault().AsSpan())
        && Apologies.AsSpan().SequenceEqual(other.Apologies.AsSpan())
        && Deputies.AsSpan().SequenceEqual(other.Deputies.AsSpan())
        && InAttendance.AsSpan().SequenceEqual(other.InAttendance.AsSpan())
        && AttendanceNotKnown.AsSpan().SequenceEqual(other.AttendanceNotKnown.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(
            Matter,
            Conflicts.HashOfItems(),
            Present.GetValueOrDefault().HashOfItems(),
            Apologies.HashOfItems(),
            Deputies.HashOfItems(),
            InAttendance.HashOfItems(),
            AttendanceNotKnown.HashOfItems(),
            ChairedBy);

    /// <summary>Returns what is to be decided.</summary>
    /// <returns><see cref="Matter"/>.</returns>
    public override string ToString() => Matter;
}
