namespace CcgDomain.Benchmarks;

/// <summary>What the validators need to know of the events before: plain, and copied for each event, since a rule may compare before with after.</summary>
internal sealed class PlainState
{
    public string Code { get; init; } = "";

    public bool Begun { get; private set; }

    public DateOnly? Last { get; private set; }

    public DateOnly? Ended { get; private set; }

    public int? Wave { get; private set; }
    public bool HasApplication { get; private set; }

    public DateOnly? EstablishedOn { get; private set; }

    public DateOnly? FullFrom { get; private set; }

    public bool Granted { get; private set; }

    public bool MergerProposed { get; private set; }

    public bool MergerDecided { get; private set; }

    public int Unlisted { get; private set; }

    public List<PlainCondition> Conditions { get; private set; } = [];

    public List<PlainDirection> Directions { get; private set; } = [];

    public List<int> NumbersUsed { get; private set; } = [];

    public bool AnythingOpen => Conditions.Count > 0 || Unlisted > 0 || Directions.Exists(d => d.Power == "regulation8");

    public PlainState After(PlainEvent e)
    {
        var now = (PlainState)MemberwiseClone();
        now.Begun = true;
        now.Last = e.On;
        switch (e.Event)
        {
            case "applicationMade":
                now.Wave = e.Wave ?? now.Wave;
                now.HasApplication = true;
                break;
            case "applicationMoved":
                now.Wave = e.To;
                break;
            case "authorisationGranted":
                now.EstablishedOn ??= e.On;
                now.Granted = true;
                now.Conditions = e.Conditions!;
                now.Directions = e.Directions!;
                now.Unlisted = e.Unlisted ?? 0;
                now.NumbersUsed = [.. NumbersUsed, .. e.Directions!.ConvertAll(d => d.Number)];
                now.FullFrom = now.AnythingOpen ? null : e.On;
                break;
            case "conditionDischarged":
                now.Conditions = Conditions.FindAll(c => c.Criterion != e.Criterion);
                now.Clear(e.On);
                break;
            case "conditionLevelChanged":
                now.Conditions = Conditions.ConvertAll(c => c.Criterion == e.Criterion ? new() { Criterion = c.Criterion, Level = e.Level! } : c);
                break;
            case "unlistedConditionsReviewed":
                now.Unlisted = e.Remaining!.Value;
                now.Clear(e.On);
                break;
            case "directionGiven":
                now.Directions = [.. Directions, e.Direction!];
                now.NumbersUsed = [.. NumbersUsed, e.Direction!.Number];
                now.Clear(e.On);
                break;
            case "directionVaried":
                now.Directions = Directions.ConvertAll(d => d.Number == e.Number ? Varied(d, e.Effect!) : d);
                break;
            case "directionRevoked":
                now.Directions = Directions.FindAll(d => d.Number != e.Number);
                now.Clear(e.On);
                break;
            case "establishedByMerger":
                now.EstablishedOn = e.On;
                now.FullFrom = e.On;
                break;
            case "dissolved":
                now.Ended ??= e.On;
                break;
            case "applicationWithdrawn":
                now.Wave = null;
                now.HasApplication = false;
                break;
            case "mergerProposed":
                (now.MergerProposed, now.MergerDecided) = (true, false);
                break;
            case "mergerDecided":
                now.MergerDecided = true;
                break;
            case "constitutionVaried" or "conditionsReviewed":
                break;
            default:
                throw new ArgumentException($"There is no event '{e.Event}'.", nameof(e));
        }

        return now;
    }

    private void Clear(DateOnly on)
    {
        if (EstablishedOn is not null && !(FullFrom <= on))
        {
            FullFrom = AnythingOpen ? null : on.AddDays(1);
        }
    }

    private static PlainDirection Varied(PlainDirection d, PlainEffect effect) =>
        new() { Number = d.Number, Power = d.Power, Trigger = d.Trigger, Instrument = d.Instrument, Effect = effect, Underpins = d.Underpins, Until = d.Until };
}
