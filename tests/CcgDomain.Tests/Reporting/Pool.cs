using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Reporting;

/// <summary>CCGs to count: those of the made-up nation, and one of each kind that it lacks.</summary>
internal static class Pool
{
    internal static readonly Ccg Shadow = Directed("T001", SampleHistories.Effects.CeaseAll);
    internal static readonly Ccg SomeUnlisted = Granted("T002", new Unlisted.Some());
    internal static readonly Ccg ManyAndSome = Granted("T003", new Unlisted.Some(), [.. Criteria.Known.Take(9).Select(known => $"{known.Code} II")]);
    internal static readonly Ccg FourAndSome = Granted("T004", new Unlisted.Some(), "3.1.1B II", "3.1.1C II", "3.1.1D II", "3.1.1E II");
    internal static readonly Ccg FourteenUnlisted = Granted("T005", new Unlisted.Exactly(14));
    internal static readonly Ccg FullUnder14Z21 = Granted("T006", Unlisted.Of(0)).Then(new DirectionGiven(new(2014, 6, 1), SampleHistories.Section14Z21(1)));
    internal static readonly Ccg Abolished = Granted("T007", Unlisted.Of(2), "3.1.1B III").Then(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []));
    internal static readonly Ccg NotApplied = Ccg.Create("T008", "NHS Nowhere CCG");

    // Accepted only where a rule is waived: two conditions on one criterion, and a direction to a CCG that is fully authorised.
    internal static readonly Ccg RepeatedCriterion = Applied("T009")
        .Despite(RuleBasis.Reported, new AuthorisationGranted(SampleHistories.Granted, [Condition.Parse("3.1.1B I"), Condition.Parse("3.1.1B II")], []));

    internal static readonly Ccg FullButDirected = Granted("T010", Unlisted.Of(0))
        .Despite(RuleBasis.Statute, new DirectionGiven(new(2013, 6, 1), SampleHistories.Regulation8(1)));

    internal static readonly Ccg[] Special =
        [Shadow, SomeUnlisted, ManyAndSome, FourAndSome, FourteenUnlisted, FullUnder14Z21, Abolished, NotApplied, RepeatedCriterion, FullButDirected];

    internal static readonly Ccg[] All = [.. MadeUpNation.England.Ccgs, .. Special];

    internal static string? RegionOf(OdsCode code) => MadeUpNation.England.RegionOf(code);

    internal static Ccg Applied(string code) => Ccg.Create(code, "NHS Exampleton CCG").Then(new ApplicationMade(SampleHistories.Applied, AuthorisationWave.Two));

    internal static Ccg Granted(string code, Unlisted unlisted, params string[] conditions) =>
        Applied(code).Then(new AuthorisationGranted(SampleHistories.Granted, [.. conditions.Select(c => Condition.Parse(c))], [], unlisted));

    internal static Ccg Directed(string code, DirectionEffect? effect = null) => Applied(code).Then(
        new AuthorisationGranted(SampleHistories.Granted, [Condition.Parse("3.1.1C IV"), Condition.Parse("3.1.1D II")], [SampleHistories.Regulation8(1, effect, "3.1.1C")]));
}
