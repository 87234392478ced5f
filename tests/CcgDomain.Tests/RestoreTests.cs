using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests;

/// <summary>Events that were recorded once come back, whatever was waived then; events are tried out without being recorded.</summary>
public class RestoreTests
{
    private static readonly CcgEvent Late = new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two);

    private static readonly CcgEvent Stray = new ConditionDischarged(Reviewed, Criterion("1.3B"));

    [CcgProperty]
    public bool Whatever_a_set_of_rules_accepted_comes_back_as_events_and_as_a_document(LenientHistory history) =>
        Ccg.Restore(history.Ccg.Code, history.Ccg.Name, history.Ccg.Events) == Decision.Accept(history.Ccg)
        && Ccg.Restore($"{history.Ccg.Code}", history.Ccg.Name.Short, history.Ccg.Events) == Decision.Accept(history.Ccg)
        && CcgJson.Read(CcgJson.Write(history.Ccg), RuleSet.IntegrityOnly) == Decision.Accept(history.Ccg);

    [Fact]
    public void An_event_that_every_rule_together_refuses_comes_back()
    {
        Assert.False(Blank.Record(Late).TryGet(out _, out _));

        var restored = Ccg.Restore(Blank.Code, Blank.Name, [Late]).OrThrow();

        Assert.Equal(Blank.Record(Late, RuleSet.All.Without(RuleCode.Aut02)).OrThrow(), restored);
        Assert.Equal(restored, CcgJson.Read(CcgJson.Write(restored), RuleSet.IntegrityOnly).OrThrow());
    }

    [Fact]
    public void The_serialiser_reads_a_CCG_under_the_rules_of_its_options()
    {
        var late = CcgJson.Write(Ccg.Restore(Blank.Code, Blank.Name, [Late]).OrThrow());
        var contradiction = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(late).Replace("]", ",{\"event\":\"applicationMade\",\"on\":\"2013-07-25\",\"wave\":1}]", StringComparison.Ordinal));
        var stored = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain(RuleSet.IntegrityOnly);
        var fresh = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();

        Assert.Equal(Late, Assert.Single(JsonSerializer.Deserialize<Ccg>(late, stored)!.Events));
        Assert.Equal("AUT-02", Assert.Single(Assert.Throws<DocumentRefusedException>(() => JsonSerializer.Deserialize<Ccg>(late, fresh)).Violations).Rule.Code);
        Assert.Equal("AUT-01", Assert.Single(Assert.Throws<DocumentRefusedException>(() => JsonSerializer.Deserialize<Ccg>(contradiction, stored)).Violations).Rule.Code);
        Assert.Equal(JsonSerializer.Serialize(CcgDomain.Register.CcgRegister.England.Boards[0], fresh), JsonSerializer.Serialize(CcgDomain.Register.CcgRegister.England.Boards[0], stored));
        Assert.Throws<ArgumentNullException>("rules", () => new JsonSerializerOptions().AddCcgDomain(null!));
        Assert.Throws<ArgumentNullException>("options", () => CcgJsonOptions.AddCcgDomain(null!, RuleSet.All));
    }

    [Fact]
    public void A_record_that_contradicts_itself_does_not_come_back()
    {
        Assert.False(Ccg.Restore(Blank.Code, Blank.Name, [Late, new ApplicationMade(Reviewed, AuthorisationWave.One)]).TryGet(out _, out var violations));

        Assert.Equal("AUT-01 [1]", $"{Assert.Single(violations).Rule.Code} {violations[0].Path}");
    }

    [CcgProperty]
    public bool A_broken_history_comes_back_exactly_if_the_rule_is_not_of_integrity(BrokenRule.InHistory broken) =>
        Ccg.Restore(broken.History.Ccg.Code, broken.History.Ccg.Name, [.. broken.History.Events, broken.Event]).TryGet(out _, out _) == (broken.Rule.Basis != RuleBasis.Integrity);

    [Fact]
    public void What_is_no_record_throws()
    {
        Assert.Throws<ArgumentException>("code", () => Ccg.Restore(OdsCode.None, Blank.Name, []));
        Assert.Throws<ArgumentNullException>("name", () => Ccg.Restore(Blank.Code, null!, []));
        Assert.Throws<ArgumentNullException>("events", () => Ccg.Restore(Blank.Code, Blank.Name, null!));
        Assert.Throws<FormatException>(() => Ccg.Restore("9", "NHS Exampleton CCG", []));
    }

    [Fact]
    public void A_preview_lists_every_mistake_and_goes_on_without_the_events_that_are_refused()
    {
        CcgEvent good = new ApplicationMade(Applied, AuthorisationWave.Two);
        CcgEvent grant = Grant("3.1.1C III");
        CcgEvent[] events = [Late, good, Stray, grant, Stray, new ConditionDischarged(Reviewed, Criterion("3.1.1C"))];

        var preview = Blank.Preview(events);

        Assert.Equal(["AUT-02 [0].on", "", "AUT-09 [2].criterion", "", "AUT-09 [4].criterion", ""], preview.Select(Summary));
        Assert.All([1, 3, 5], index => Assert.Same(events[index], preview[index].AsT0));
        Assert.Equal([0, 2, 4], preview.SelectMany(decision => decision.IsT1 ? decision.AsT1 : []).Select(violation => violation.EventIndex!.Value));
        Assert.Empty(Blank.Events);
    }

    [CcgProperty]
    public bool What_a_preview_accepts_is_accepted_together_and_what_it_refuses_is_refused_there(BrokenRule.InHistory broken)
    {
        CcgEvent[] events = [.. broken.History.Events, broken.Event, .. broken.History.Events];

        var preview = broken.History.Blank.Preview(events);
        var ccg = broken.History.Blank.Record(preview.Where(decision => decision.IsT0).Select(decision => decision.AsT0)).OrThrow();

        return preview.Length == events.Length && ccg.Events.Length < events.Length && preview[broken.History.Events.Length].IsT1;
    }

    [CcgProperty]
    public bool A_preview_of_what_the_rules_accept_accepts_every_event(LenientHistory history) =>
        Ccg.Create(history.Ccg.Code, history.Ccg.Name).Preview(history.Ccg.Events, history.Rules).All(decision => decision.IsT0);

    // A direction that would have ended before the day of a refused event is still in force for the next.
    [Fact]
    public void A_refused_event_changes_nothing_for_those_after_it()
    {
        var direction = new LegalDirection(1, DirectionPower.Section14Z21, DirectionTrigger.Failing, "Direction", new DirectionEffect.ReplaceAccountableOfficer(), [], new DateOnly(2014, 3, 31));
        CcgEvent[] events =
        [
            new DirectionGiven(new(2014, 1, 1), direction),
            new ConditionDischarged(new(2015, 1, 1), Criterion("1.3B")),
            new DirectionVaried(new(2014, 2, 1), 1, new DirectionEffect.Exercise("a plan")),
        ];

        Assert.Equal(["", "AUT-09 [1].criterion", ""], Full.Preview(events).Select(Summary));
    }

    [Fact]
    public void What_is_no_event_is_not_tried_out()
    {
        Assert.Empty(Blank.Preview([]));
        Assert.Throws<ArgumentNullException>("events", () => Blank.Preview(null!));
        Assert.Throws<ArgumentException>("events", () => Blank.Preview([Late, null!]));
        Assert.Throws<ArgumentException>("events", () => Blank.Preview(default(ImmutableArray<CcgEvent>)));
    }

    private static string Summary(Decision<CcgEvent> decision) =>
        decision.Match(_ => "", violations => string.Join(' ', violations.Select(violation => $"{violation.Rule.Code} {violation.Path}")));
}
