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
/// rules first; <see cref="Restore(OdsCode, CcgName, IEnumerable{CcgEvent})"/> brings events back that were recorded before.
/// </remarks>
/// <example>
/// <code>
/// var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
///     .Record(new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two))
///     .OrThrow();
///
/// Console.WriteLine(ccg.Authorisation.Current.Wave); // Two
/// </code>
/// </example>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed partial class Ccg : IEquatable<Ccg>
{
    private static readonly Timeline<AuthorisationPosition, AuthorisationEvent>.Fold FoldOfAuthorisation =
        new(static (position, e, on) => position.After(e, on), static (position, date) => position.On(date));

    private static readonly Timeline<CoCommissioningPosition, CoCommissioningEvent>.Fold FoldOfCoCommissioning =
        new(static (position, e, on) => position.After(e, on), static (position, _) => position);

    private static readonly Timeline<AssurancePosition, AssuranceEvent>.Fold FoldOfAssurance =
        new(static (position, e, on) => position.After(e, on), static (position, _) => position);

    private static readonly Timelines NoTimelines = new(null, null, null);

    private readonly Identity _identity;
    private readonly GrowingList<CcgEvent> _recorded;
    private readonly DateOnly _earliest;
    private readonly bool _isExact;

    // The positions after every event: what the rules on the next event look at.
    private readonly AuthorisationPosition _authorisation;
    private readonly CoCommissioningPosition _coCommissioning;
    private readonly AssurancePosition _assurance;

    // The timelines that were last asked for, here or before the last events were recorded; null if none was. Two threads may bring them up to date at the same time; either
    // result may be kept.
    private Timelines? _timelines;

    // Made when first asked for. Two threads may make it twice; either may be kept.
    private ImmutableArray<CcgEvent> _events;

    private Ccg(OdsCode code, CcgName name, RecordKind recordKind, EventDate? knownUntil)
    {
        var isPartial = recordKind == RecordKind.Partial;
        _authorisation = new(code, isPartial);
        _coCommissioning = new(code, isPartial);
        _assurance = AssurancePosition.Start;
        _identity = new(code, name, recordKind, knownUntil, _authorisation, _coCommissioning);
        (_earliest, _isExact) = (RecordEnd.Empty.Earliest, RecordEnd.Empty.IsExact);
    }

    /// <summary>Creates the CCG after more was recorded.</summary>
    private Ccg(
        Ccg before, GrowingList<CcgEvent> recorded, RecordEnd end, AuthorisationPosition authorisation, CoCommissioningPosition coCommissioning, AssurancePosition assurance)
    {
        _identity = before._identity;
        _recorded = recorded;
        (_earliest, _isExact) = (end.Earliest, end.IsExact);
        _authorisation = authorisation;
        _coCommissioning = coCommissioning;
        _assurance = assurance;
        _timelines = before._timelines;
    }

    /// <summary>Gets the ODS code; never <see cref="OdsCode.None"/>.</summary>
    public OdsCode Code => _identity.Code;

    /// <summary>Gets the name before any that a recorded variation of the constitution gave. <see cref="NameOn"/> gives the name on a date.</summary>
    public CcgName Name => _identity.Name;

    /// <summary>Gets whether the record holds everything that happened, or only what sources say.</summary>
    public RecordKind RecordKind => _identity.RecordKind;

    /// <summary>
    /// Gets until when a partial record says what happened: after its earliest day, whatever could have changed is not known. Null for a complete record, and for a partial
    /// record that names no such day.
    /// </summary>
    public EventDate? KnownUntil => _identity.KnownUntil;

    /// <summary>
    /// Gets the events, in the order recorded. Where events are recorded one at a time, the array is made when it is first asked for, so asking after each event copies
    /// all events each time; the questions about a date do not.
    /// </summary>
    public ImmutableArray<CcgEvent> Events => _events.IsDefault ? _events = _recorded.ToImmutable() : _events;

    /// <summary>Gets the authorisation events and the positions after them.</summary>
    public Timeline<AuthorisationPosition, AuthorisationEvent> Authorisation
    {
        get
        {
            var known = _timelines?.Authorisation;
            var current = (known ?? new(_identity.AuthorisationStart, FoldOfAuthorisation)).Of(_recorded, _isExact, _authorisation);
            if (!ReferenceEquals(current, known))
            {
                _timelines = (_timelines ?? NoTimelines) with { Authorisation = current };
            }

            return current;
        }
    }

    /// <summary>
    /// Gets the co-commissioning events and the positions after them. Establishment by merger and dissolution change these positions too, but are not
    /// among these events.
    /// </summary>
    public Timeline<CoCommissioningPosition, CoCommissioningEvent> CoCommissioning
    {
        get
        {
            var known = _timelines?.CoCommissioning;
            var current = (known ?? new(_identity.CoCommissioningStart, FoldOfCoCommissioning)).Of(_recorded, _isExact, _coCommissioning);
            if (!ReferenceEquals(current, known))
            {
                _timelines = (_timelines ?? NoTimelines) with { CoCommissioning = current };
            }

            return current;
        }
    }

    /// <summary>
    /// Gets the assurance events and the positions after them. Establishment and dissolution change these positions too, but are not among these events.
    /// </summary>
    public Timeline<AssurancePosition, AssuranceEvent> Assurance
    {
        get
        {
            var known = _timelines?.Assurance;
            var current = (known ?? new(AssurancePosition.Start, FoldOfAssurance)).Of(_recorded, _isExact, _assurance);
            if (!ReferenceEquals(current, known))
            {
                _timelines = (_timelines ?? NoTimelines) with { Assurance = current };
            }

            return current;
        }
    }

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
        return new(Guard.Against.NoCode(code), name, RecordKind.Complete, null);
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

    /// <summary>Creates a CCG without events whose record holds only what sources say.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="name">The name.</param>
    /// <param name="knownUntil">Until when the record says what happened; null, the default, if it names no such day.</param>
    /// <returns>The CCG. What stands before its first event is not known, and rules of basis <see cref="RuleBasis.Completeness"/> are not applied to its events.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is <see cref="OdsCode.None"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Ccg CreatePartial(OdsCode code, CcgName name, EventDate? knownUntil = null)
    {
        Guard.Against.Null(name);
        return new(Guard.Against.NoCode(code), name, RecordKind.Partial, knownUntil);
    }

    /// <summary>Creates a CCG without events whose record holds only what sources say.</summary>
    /// <param name="code">The ODS code: "05Y".</param>
    /// <param name="name">The name: "NHS Walsall CCG".</param>
    /// <param name="knownUntil">Until when the record says what happened; null, the default, if it names no such day.</param>
    /// <returns>The CCG. What stands before its first event is not known, and rules of basis <see cref="RuleBasis.Completeness"/> are not applied to its events.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException"><paramref name="code"/> is not an ODS code, or <paramref name="name"/> is not the name of a CCG.</exception>
    public static Ccg CreatePartial(string code, string name, EventDate? knownUntil = null)
    {
        Guard.Against.Null(code);
        Guard.Against.Null(name);
        return CreatePartial(OdsCode.Parse(code, null), CcgName.Parse(name, null), knownUntil);
    }

    /// <summary>Records an event, if the rules accept it.</summary>
    /// <param name="e">The event.</param>
    /// <param name="rules">The rules to apply; null for all of them.</param>
    /// <returns>The CCG with the event, or every violation in table order. This CCG does not change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is null.</exception>
    /// <example>
    /// <code>
    /// var late = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new AuthorisationEvent.ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two));
    ///
    /// Console.WriteLine(late); // refused: AUT-02 at on: 2012-09-04 is after 2012-09-03, the deadline of wave 2.
    /// </code>
    /// </example>
    public Decision<Ccg> Record(CcgEvent e, RuleSet? rules = null)
    {
        Guard.Against.Null(e);
        var violations = new ViolationCollector(RulesFor(rules), root: null);
        return Record(new(in e), ref violations);
    }

    /// <summary>Records events in the order given, if the rules accept all of them.</summary>
    /// <param name="events">
    /// The events, in their order, which is also that of the events of one day. The law knows no order within a day (SI 2012/1631 reg 8(7)), but a record may end
    /// after any event, so each is judged by what was recorded before it: recording events one by one and together gives the same. Where one event of a day makes
    /// room for another, it comes first: a condition is eased or discharged, and then the direction that underpins it is revoked (AUT-08).
    /// </param>
    /// <param name="rules">The rules to apply; null for all of them.</param>
    /// <returns>
    /// The CCG with all the events, or every violation of the first event that is refused, with its place: "[3].level". This CCG does not change.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="events"/> holds null, or is a default array.</exception>
    /// <example>
    /// <code>
    /// var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
    ///     .Record([
    ///         new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
    ///         new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
    ///     ])
    ///     .OrThrow();
    ///
    /// Console.WriteLine(ccg); // 99Z NHS Exampleton CCG, 2 events
    /// </code>
    /// </example>
    public Decision<Ccg> Record(IEnumerable<CcgEvent> events, RuleSet? rules = null)
    {
        var violations = new ViolationCollector(RulesFor(rules), root: "");
        var batch = ToBatch(events);
        return Record(batch, ref violations, owned: batch);
    }

    /// <summary>Returns the name on a date: that of the last variation of the constitution on or before it which changed the name, or else <see cref="Name"/>.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>
    /// The name; not known where the day of such a variation leaves more than one possible, and after the day until which a partial record says what happened.
    /// </returns>
    public Answer<CcgName> NameOn(DateOnly date) =>
        IsBeyondRecord(date) ? Answer<CcgName>.OneOf([])
        : TryAuthorisationOn(date, out var position) ? position.State.NewName ?? Name
        : OneOf(Authorisation.ReadingsAsAt(date), reading => reading.State.NewName ?? Name);

    /// <summary>Returns the status of authorisation on a date, whatever was recorded after it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The status; <see cref="AuthorisationStatus.NotKnown"/> where the record leaves more than one possible.</returns>
    /// <example>
    /// <code>
    /// var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
    ///     .Record([
    ///         new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
    ///         new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
    ///     ])
    ///     .OrThrow();
    ///
    /// Console.WriteLine(ccg.AuthorisationStatusOn(new(2012, 10, 1))); // applicant in wave two
    /// Console.WriteLine(ccg.AuthorisationStatusOn(new(2013, 4, 1))); // authorised with conditions: 2.4.2B I
    /// </code>
    /// </example>
    public AuthorisationStatus AuthorisationStatusOn(DateOnly date)
    {
        var status = TryAuthorisationOn(date, out var position) ? position.OwnStatusOn(date) : AuthorisationPosition.StatusOn(date, Authorisation.ReadingsAsAt(date));
        return IsBeyondRecord(date) && status is not AuthorisationStatus.Dissolved ? AuthorisationStatus.NotKnown.Anything : status;
    }

    /// <summary>Finds the position of authorisation on a date, if only one is possible. From the day of the last event on, this needs no timeline.</summary>
    internal bool TryAuthorisationOn(DateOnly date, [NotNullWhen(true)] out AuthorisationPosition? position)
    {
        if (!TryLastAuthorisationBy(date, out position))
        {
            return Authorisation.TryAsAt(date, out position);
        }

        position = position.On(date);
        return true;
    }

    /// <summary>Gets the position of authorisation after every event, if all have certainly happened by a date. What ends by itself before it may not have ended yet.</summary>
    internal bool TryLastAuthorisationBy(DateOnly date, [NotNullWhen(true)] out AuthorisationPosition? position)
    {
        position = _authorisation;
        return IsAfterAll(date);
    }

    /// <summary>Finds the position of co-commissioning on a date, if only one is possible.</summary>
    internal bool TryCoCommissioningOn(DateOnly date, [NotNullWhen(true)] out CoCommissioningPosition? position)
    {
        position = _coCommissioning;
        return IsAfterAll(date) || CoCommissioning.TryAsAt(date, out position);
    }

    private bool IsAfterAll(DateOnly date) => _isExact && date >= _earliest;

    /// <summary>Returns the kinds of status that are possible on a date.</summary>
    internal AuthorisationStatusKinds StatusKindsOn(DateOnly date) => StatusKindsOn(date, TryAuthorisationOn(date, out var only) ? only : null);

    /// <summary>Returns the kinds of status that are possible on a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="only">The position on the date; null if more than one is possible.</param>
    internal AuthorisationStatusKinds StatusKindsOn(DateOnly date, AuthorisationPosition? only)
    {
        AuthorisationStatusKinds kinds = default;
        if (only is not null)
        {
            kinds = only.StatusKindsOn(date);
        }
        else
        {
            foreach (var reading in Authorisation.ReadingsAsAt(date))
            {
                kinds |= reading.StatusKindsOn(date);
            }
        }

        return IsBeyondRecord(date) && kinds != AuthorisationStatusKinds.Dissolved ? AuthorisationStatusKinds.All : kinds;
    }

    /// <summary>Whether a date is one of which a partial record no longer says what could have changed by then.</summary>
    internal bool IsBeyondRecord(DateOnly date) => RecordKind == RecordKind.Partial && (date > KnownUntil?.Earliest || date >= RegimeDates.Abolition);

    /// <summary>Returns the model of co-commissioning that operated on a date, whatever was recorded after it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>
    /// The model; <see cref="CoCommissioningModel.None"/> from the day of dissolution on; not known where the record leaves more than one possible.
    /// </returns>
    public Answer<CoCommissioningModel> CoCommissioningModelOn(DateOnly date)
    {
        var isKnown = TryCoCommissioningOn(date, out var position);
        if (RecordKind == RecordKind.Partial && !IsModelRecorded(date, position))
        {
            return Answer<CoCommissioningModel>.OneOf([]);
        }

        return isKnown ? position!.Model : OneOf(CoCommissioning.ReadingsAsAt(date), static reading => reading.Model);
    }

    // Before the first arrangements of all, none operated.
    private bool IsModelRecorded(DateOnly date, CoCommissioningPosition? position)
    {
        if (date < CoCommissioningRounds.FirstStart)
        {
            return true;
        }

        if (IsBeyondRecord(date) && StatusKindsOn(date) != AuthorisationStatusKinds.Dissolved)
        {
            return false;
        }

        return position?.IsModelKnown ?? CoCommissioning.ReadingsAsAt(date)[0].IsModelKnown;
    }

    /// <summary>Returns the rating that NHS England gave the CCG for a financial year, whenever it was published.</summary>
    /// <param name="year">The year; any.</param>
    /// <returns>The rating; null if none is recorded, which does not mean that none was given.</returns>
    public Rating? AssuranceRatingOn(FinancialYear year) => Assurance.Current.RatingOf(year);

    /// <summary>Determines whether the CCG was in special measures on a date, whatever was recorded after it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>
    /// true from the day of entry to the day before the CCG left them or was dissolved; otherwise, false; not known where the record leaves both possible, and where a partial record
    /// does not say that the CCG was in them.
    /// </returns>
    public Answer<bool> InSpecialMeasuresOn(DateOnly date)
    {
        var answer = Assurance.TryAsAt(date, out var position)
            ? position.SpecialMeasuresSince is not null
            : OneOf(Assurance.ReadingsAsAt(date), static reading => reading.SpecialMeasuresSince is not null);
        return RecordKind == RecordKind.Complete || StatusKindsOn(date) == AuthorisationStatusKinds.Dissolved || (answer == true && !IsBeyondRecord(date))
            ? answer
            : Answer<bool>.OneOf([]);
    }

    /// <summary>Determines whether the other CCG has the same code, name, kind of record and events.</summary>
    /// <param name="other">The other CCG.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals([NotNullWhen(true)] Ccg? other) =>
        other is not null && Code == other.Code && Name.Equals(other.Name) && RecordKind == other.RecordKind && KnownUntil == other.KnownUntil && _recorded.AsSpan().SequenceEqual(other._recorded.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Ccg);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Name, _recorded.Count, _recorded.Count == 0 ? null : _recorded[^1]);

    /// <summary>Returns the code, the name and the number of events.</summary>
    /// <returns>"09W NHS Medway CCG, 2 events", or "05Y NHS Walsall CCG, 4 events, partial".</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Code} {Name}, {_recorded.Count} events{(RecordKind == RecordKind.Partial ? ", partial" : "")}");

    /// <summary>The rules that apply to this record: of a partial one, not those that presuppose that everything was recorded.</summary>
    internal RuleSet RulesFor(RuleSet? rules) => RecordKind == RecordKind.Partial ? (rules ?? RuleSet.All).Without(RuleBasis.Completeness) : rules ?? RuleSet.All;

    /// <summary>Records a batch and stops at the first event that is refused.</summary>
    /// <param name="batch">The events.</param>
    /// <param name="violations">The collector.</param>
    /// <param name="firstIndex">The index of the first event within what was given.</param>
    /// <param name="owned">An array of these events that nobody else has, of which it takes ownership; null, the default, if there is none.</param>
    internal Decision<Ccg> Record(scoped ReadOnlySpan<CcgEvent> batch, ref ViolationCollector violations, int firstIndex = 0, CcgEvent[]? owned = null)
    {
        var end = new RecordEnd(_recorded.Count == 0 ? default : _recorded[^1].On, _earliest, _isExact, _authorisation.State.End?.On);

        // The first event that changes a position makes a draft, which the others change.
        var (authorisation, coCommissioning, assurance) = (_authorisation, _coCommissioning, _assurance);
        for (var i = 0; i < batch.Length; i++)
        {
            var e = batch[i];
            var on = e.On.After(end.Earliest);
            violations.Index = firstIndex + i;
            TimelineRules.Validate(in end, e, on, ref violations);
            switch (e)
            {
                case AuthorisationEvent own:
                    if (authorisation.State.NextExpiry < on.Earliest)
                    {
                        authorisation = authorisation.ToDraft();
                        authorisation.DraftState.ExpireBefore(on.Earliest);
                    }

                    AuthorisationRules.Table.Validate(in authorisation.State, own, on, ref violations);
                    if (violations.HasAny)
                    {
                        return violations.ToImmutable();
                    }

                    authorisation = authorisation.ToDraft();
                    authorisation.DraftState.Apply(own, on);
                    if (e.LifecycleEffect != LifecycleEffect.None)
                    {
                        coCommissioning = coCommissioning.AfterForeign(e, on);
                        assurance = assurance.AfterForeign(e, on);
                    }

                    break;

                case CoCommissioningEvent own:
                    CoCommissioningRules.Table.Validate(in coCommissioning.State, own, on, ref violations);
                    if (violations.HasAny)
                    {
                        return violations.ToImmutable();
                    }

                    coCommissioning = coCommissioning.ToDraft();
                    coCommissioning.DraftState.Apply(own, on);
                    authorisation = authorisation.AfterForeign();
                    break;

                case AssuranceEvent own:
                    AssuranceRules.Table.Validate(in assurance.State, own, on, ref violations);
                    if (violations.HasAny)
                    {
                        return violations.ToImmutable();
                    }

                    assurance = assurance.ToDraft();
                    assurance.DraftState.Apply(own, on);
                    authorisation = authorisation.AfterForeign();
                    break;
            }

            end.Add(e);
        }

        if (batch.Length == 0)
        {
            return this;
        }

        var recorded = _recorded.Count == 0 && owned is not null ? new(owned) : _recorded.With(batch);
        return new Ccg(this, recorded, end, authorisation.Build(), coCommissioning.Build(), assurance.Build());
    }

    private static Answer<T> OneOf<TPosition, T>(ImmutableArray<TPosition> readings, Func<TPosition, T> answerOf)
    {
        List<T> possible = [];
        HashSet<T> seen = [];
        foreach (var reading in readings)
        {
            if (answerOf(reading) is var answer && seen.Add(answer))
            {
                possible.Add(answer);
            }
        }

        return Answer<T>.OneOf([.. possible]);
    }

    /// <summary>What stays the same whatever is recorded.</summary>
    /// <param name="Code">The ODS code.</param>
    /// <param name="Name">The first name.</param>
    /// <param name="RecordKind">Whether the record holds everything that happened.</param>
    /// <param name="KnownUntil">Until when a partial record says what happened; null if it names no such day.</param>
    /// <param name="AuthorisationStart">The position of authorisation before anything happened.</param>
    /// <param name="CoCommissioningStart">The position of co-commissioning before anything happened.</param>
    private sealed record Identity(
        OdsCode Code, CcgName Name, RecordKind RecordKind, EventDate? KnownUntil, AuthorisationPosition AuthorisationStart, CoCommissioningPosition CoCommissioningStart);

    /// <summary>The timelines of the regimes, each of these events or of fewer; null if it was never asked for.</summary>
    private sealed record Timelines(
        Timeline<AuthorisationPosition, AuthorisationEvent>? Authorisation,
        Timeline<CoCommissioningPosition, CoCommissioningEvent>? CoCommissioning,
        Timeline<AssurancePosition, AssuranceEvent>? Assurance);
}
