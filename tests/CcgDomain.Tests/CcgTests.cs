using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests;

public class CcgTests
{
    private static readonly CcgEvent[] ThreeEvents =
    [
        new ApplicationMade(Applied, AuthorisationWave.Two),
        Grant("1.3B I", "3.1.1C III"),
        new ConditionDischarged(Reviewed, Criterion("1.3B")),
    ];

    [Fact]
    public void A_new_CCG_has_a_code_a_name_and_no_events()
    {
        var ccg = Ccg.Create("09w", "NHS Medway Clinical Commissioning Group");
        Assert.Equal("09W", ccg.Code.ToString());
        Assert.Equal("NHS Medway CCG", ccg.Name.Short);
        Assert.Empty(ccg.Events);
        Assert.Equal(ccg, Ccg.Create(Code("09W"), CcgName.Parse("NHS Medway CCG", null)));
    }

    [Fact]
    public void What_is_no_code_or_no_name_throws()
    {
        Assert.Throws<FormatException>(() => Ccg.Create("9", "NHS Medway CCG"));
        Assert.Throws<FormatException>(() => Ccg.Create("09W", "Medway"));
        Assert.Throws<ArgumentNullException>("code", () => Ccg.Create(null!, "NHS Medway CCG"));
        Assert.Throws<ArgumentNullException>("name", () => Ccg.Create("09W", null!));
        Assert.Throws<ArgumentNullException>("name", () => Ccg.Create(Code("09W"), null!));
        Assert.Throws<ArgumentException>("code", () => Ccg.Create(OdsCode.None, CcgName.Parse("NHS Medway CCG", null)));
    }

    [Fact]
    public void What_is_no_event_throws()
    {
        Assert.Throws<ArgumentNullException>("e", () => Blank.Record((CcgEvent)null!));
        Assert.Throws<ArgumentNullException>("events", () => Blank.Record((IEnumerable<CcgEvent>)null!));
        Assert.Throws<ArgumentException>("events", () => Blank.Record([ThreeEvents[0], null!]));
        Assert.Throws<ArgumentException>("events", () => Blank.Record(default(ImmutableArray<CcgEvent>)));
    }

    [Fact]
    public void Recording_nothing_is_accepted_and_changes_nothing() => Assert.Same(Blank, Blank.Record([]).OrThrow());

    [Fact]
    public void Events_are_taken_from_any_sequence_in_its_order_and_kept()
    {
        var once = Blank.Record(ThreeEvents).OrThrow();
        Assert.Equal(ThreeEvents, once.Events);
        Assert.Equal(once, Blank.Record(ThreeEvents.ToList()).OrThrow());
        Assert.Equal(once, Blank.Record(ThreeEvents.ToImmutableArray()).OrThrow());
        Assert.Equal(once, Blank.Record(ThreeEvents.Where(_ => true)).OrThrow());
        Assert.Equal(once, Blank.Record(ThreeEvents.Cast<AuthorisationEvent>().ToArray()).OrThrow());
    }

    [Fact]
    public void Changing_the_array_that_was_recorded_does_not_change_the_CCG()
    {
        var events = ThreeEvents.ToArray();
        var ccg = Blank.Record(events).OrThrow();
        events[2] = new ConditionDischarged(Reviewed, Criterion("3.1.1C"));
        Assert.Equal(ThreeEvents, ccg.Events);
    }

    [Fact]
    public void A_batch_is_all_or_nothing_and_stops_at_the_first_refused_event()
    {
        CcgEvent[] batch =
        [
            .. ThreeEvents,
            new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.III),
            new ConditionDischarged(Reviewed, Criterion("6.4G")),
        ];
        Assert.False(Blank.Record(batch).TryGet(out _, out var violations));
        Assert.Equal(["AUT-10 at [3].level: The condition on 3.1.1C is at level III already."], violations.Select(v => v.ToString()));
        Assert.Empty(Blank.Events);
    }

    [Fact]
    public void A_violation_of_a_single_event_has_no_index_and_one_of_a_batch_has()
    {
        var bad = new AuthorisationGranted(new(2013, 1, 17), [Condition.Parse("1.3B I"), Condition.Parse("3.1.1C IV")], [], Unlisted.Of(0));
        Assert.Equal(["on", "conditions[1].level"], Paths(Applicant.Record(bad)));
        Assert.Equal(["[0].on", "[0].conditions[1].level"], Paths(Applicant.Record([bad])));
        Assert.Equal(["[1].on", "[1].conditions[1].level"], Paths(Blank.Record([ThreeEvents[0], bad])));
    }

    [Fact]
    public void A_violation_of_the_whole_event_has_an_empty_path_or_its_index_alone()
    {
        Assert.Equal([""], Paths(Applicant.Record(ThreeEvents[0])));
        Assert.Equal(["[1]"], Paths(Blank.Record([ThreeEvents[0], ThreeEvents[0]])));
    }

    [Fact]
    public void CCGs_are_equal_by_code_name_and_events()
    {
        var ccg = Blank.Record(ThreeEvents).OrThrow();
        var same = Blank.Then(ThreeEvents[0]).Then(ThreeEvents[1]).Then(ThreeEvents[2]);
        Assert.True(ccg == same && ccg.Equals((object)same) && !(ccg != same));
        Assert.Equal(ccg.GetHashCode(), same.GetHashCode());

        Assert.True(ccg != Blank.Then(ThreeEvents[0]).Then(ThreeEvents[1]));
        Assert.True(ccg != Ccg.Create("99Y", "NHS Exampleton CCG").Record(ThreeEvents).OrThrow());
        Assert.True(ccg != Ccg.Create("99Z", "NHS Otherton CCG").Record(ThreeEvents).OrThrow());
        Assert.False(ccg.Equals((object?)null) || ccg.Equals("99Z"));
    }

    [Fact]
    public void A_CCG_does_not_equal_null_and_null_equals_null()
    {
        foreach (var (left, right, equal) in new (Ccg?, Ccg?, bool)[] { (Blank, null, false), (null, Blank, false), (null, null, true) })
        {
            Assert.Equal(equal, left == right);
            Assert.Equal(!equal, left != right);
        }
    }

    [Fact]
    public void A_CCG_reads_as_its_code_its_name_and_how_many_events() => Assert.Equal("99Z NHS Exampleton CCG, 3 events", Blank.Record(ThreeEvents).OrThrow().ToString());

    [Fact]
    public void A_refusal_that_is_thrown_lists_its_violations()
    {
        var thrown = Assert.Throws<DecisionRefusedException>(() => Applicant.Record(ThreeEvents[0]).OrThrow());
        Assert.Equal("AUT-01", Assert.Single(thrown.Violations).Rule.Code);
        Assert.Equal("Refused: AUT-01: An application stands already, in wave 2.", thrown.Message);
    }

    private static IEnumerable<string> Paths(Decision<Ccg> decision) => decision.Match(_ => [], violations => violations.Select(v => v.Path));
}
