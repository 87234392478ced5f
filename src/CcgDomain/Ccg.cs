using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain;

/// <summary>
/// Represents a Clinical Commissioning Group: its code, its name, and its history of events. Immutable; equality is by content.
/// </summary>
/// <remarks>
/// Positions and statuses are projections of the events. The only way to add events is <see cref="Record(CcgEvent, RuleSet?)"/>, which applies the
/// rules first.
/// </remarks>
/// <example>
/// <code>
/// using static CcgDomain.Authorisation.AuthorisationEvent;
///
/// var ccg = Ccg.Create("09W", "NHS Medway CCG").Record([new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two)]).OrThrow();
/// </code>
/// </example>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class Ccg : IEquatable<Ccg>
{
    private Ccg(OdsCode code, CcgName name)
        : this(
            code,
            name,
            [],
            new(new(code), static (position, e) => position.After(e), static (position, date) => position.On(date)),
            new(new(code), static (position, e) => position.After(e), static (position, _) => position),
            new(AssurancePosition.Start, static (position, e) => position.After(e), static (position, _) => position))
    {
    }

    private Ccg(
        OdsCode code,
        CcgName name,
        ImmutableArray<CcgEvent> events,
        Timeline<AuthorisationPosition, AuthorisationEvent> authorisation,
        Timeline<CoCommissioningPosition, CoCommissioningEvent> coCommissioning,
        Timeline<AssurancePosition, AssuranceEvent> assurance)
    {
        Code = code;
        Name = name;
        Events = events;
        Authorisation = authorisation;
        CoCommissioning = coCommissioning;
        Assurance = assurance;
    }

    /// <summary>Gets the ODS code; never <see cref="OdsCode.None"/>.</summary>
    public OdsCode Code { get; }

    /// <summary>Gets the name before any that a recorded variation of the constitution gave. <see cref="NameOn"/> gives the name on a date.</summary>
    public CcgName Name { get; }

    /// <summary>Gets the events, in the order recorded.</summary>
    public ImmutableArray<CcgEvent> Events { get; }

    /// <summary>Gets the authorisation events and the positions after them.</summary>
    public Timeline<AuthorisationPosition, AuthorisationEvent> Authorisation { get; }

    /// <summary>
    /// Gets the co-commissioning events and the positions after them. Establishment by merger and dissolution change these positions too, but are not
    /// among these events.
    /// </summary>
    public Timeline<CoCommissioningPosition, CoCommissioningEvent> CoCommissioning { get; }

    /// <summary>
    /// Gets the assurance events and the positions after them. Establishment and dissolution change these positions too, but are not among these events.
    /// </summary>
    public Timeline<AssurancePosition, AssuranceEvent> Assurance { get; }

    /// <summary>Determines whether two CCGs have the same code, name and events.</summary>
    /// <param name="left">The first, or null.</param>
    /// <param name="right">The second, or null.</param>
    public static bool operator ==(Ccg? left, Ccg? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Determines whether two CCGs differ in code, name or events.</summary>
    /// <param name="left">The first, or null.</param>
    /// <param name="right">The second, or null.</param>
    public static bool operator !=(Ccg? left, Ccg? right) => !(left == right);

    /// <summary>Creates a CCG without events.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="name">The name.</param>
    /// <returns>The CCG.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is <see cref="OdsCode.None"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Ccg Create(OdsCode code, CcgName name)
    {
        Guard.Against.Null(name);
        return new(Guard.Against.NoCode(code), name);
    }

    /// <summary>Creates a CCG without events.</summary>
    /// <param name="code">The ODS code: "09W".</param>
    /// <param name="name">The name: "NHS Medway CCG".</param>
    /// <returns>The CCG.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException"><paramref name="code"/> is not an ODS code, or <paramref name="name"/> is not the name of a CCG.</exception>
    public static Ccg Create(string code, string name)
    {
        Guard.Against.Null(code);
        Guard.Against.Null(name);
        return Create(OdsCode.Parse(code, null), CcgName.Parse(name, null));
    }

    /// <summary>Records an event, if the rules accept it.</summary>
    /// <param name="e">The event.</param>
    /// <param name="rules">The rules to apply; null for all of them.</param>
    /// <returns>The CCG with the event, or every violation in table order. This CCG does not change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is null.</exception>
    public Decision<Ccg> Record(CcgEvent e, RuleSet? rules = null)
    {
        Guard.Against.Null(e);
        return Record([e], new(rules ?? RuleSet.All, root: null));
    }

    /// <summary>Records events in the order given, if the rules accept all of them.</summary>
    /// <param name="events">The events, in their order. Events of one day are recorded in the order given.</param>
    /// <param name="rules">The rules to apply; null for all of them.</param>
    /// <returns>
    /// The CCG with all the events, or every violation of the first event that is refused, with its place: "[3].level". This CCG does not change.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="events"/> holds null, or is a default array.</exception>
    public Decision<Ccg> Record(IEnumerable<CcgEvent> events, RuleSet? rules = null)
    {
        Guard.Against.Null(events);
        if (events is ImmutableArray<CcgEvent> array)
        {
            Guard.Against.DefaultArray(array, nameof(events));
        }

        CcgEvent[] batch = [.. events];
        foreach (var e in batch)
        {
            Guard.Against.NullItem(e, nameof(events));
        }

        return Record(batch, new(rules ?? RuleSet.All, root: ""));
    }

    /// <summary>Returns the name on a date: that of the last variation of the constitution on or before it which changed the name, or else <see cref="Name"/>.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The name.</returns>
    public CcgName NameOn(DateOnly date) => Authorisation.AsAt(date).State.NewName ?? Name;

    /// <summary>Returns the status of authorisation on a date, whatever was recorded after it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The status.</returns>
    public AuthorisationStatus AuthorisationStatusOn(DateOnly date) => Authorisation.AsAt(date).StatusOn(date);

    /// <summary>Returns the model of co-commissioning that operated on a date, whatever was recorded after it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The model; <see cref="CoCommissioningModel.None"/> from the day of dissolution on.</returns>
    public CoCommissioningModel CoCommissioningModelOn(DateOnly date) => CoCommissioning.AsAt(date).Model;

    /// <summary>Returns the rating that NHS England gave the CCG for a financial year, whenever it was published.</summary>
    /// <param name="year">The year; any.</param>
    /// <returns>The rating; null if none is recorded, which does not mean that none was given.</returns>
    public Rating? AssuranceRatingOn(FinancialYear year) => Assurance.Current.RatingOf(year);

    /// <summary>Determines whether the CCG was in special measures on a date, whatever was recorded after it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>true from the day of entry to the day before the CCG left them or was dissolved, as far as that is recorded; otherwise, false.</returns>
    public bool InSpecialMeasuresOn(DateOnly date) => Assurance.AsAt(date).SpecialMeasuresSince is not null;

    /// <summary>Determines whether the other CCG has the same code, name and events.</summary>
    /// <param name="other">The other CCG.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals([NotNullWhen(true)] Ccg? other) =>
        other is not null && Code == other.Code && Name.Equals(other.Name) && Events.AsSpan().SequenceEqual(other.Events.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Ccg);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Name, Events.Length);

    /// <summary>Returns the code, the name and the number of events.</summary>
    /// <returns>"09W NHS Medway CCG, 2 events".</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Code} {Name}, {Events.Length} events");

    /// <summary>Records a batch, of which it takes ownership, and stops at the first event that is refused.</summary>
    internal Decision<Ccg> Record(CcgEvent[] batch, ViolationCollector violations)
    {
        var before = new RecordedBefore(Events.IsEmpty ? null : Events[^1], Authorisation.Current.State.End?.On);

        // A state is copied when the first event changes it.
        AuthorisationState authorisation = default;
        CoCommissioningState coCommissioning = default;
        AssuranceState assurance = default;
        var authorisationChanged = false;
        var coCommissioningChanged = false;
        var assuranceChanged = false;
        for (var i = 0; i < batch.Length; i++)
        {
            var e = batch[i];
            violations.Index = i;
            TimelineRules.Table.Validate(in before, e, ref violations);
            if (e is AuthorisationEvent authorisationEvent)
            {
                if ((authorisationChanged ? authorisation.NextExpiry : Authorisation.Current.State.NextExpiry) < e.On)
                {
                    CopyUnlessChanged(ref authorisation, ref authorisationChanged, in Authorisation.Current.State);
                    authorisation.ExpireBefore(e.On);
                }

                ref readonly var current = ref authorisationChanged ? ref authorisation : ref Authorisation.Current.State;
                AuthorisationRules.Table.Validate(in current, authorisationEvent, ref violations);
                if (violations.HasAny)
                {
                    break;
                }

                CopyUnlessChanged(ref authorisation, ref authorisationChanged, in Authorisation.Current.State);
                authorisation.Apply(authorisationEvent);
                if (e.LifecycleEffect != LifecycleEffect.None)
                {
                    coCommissioning = coCommissioningChanged ? coCommissioning : CoCommissioning.Current.State;
                    coCommissioningChanged |= coCommissioning.ApplyForeign(e);
                    CopyUnlessChanged(ref assurance, ref assuranceChanged, in Assurance.Current.State);
                    assurance.ApplyForeign(e);
                }
            }
            else
            {
                if (e is CoCommissioningEvent coCommissioningEvent)
                {
                    ref readonly var current = ref coCommissioningChanged ? ref coCommissioning : ref CoCommissioning.Current.State;
                    CoCommissioningRules.Table.Validate(in current, coCommissioningEvent, ref violations);
                }
                else
                {
                    ref readonly var current = ref assuranceChanged ? ref assurance : ref Assurance.Current.State;
                    AssuranceRules.Table.Validate(in current, (AssuranceEvent)e, ref violations);
                }

                if (violations.HasAny)
                {
                    break;
                }

                if (e is CoCommissioningEvent accepted)
                {
                    CopyUnlessChanged(ref coCommissioning, ref coCommissioningChanged, in CoCommissioning.Current.State);
                    coCommissioning.Apply(accepted);
                }
                else
                {
                    CopyUnlessChanged(ref assurance, ref assuranceChanged, in Assurance.Current.State);
                    assurance.Apply((AssuranceEvent)e);
                }

                if (!(authorisationChanged ? authorisation.AnythingRecorded : Authorisation.Current.State.AnythingRecorded))
                {
                    CopyUnlessChanged(ref authorisation, ref authorisationChanged, in Authorisation.Current.State);
                    authorisation.ApplyForeign();
                }
            }

            before = before.After(e);
        }

        if (violations.HasAny)
        {
            return violations.ToImmutable();
        }

        if (batch.Length == 0)
        {
            return this;
        }

        // A regime that the batch does not change keeps its timeline.
        var events = Events.IsEmpty ? ImmutableCollectionsMarshal.AsImmutableArray(batch) : [.. Events, .. batch];
        return new Ccg(
            Code,
            Name,
            events,
            authorisationChanged ? Authorisation.With(events, new(ref authorisation)) : Authorisation,
            coCommissioningChanged ? CoCommissioning.With(events, new(in coCommissioning)) : CoCommissioning,
            assuranceChanged ? Assurance.With(events, new(in assurance)) : Assurance);
    }

    private static void CopyUnlessChanged<TState>(ref TState state, ref bool changed, in TState current)
        where TState : struct
    {
        if (!changed)
        {
            state = current;
            changed = true;
        }
    }
}
