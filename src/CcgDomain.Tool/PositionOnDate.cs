using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using CcgDomain.Register;

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

        // Of several readings that leave the status open, what is the same in the last is shown only where the status is known.
        var position = ccg.Authorisation.ReadingsAsAt(asAt)[^1];
        Wave = position.Wave;

        // A dissolved CCG has no open conditions and no directions in force.
        var exists = Status is not (AuthorisationStatus.Dissolved or AuthorisationStatus.NotKnown);
        Conditions = exists ? position.Conditions : [];
        Unlisted = exists ? position.Unlisted : Unlisted.Of(0);
        Directions = exists ? position.Directions : [];
    }

    internal DateOnly AsAt { get; }

    /// <summary>The name; where a change of name leaves two possible, the one before it.</summary>
    internal CcgName Name => _ccg.NameOn(AsAt).Possible[0];

    internal AuthorisationStatus Status { get; }

    internal AuthorisationWave? Wave { get; }

    internal ImmutableArray<Condition> Conditions { get; }

    internal Unlisted Unlisted { get; }

    internal ImmutableArray<LegalDirection> Directions { get; }

    /// <summary>The model of primary care co-commissioning in operation.</summary>
    internal Answer<CoCommissioningModel> Model => _ccg.CoCommissioningModelOn(AsAt);

    /// <summary>The ratings published by the date, and special measures.</summary>
    internal AssurancePosition Assurance => _ccg.Assurance.AsAt(AsAt);

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
            // A status begins on the day of an event or, for full authorisation, possibly on the day after one.
            DateOnly? certain = null;
            DateOnly? possible = null;
            foreach (var day in _ccg.Events.SelectMany(e => DaysOf(e.On)).Where(day => day <= AsAt).OrderDescending())
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

            return Status is AuthorisationStatus.NotKnown || certain is null ? null : new EventDate(possible.GetValueOrDefault(), certain.GetValueOrDefault());
        }
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
}
