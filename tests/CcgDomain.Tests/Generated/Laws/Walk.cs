using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.FsCheck.BrokenRules;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>Events that somebody may try to record of one CCG, in this order: up to three histories mixed, valid or not, a few arbitrary events, and small errors in some.</summary>
internal sealed record Walk(Ccg Blank, ImmutableArray<CcgEvent> Events)
{
    public override string ToString() => $"{Blank}\n{string.Join('\n', Events)}";

    internal static Walk Of(Sampler sampler)
    {
        var blank = ValidHistory.NewCcg(sampler);
        List<CcgEvent> claims = [.. Sampler.ListOf(sampler.SmallCount(), () => ArbitraryEvents.Event(sampler))];
        for (var i = sampler.Choose(1, 3); i > 0; i--)
        {
            claims.AddRange(sampler.Chance(30) ? Broken(sampler) : new HistoryBuilder(sampler, blank).AppendRandom(sampler.Choose(0, 15), sampler.PickEnum<Regimes>(), allowDissolution: i == 1).Ccg.Events);
        }

        var withErrors = claims.Select(e => sampler.Chance(90) || Shrink.Event(e).ToArray() is not [_, ..] near ? e : sampler.PickFrom(near));

        // In some walks the events name the CCG itself.
        var named = claims.SelectMany(Named).ToArray();
        return new(named.Length > 0 && sampler.Chance(30) ? Ccg.Create(sampler.PickFrom(named), blank.Name) : blank, [.. sampler.Chance(80) ? withErrors.OrderBy(e => e.On.Earliest) : withErrors]);
    }

    internal IEnumerable<Walk> Shorter() => Shrink.List(Events, Shrink.Event).Select(events => this with { Events = events });

    private static IEnumerable<CcgEvent> Broken(Sampler sampler)
    {
        var broken = BrokenEventRules.Break(sampler);
        return [.. broken.History.Events, broken.Event];
    }

    private static IEnumerable<OdsCode> Named(CcgEvent e) => e switch
    {
        EstablishedByMerger merger => merger.Predecessors ?? [],
        Dissolved end => end.Successors ?? [],
        ConstitutionVaried { Area: { } area } => area.Gained.AddRange(area.Lost),
        MergerProposed proposed => proposed.With ?? [],
        InterestExpressed bid => bid.JointlyWith ?? [],
        AuthorisationGranted granted => granted.Directions.SelectMany(direction => Named(direction.Effect)),
        DirectionGiven given => Named(given.Direction.Effect),
        DirectionVaried varied => Named(varied.Effect),
        _ => [],
    };

    private static IEnumerable<OdsCode> Named(DirectionEffect effect) => effect switch
    {
        DirectionEffect.Cease cease => cease.By.OfType<ExercisedBy.AnotherCcg>().Select(by => by.Code),
        DirectionEffect.TakeOn takeOn => takeOn.From,
        _ => [],
    };
}
