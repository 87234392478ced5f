using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;

namespace CcgDomain.Tool;

/// <summary>Where a CCG stands on a date, as <c>ccg show</c> tells it.</summary>
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

        // What was open when a CCG ended is open no more.
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

    /// <summary>How far the CCG took part in the commissioning of GP services.</summary>
    internal CoCommissioningModel Model => _ccg.CoCommissioningModelOn(AsAt);

    /// <summary>The status by its name in documents.</summary>
    internal string StatusName => NameOf(Status);

    /// <summary>The day of the last event on or before the date; null where there is none.</summary>
    internal DateOnly? LastEvent => _ccg.Events.Where(e => e.On <= AsAt).Select(e => (DateOnly?)e.On).LastOrDefault();

    /// <summary>The first day of the status, without a break up to the date; null where nothing had happened yet.</summary>
    internal DateOnly? Since
    {
        get
        {
            // A status begins with an event, or on the day after one: full authorisation does.
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
