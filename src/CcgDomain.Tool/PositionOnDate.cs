using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool;

/// <summary>The position of a CCG on a date, as <c>ccg show</c> prints it.</summary>
internal sealed class PositionOnDate
{
    private readonly Ccg _ccg;

    internal PositionOnDate(Ccg ccg, DateOnly asAt)
    {
        _ccg = ccg;
        AsAt = asAt;
        Status = ccg.AuthorisationStatusOn(asAt);

        var readings = ccg.Authorisation.ReadingsAsAt(asAt);
        Wave = readings[^1].Wave;

        // A dissolved CCG has no open conditions and no directions in force, and of one of which anything is possible none is known.
        switch (Status)
        {
            case AuthorisationStatus.Dissolved:
                break;
            case AuthorisationStatus.NotKnown { Possible.IsEmpty: true }:
                Unlisted = UnlistedDirections = new Unlisted.NotKnown();
                break;
            default:
                // What every reading has is known, and whether there is more is not if they differ.
                Conditions = ConditionsOfAll(readings);
                Unlisted = readings.All(reading => reading.Unlisted == readings[0].Unlisted && reading.Conditions.Length == Conditions.Length) ? readings[0].Unlisted : new Unlisted.NotKnown();
                (Directions, var areAll) = DirectionsOfAll(readings, [.. UncertainEvents(ccg, asAt)], asAt);
                UnlistedDirections = areAll && readings.All(reading => reading.UnlistedDirections == readings[0].UnlistedDirections) ? readings[0].UnlistedDirections : new Unlisted.NotKnown();
                break;
        }
    }

    internal DateOnly AsAt { get; }

    /// <summary>The name; where a change of name leaves two possible, the one before it, and where the record does not reach the date, the last that it has.</summary>
    internal CcgName Name => _ccg.NameOn(AsAt).Possible is [var name, ..] ? name : LastNameOf(_ccg, AsAt);

    internal AuthorisationStatus Status { get; }

    internal AuthorisationWave? Wave { get; }

    /// <summary>Whether the record leaves out which wave it was, rather than that there was none.</summary>
    internal bool IsWaveNotKnown => Wave is null && _ccg.RecordKind == RecordKind.Partial && _ccg.Events is not [AuthorisationEvent.EstablishedByMerger, ..];

    /// <summary>The conditions that are certainly open.</summary>
    internal ImmutableArray<Condition> Conditions { get; } = [];

    /// <summary>The other open conditions.</summary>
    internal Unlisted Unlisted { get; } = Unlisted.Of(0);

    /// <summary>The directions that every reading has in force; of one whose last day is not known, it may have passed.</summary>
    internal ImmutableArray<LegalDirection> Directions { get; } = [];

    /// <summary>The other directions in force.</summary>
    internal Unlisted UnlistedDirections { get; } = Unlisted.Of(0);

    internal string ConditionsInWords => Wording.OpenConditions(Conditions.Length, Unlisted);

    internal string DirectionsInWords
    {
        get
        {
            var certain = Directions.Count(direction => !(direction.Until?.Earliest < AsAt));
            return Wording.OpenConditions(certain, certain == Directions.Length ? UnlistedDirections : new Unlisted.NotKnown());
        }
    }

    /// <summary>The model of primary care co-commissioning in operation.</summary>
    internal Answer<CoCommissioningModel> Model => _ccg.CoCommissioningModelOn(AsAt);

    /// <summary>The ratings that were certainly published by the date, and special measures that were certainly entered.</summary>
    internal AssurancePosition Assurance => _ccg.Assurance.ReadingsAsAt(AsAt)[0];

    /// <summary>Whether the CCG is in special measures.</summary>
    internal Answer<bool> InSpecialMeasures => _ccg.InSpecialMeasuresOn(AsAt);

    /// <summary>The facts that the register holds about directions under section 14Z21, ratings and special measures of the CCG, whenever they were published.</summary>
    internal ImmutableArray<PublishedFact> PublishedAssurance => CcgRegister.England.TryFind(_ccg.Code, out var registered)
        ? [.. registered.Published.Directions, .. registered.Published.Ratings, .. registered.Published.SpecialMeasures]
        : [];

    /// <summary>The name of the status in JSON.</summary>
    internal string StatusName => NameOf(Status);

    /// <summary>The date of the last event that has certainly happened by the date; <see langword="null"/> if there is none.</summary>
    internal EventDate? LastEvent => _ccg.Events.Where(e => e.On.Latest <= AsAt).Select(e => (EventDate?)e.On).LastOrDefault();

    /// <summary>
    /// The first day of the current status, as far as it is known; <see langword="null"/> if the status is not known, or if no event had happened by the date.
    /// </summary>
    internal EventDate? Since
    {
        get
        {
            if (Status is AuthorisationStatus.NotKnown)
            {
                return null;
            }

            // A status begins on the day of an event or, for full authorisation, possibly on the day after one.
            DateOnly? certain = null;
            DateOnly? possible = null;
            foreach (var day in _ccg.Events.SelectMany(e => DaysOf(e.On)).Where(day => day <= AsAt).Distinct().OrderDescending())
            {
                var status = _ccg.AuthorisationStatusOn(day);
                if (certain == possible && NameOf(status) == StatusName)
                {
                    certain = possible = day;
                }
                else if (status is AuthorisationStatus.NotKnown notKnown && notKnown.Possible.Any(one => NameOf(one) == StatusName))
                {
                    possible = day;
                }
                else
                {
                    break;
                }
            }

            return certain is null ? null : new EventDate(possible.GetValueOrDefault(), certain.GetValueOrDefault());
        }
    }

    private static ImmutableArray<Condition> ConditionsOfAll(ImmutableArray<AuthorisationPosition> readings)
    {
        var ofAll = readings[0].Conditions.ToHashSet();
        foreach (var reading in readings)
        {
            ofAll.IntersectWith(reading.Conditions);
        }

        return readings[0].Conditions.RemoveAll(condition => !ofAll.Contains(condition));
    }

    /// <summary>Returns the directions that every reading has, and whether none has any other.</summary>
    /// <remarks>Only the first and the last reading are asked for their directions, of which each may have thousands: no direction is given twice, and the events say which varied.</remarks>
    private static (ImmutableArray<LegalDirection> Directions, bool AreAll) DirectionsOfAll(ImmutableArray<AuthorisationPosition> readings, ImmutableArray<CcgEvent> uncertain, DateOnly date)
    {
        var (first, last) = (readings[0].Directions, readings[^1].Directions);
        var inLast = last.ToHashSet();
        var varied = uncertain.OfType<AuthorisationEvent.DirectionVaried>().ToLookup(e => e.Number, e => e.Effect);
        var ofAll = first.RemoveAll(direction => !inLast.Contains(direction) || varied[direction.Number].Any(effect => effect != direction.Effect));
        var isAnyGiven = uncertain.SelectMany(GivenBy).Any(direction => !(direction.Until?.Latest < date));
        return (ofAll, !isAnyGiven && ofAll.Length == first.Length && ofAll.Length == last.Length);
    }

    private static IEnumerable<LegalDirection> GivenBy(CcgEvent e) => e switch
    {
        AuthorisationEvent.DirectionGiven given => [given.Direction],
        AuthorisationEvent.AuthorisationGranted granted => granted.Directions,
        _ => [],
    };

    /// <summary>Returns the events that may have happened by a date, but not certainly. Those before one that has certainly happened have happened too.</summary>
    private static IEnumerable<CcgEvent> UncertainEvents(Ccg ccg, DateOnly date)
    {
        var certain = ccg.Events.Length;
        while (certain > 0 && ccg.Events[certain - 1].On.Latest > date)
        {
            certain--;
        }

        return ccg.Events.Skip(certain).TakeWhile(e => e.On.Earliest <= date);
    }

    private static IEnumerable<DateOnly> DaysOf(EventDate date) => new[] { date.Earliest, date.Latest }.SelectMany(day => day == DateOnly.MaxValue ? [day] : (DateOnly[])[day, day.AddDays(1)]);

    private static string NameOf(AuthorisationStatus status) => status.Match(
        notApplied: _ => "notApplied",
        applicant: _ => "applicant",
        full: _ => "full",
        conditional: _ => "conditional",
        directed: _ => "directed",
        shadow: _ => "shadow",
        dissolved: _ => "dissolved",
        notKnown: _ => "notKnown");

    /// <summary>Returns the last name that a record gives by a date, whether the CCG still had it then or not.</summary>
    internal static CcgName LastNameOf(Ccg ccg, DateOnly date) =>
        ccg.Events.OfType<AuthorisationEvent.ConstitutionVaried>().LastOrDefault(e => e.Name is not null && e.On.Earliest <= date)?.Name ?? ccg.Name;
}
