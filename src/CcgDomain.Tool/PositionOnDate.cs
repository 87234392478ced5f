using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
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
        var position = ccg.Authorisation.AsAt(asAt);
        Wave = position.Wave;

        // A dissolved CCG has no open conditions and no directions in force.
        var exists = Status is not AuthorisationStatus.Dissolved;
        Conditions = exists ? position.Conditions : [];
        Unlisted = exists ? position.Unlisted : Unlisted.Of(0);
        Directions = exists ? position.Directions : [];
    }

    internal DateOnly AsAt { get; }

    internal AuthorisationStatus Status { get; }

    internal AuthorisationWave? Wave { get; }

    internal ImmutableArray<Condition> Conditions { get; }

    internal Unlisted Unlisted { get; }

    internal ImmutableArray<LegalDirection> Directions { get; }

    /// <summary>The model of primary care co-commissioning in operation.</summary>
    internal CoCommissioningModel Model => _ccg.CoCommissioningModelOn(AsAt);

    /// <summary>The ratings published by the date, and special measures.</summary>
    internal AssurancePosition Assurance => _ccg.Assurance.AsAt(AsAt);

    /// <summary>The facts that the register holds about directions under section 14Z21, ratings and special measures of the CCG, whenever they were published.</summary>
    internal ImmutableArray<PublishedFact> PublishedAssurance => CcgRegister.England.TryFind(_ccg.Code, out var registered)
        ? [.. registered.Published.Directions, .. registered.Published.Ratings, .. registered.Published.SpecialMeasures]
        : [];

    /// <summary>The name of the status in JSON.</summary>
    internal string StatusName => NameOf(Status);

    /// <summary>The date of the last event on or before the date; <see langword="null"/> if there is none.</summary>
    internal DateOnly? LastEvent => _ccg.Events.Where(e => e.On <= AsAt).Select(e => (DateOnly?)e.On).LastOrDefault();

    /// <summary>The first day of the current status; <see langword="null"/> if no event had happened by the date.</summary>
    internal DateOnly? Since
    {
        get
        {
            // A status begins on the day of an event or, for full authorisation, possibly on the day after one.
            var days = _ccg.Events.SelectMany(e => (DateOnly[])[e.On, e.On == DateOnly.MaxValue ? e.On : e.On.AddDays(1)]);
            DateOnly? since = null;
            foreach (var day in days.Where(day => day <= AsAt).OrderDescending())
            {
                if (NameOf(_ccg.AuthorisationStatusOn(day)) != StatusName)
                {
                    break;
                }

                since = day;
            }

            return since;
        }
    }

    private static string NameOf(AuthorisationStatus status) => status.Match(
        notApplied: _ => "notApplied",
        applicant: _ => "applicant",
        full: _ => "full",
        conditional: _ => "conditional",
        directed: _ => "directed",
        shadow: _ => "shadow",
        dissolved: _ => "dissolved");
}
