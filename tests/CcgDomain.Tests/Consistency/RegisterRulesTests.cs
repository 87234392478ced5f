using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Consistency;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tests.SecondOpinion;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Consistency;

/// <summary>Each rule about the register: an exact day on both sides, days that straddle the edge, and days wholly beyond it.</summary>
public static class RegisterRulesTests
{
    private static readonly Ccg Southwark = Begun("08Q", "NHS Southwark CCG", AuthorisationWave.Four);
    private static readonly Ccg Cumbria = Begun("01H", "NHS Cumbria CCG", AuthorisationWave.One);
    private static readonly Ccg EastBerkshire = Ccg.Create("15D", "NHS East Berkshire CCG");

    [Fact]
    public static void REG_01_a_record_has_the_name_of_the_CCG_in_any_spelling()
    {
        Accepts(Ccg.Create("09D", "NHS Brighton & Hove CCG"));
        Accepts(Ccg.Create("09D", "NHS BRIGHTON AND HOVE Clinical Commissioning Group"));
        Refuses(Ccg.Create("08Q", "NHS Lambeth CCG"), "REG-01 at name: 08Q was never NHS Lambeth CCG, but NHS Southwark CCG, 2013-04-01 to 2020-03-31.");
    }

    [Fact]
    public static void REG_01_a_renamed_CCG_has_each_name_on_its_days()
    {
        var renamed = CcgName.Parse("NHS North Cumbria CCG");
        Accepts(Ccg.Create("01H", "NHS North Cumbria CCG"));
        Accepts(Cumbria.Then(new ConstitutionVaried(new(2017, 3, 31), VariationGround.Application)));
        Refuses(Cumbria.Then(new ConstitutionVaried(new(2017, 4, 1), VariationGround.Application)), "REG-01 at name: 01H was NHS Cumbria CCG until 2017-03-31, and the record has it on 2017-04-01.");
        Accepts(Cumbria.Then(new ConstitutionVaried(new(2017), VariationGround.Application)));
        Accepts(Cumbria.Then(new ConstitutionVaried(new(2017, 4, 1), VariationGround.Application, renamed)));
        Accepts(Cumbria.Then(new ConstitutionVaried(new(2017), VariationGround.Application, renamed)));
        Refuses(Cumbria.Then(new ConstitutionVaried(new(2017, 3, 31), VariationGround.Application, renamed)), "REG-01 at events[2].name: 01H was NHS North Cumbria CCG from 2017-04-01, and the record has it on 2017-03-31.");
        Refuses(Cumbria.Then(new ConstitutionVaried(new(2017, 4, 2), VariationGround.Application, renamed)), "REG-01 at name: 01H was NHS Cumbria CCG until 2017-03-31, and the record has it on 2017-04-01.");
        Refuses(Cumbria.Then(new ConstitutionVaried(new(2016), VariationGround.Application, renamed)), "REG-01 at events[2].name: 01H was NHS North Cumbria CCG from 2017-04-01, and the record has it on 2016.");
        Refuses(Begun("01H", "NHS North Cumbria CCG", AuthorisationWave.One), "REG-01 at name: 01H was NHS North Cumbria CCG from 2017-04-01, and the record has it on 2012-07-02.");
        Refuses(
            Cumbria.Then(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, [])), "REG-01 at name: 01H was NHS Cumbria CCG until 2017-03-31, and the record has it on 2022-06-30.");
    }

    [Theory]
    [InlineData("NHS Lancashire North CCG", 31, false)]
    [InlineData("NHS Lancashire North CCG", 1, true)]
    [InlineData("NHS Morecambe Bay CCG", 31, true)]
    [InlineData("NHS Morecambe Bay CCG", 1, false)]
    public static void REG_01_a_name_that_ends_on_the_day_on_which_it_is_given_is_the_name_on_that_day(string name, int day, bool isRefused)
    {
        var on = new DateOnly(2017, day == 31 ? 3 : 4, day);
        var ccg = Ccg.Create("01K", name).Lenient(new ConstitutionVaried(on, VariationGround.Application), new Dissolved(on, DissolutionGround.Merger, null));

        Assert.Equal(isRefused, CodesOf(ccg).Contains("REG-01"));
        Assert.Equal(isRefused, RegisterOpinion.Contradictions(ccg).Contains("REG-01 name"));
    }

    [Fact]
    public static void REG_01_a_partial_record_may_leave_out_that_the_name_changed()
    {
        var end = new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, null);
        Accepts(Partial("01H", "NHS Cumbria CCG", end));
        Accepts(Partial("01H", "NHS Cumbria CCG", GrantOn(new(2012, 12, 5)), end));
        Accepts(Partial("01H", "NHS North Cumbria CCG", end));
        Accepts(Partial("01H", "NHS Cumbria CCG", new ConstitutionVaried(new(2017, 4, 2), VariationGround.Application, CcgName.Parse("NHS North Cumbria CCG"))));

        // The name is given too early, too late, or was never given.
        Refuses(
            Partial("01H", "NHS North Cumbria CCG", GrantOn(new(2012, 12, 5)), end),
            "REG-01 at name: 01H was NHS North Cumbria CCG from 2017-04-01, and the record has it on ../2012-12-05.");
        Refuses(
            Partial("01H", "NHS Cumbria CCG", new ConstitutionVaried(new(2017, 4, 1), VariationGround.Application, CcgName.Parse("NHS Cumbria CCG")), end),
            "REG-01 at events[0].name: 01H was NHS Cumbria CCG until 2017-03-31, and the record has it on 2017-04-01.");
        Assert.Equal(["REG-01"], CodesOf(Partial("01H", "NHS Exampleton CCG", end)));
    }

    [Fact]
    public static void REG_02_nothing_happens_after_the_last_day()
    {
        Accepts(Southwark.Then(Given(new(2020, 3, 31))));
        Refuses(Southwark.Then(Given(new(2020, 4, 1))), "REG-02 at events[2].on: 2020-04-01 is after 2020-03-31, the last day of 08Q.");
        Accepts(Southwark.Then(Given(new(2020))));
        Refuses(Southwark.Then(Given(new(2020, 4))), "REG-02 at events[2].on: 2020-04 is after 2020-03-31, the last day of 08Q.");
        Accepts(Southwark.Then(Given(new(2018, 1, 1)), new DirectionRevoked(new(2020, 4, 1), 1)));
        Refuses(Southwark.Then(Given(new(2018, 1, 1)), new DirectionRevoked(new(2020, 4, 2), 1)), "REG-02 at events[3].on: 2020-04-02 is after 2020-03-31, the last day of 08Q.");
    }

    [Fact]
    public static void REG_02_nothing_happens_before_the_first_day_of_a_CCG_that_a_merger_formed()
    {
        var bid = Ccg.Create("13T", "NHS Newcastle Gateshead CCG");
        Refuses(bid.Then(Bid(new(2014, 6, 1))), "REG-02 at events[0].on: 2014-06-01 is before 2015-04-01, the first day of 13T.");
        Refuses(bid.Lenient(Bid(new(2015, 3, 31))), "REG-02 at events[0].on: 2015-03-31 is before 2015-04-01, the first day of 13T.");
        Accepts(bid.Lenient(Bid(new(2015, 4, 1))));
        Accepts(bid.Lenient(Bid(new(2015))));
        Accepts(Ccg.Create("08Q", "NHS Southwark CCG").Then(new ApplicationMade(new(2012, 11, 1), AuthorisationWave.Four)));
    }

    [Fact]
    public static void REG_03_a_CCG_is_established_as_the_register_has_it()
    {
        Accepts(EastBerkshire.Then(Merger(new(2018, 4, 1), "10G 10T 11C")));
        Accepts(EastBerkshire.Lenient(Merger(new(2018), "10G 10T 11C")));
        Refuses(EastBerkshire.Lenient(Merger(new(2018, 3, 31), "10G 10T 11C")), "REG-03 at events[0].on: 2018-03-31 is not 2018-04-01, the first day of 15D.");
        Refuses(EastBerkshire.Lenient(Merger(new(2018, 4, 2), "10G 10T 11C")), "REG-03 at events[0].on: 2018-04-02 is not 2018-04-01, the first day of 15D.");
        Refuses(EastBerkshire.Lenient(Merger(new(2019), "10G 10T 11C")), "REG-03 at events[0].on: 2019 is not 2018-04-01, the first day of 15D.");
        Refuses(
            Ccg.Create("08Q", "NHS Southwark CCG").Then(Merger(new(2018, 4, 1), "08A 08L")), "REG-03 at events[0]: 08Q is one of the 211 CCGs of 2013-04-01, and was not formed by a merger.");
        Accepts(Granted("08Q", "NHS Southwark CCG", new(2013, 4, 1)));
        Refuses(Granted("08Q", "NHS Southwark CCG", new(2013, 4, 2)), "REG-03 at events[1].on: 2013-04-02 is after 2013-04-01, the first day of 08Q.");
        Refuses(
            EastBerkshire.Lenient(new ApplicationMade(new(2018), AuthorisationWave.Four), new AuthorisationGranted(new(2018), [], [])),
            "REG-03 at events[1]: 15D was formed on 2018-04-01 by a merger, and was not granted an application.");
    }

    [Fact]
    public static void REG_04_a_CCG_ends_as_the_register_has_it()
    {
        Accepts(Southwark.Then(MergedInto(new(2020, 4, 1), "72Q")));
        Refuses(Southwark.Then(MergedInto(new(2019, 4, 1), "72Q")), "REG-04 at events[2].on: 2019-04-01 is not 2020-04-01, the first day without 08Q.");
        Refuses(Southwark.Lenient(MergedInto(new(2020, 3, 31), "72Q")), "REG-04 at events[2].on: 2020-03-31 is not 2020-04-01, the first day without 08Q.");
        Refuses(Southwark.Lenient(MergedInto(new(2020, 4, 2), "72Q")), "REG-04 at events[2].on: 2020-04-02 is not 2020-04-01, the first day without 08Q.");
        Accepts(Southwark.Lenient(MergedInto(new(2020), "72Q")));
        Refuses(Southwark.Lenient(MergedInto(new(2021), "72Q")), "REG-04 at events[2].on: 2021 is not 2020-04-01, the first day without 08Q.");
        Refuses(
            Southwark.Then(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, [])),
            "REG-04 at events[2].on: 2022-07-01 is not 2020-04-01, the first day without 08Q.",
            "REG-04 at events[2].ground: 08Q ended by merger, not by abolition.");
    }

    [Fact]
    public static void REG_05_predecessors_and_successors_are_those_of_the_register()
    {
        Refuses(Southwark.Then(MergedInto(new(2020, 4, 1), "93C")), "REG-05 at events[2].successors[0]: 08Q was succeeded by 72Q, not by 93C.");
        Refuses(
            EastBerkshire.Then(Merger(new(2018, 4, 1), "10G 08A 11C")),
            "REG-05 at events[0].predecessors[1]: 08A did not merge into 15D.",
            "REG-05 at events[0].predecessors: 10T merged into 15D too.");
        Refuses(EastBerkshire.Then(Merger(new(2018, 4, 1), "10G 11C")), "REG-05 at events[0].predecessors: 10T merged into 15D too.");
        Accepts(EastBerkshire.Then(Merger(new(2018, 4, 1), "11C 10T 10G")));
    }

    [Fact]
    public static void REG_06_another_CCG_that_is_named_is_open()
    {
        Accepts(Southwark.Then(TakeOn(new(2015, 3, 31), "00F")));
        Refuses(Southwark.Then(TakeOn(new(2015, 4, 1), "00F")), "REG-06 at events[2].direction.effect.from: 00F closed on 2015-03-31, before 2015-04-01.");
        Accepts(Southwark.Then(TakeOn(new(2015), "00F")));
        Refuses(Southwark.Then(TakeOn(new(2016), "00F")), "REG-06 at events[2].direction.effect.from: 00F closed on 2015-03-31, before 2016.");
        Accepts(Southwark.Then(TakeOn(new(2015, 4, 1), "13T")));
        Refuses(Southwark.Then(TakeOn(new(2015, 3, 31), "13T")), "REG-06 at events[2].direction.effect.from: 13T opened on 2015-04-01, after 2015-03-31.");
        Refuses(Southwark.Then(TakeOn(new(2015, 3, 31), "99Z")), "REG-06 at events[2].direction.effect.from: 99Z is not in the register of CCGs.");
        Refuses(Southwark.Then(TakeOn(new(2015, 3, 31), "QNX")), "REG-06 at events[2].direction.effect.from: QNX is not in the register of CCGs.");
    }

    [Fact]
    public static void REG_06_is_about_every_CCG_that_an_event_names()
    {
        var by = new DirectionEffect.Cease(new FunctionScope.Named(["hospital contracts"]), [new ExercisedBy.Board(), new ExercisedBy.AnotherCcg(Code("99Z"))]);
        Refuses(Southwark.Then(new DirectionGiven(new(2015, 1, 1), Section14Z21(1, by))), "REG-06 at events[2].direction.effect.by[1].code: 99Z is not in the register of CCGs.");
        Refuses(Southwark.Then(new DirectionGiven(new(2015, 1, 1), Section14Z21(1, Effects.CeaseBy("99Z")))), "REG-06 at events[2].direction.effect.by.code: 99Z is not in the register of CCGs.");
        Refuses(
            Southwark.Then(Given(new(2015, 1, 1)), new DirectionVaried(new(2016, 1, 1), 1, Effects.CeaseBy("99Z"))), "REG-06 at events[3].effect.by.code: 99Z is not in the register of CCGs.");
        Refuses(
            Begun("08Q", "NHS Southwark CCG", AuthorisationWave.Four, Regulation8(1, Effects.CeaseBy("99Z"))), "REG-06 at events[1].directions[0].effect.by.code: 99Z is not in the register of CCGs.");
        Accepts(Begun("08Q", "NHS Southwark CCG", AuthorisationWave.Four, Regulation8(1, Effects.CeaseBy("08A"))));
        Refuses(Southwark.Then(new InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.B], Codes("08A 99Z"))), "REG-06 at events[2].jointlyWith[1]: 99Z is not in the register of CCGs.");
        Refuses(Southwark.Then(new MergerProposed(new(2019, 9, 30), Codes("08A 99Z"), new(2020, 4, 1))), "REG-06 at events[2].with[1]: 99Z is not in the register of CCGs.");
    }

    [Fact]
    public static void REG_06_an_area_is_gained_from_a_CCG_that_was_open_the_day_before_and_lost_to_one_that_is_open()
    {
        Accepts(Southwark.Then(Area(new(2015, 4, 1), "00F", "13T")));
        Refuses(Southwark.Then(Area(new(2015, 4, 2), "00F", "13T")), "REG-06 at events[2].area.gained[0]: 00F closed on 2015-03-31, before 2015-04-01.");
        Refuses(Southwark.Then(Area(new(2015, 3, 31), "00F", "13T")), "REG-06 at events[2].area.lost[0]: 13T opened on 2015-04-01, after 2015-03-31.");
    }

    [Fact]
    public static void REG_07_a_CCG_is_granted_in_the_wave_that_was_published()
    {
        const string published = "wave 1 (named among the eight wave 1 CCGs authorised with no conditions) [stated; Lexology, on the first wave of CCG authorisation]";
        Accepts(Begun("00Y", "NHS Oldham CCG", AuthorisationWave.One));
        Refuses(Begun("00Y", "NHS Oldham CCG", AuthorisationWave.Four), $"REG-07 at events[0].wave: Wave 4 is not that of 00Y: {published}.");
        var applied = Ccg.Create("00Y", "NHS Oldham CCG").Then(new ApplicationMade(new(2012, 7, 2), AuthorisationWave.One));
        Refuses(applied.Then(new ApplicationMoved(new(2012, 8, 1), AuthorisationWave.Two)), $"REG-07 at events[1].to: Wave 2 is not that of 00Y: {published}.");

        // Medway was granted in wave 2; an application in wave 1 can still move.
        var medway = Ccg.Create("09W", "NHS Medway CCG").Then(new ApplicationMade(new(2012, 7, 2), AuthorisationWave.One));
        Accepts(medway);
        Accepts(medway.Then(new ApplicationMoved(new(2012, 8, 1), AuthorisationWave.Two)));
        Assert.Equal(["REG-07"], CodesOf(medway.Then(new AuthorisationGranted(new(2012, 12, 5), [], [Regulation8(1)], new Unlisted.Some()))));

        // No source gives Southwark's.
        Accepts(Begun("08Q", "NHS Southwark CCG", AuthorisationWave.One));

        // Bolton's is doubtful.
        Accepts(Begun("00T", "NHS Bolton CCG", AuthorisationWave.One));
    }

    [Fact]
    public static void REG_07_a_partial_record_may_leave_out_that_the_application_moved_to_a_later_wave()
    {
        // Halton was granted in wave 3.
        Accepts(Partial("01F", "NHS Halton CCG", new ApplicationMade(new(2012, 7, 2), AuthorisationWave.One), GrantOn(EventDate.NotAfter(new(2013, 3, 31)))));
        Assert.Equal(
            ["REG-07"],
            CodesOf(Partial("01F", "NHS Halton CCG", new ApplicationMade(new(2012, 11, 1), AuthorisationWave.Four), GrantOn(EventDate.NotAfter(new(2013, 3, 31))))));
    }

    [Fact]
    public static void REG_08_a_grant_has_directions_if_that_was_published_and_none_if_that_was()
    {
        Accepts(Begun("07V", "NHS Croydon CCG", AuthorisationWave.Four, Regulation8(1)));
        Assert.Equal(["REG-08"], CodesOf(Begun("07V", "NHS Croydon CCG", AuthorisationWave.Four)));
        Accepts(Begun("00Y", "NHS Oldham CCG", AuthorisationWave.One));
        Assert.Equal(["REG-08"], CodesOf(Begun("00Y", "NHS Oldham CCG", AuthorisationWave.One, Regulation8(1))));
        Accepts(Begun("08Q", "NHS Southwark CCG", AuthorisationWave.Four, Regulation8(1)));

        // Directions that no source lists are directions, and those of which nothing is known may be.
        var applied = Ccg.Create("07V", "NHS Croydon CCG").Then(new ApplicationMade(new(2012, 11, 1), null));
        Accepts(applied.Then(new AuthorisationGranted(new(2013, 3, 6), [], [], new Unlisted.Some(), new Unlisted.Some())));
        Accepts(applied.Then(new AuthorisationGranted(new(2013, 3, 6), [], [], new Unlisted.Some(), new Unlisted.NotKnown())));
        Assert.Equal(["REG-08"], CodesOf(applied.Then(new AuthorisationGranted(new(2013, 3, 6), [], [], new Unlisted.Some(), new Unlisted.None()))));
    }

    [Fact]
    public static void REG_08_directions_are_in_force_when_a_review_found_them()
    {
        // Vale of York: directions on 25 July 2013 and in autumn 2013, none in January 2014.
        var york = Begun("03Q", "NHS Vale of York CCG", AuthorisationWave.Three, Regulation8(1));
        Accepts(york.Then(new DirectionRevoked(new(2014, 1, 1), 1)));
        Accepts(york.Then(new DirectionRevoked(new(2014, 1, 31), 1)));
        Accepts(york.Then(new DirectionRevoked(new(2013, 10, 2), 1)));
        Accepts(york.Then(new DirectionRevoked(new(2013), 1)));
        Assert.Equal(["REG-08"], CodesOf(york.Then(new DirectionRevoked(new(2013, 10, 1), 1))));
        Assert.Equal(["REG-08", "REG-08"], CodesOf(york.Then(new DirectionRevoked(new(2013, 7, 25), 1))));
        Assert.Equal(["REG-08"], CodesOf(york.Then(new DirectionRevoked(new(2013, 7, 26), 1))));
        Accepts(york.Then(new DirectionRevoked(new DateOnly(2013, 7, 25), 1), new DirectionGiven(new(2013, 10, 1), Regulation8(2))));
        Accepts(york);
    }

    [Fact]
    public static void REG_08_directions_are_not_in_force_when_a_review_found_none()
    {
        // Herts Valleys: directions at authorisation, none on 25 July 2013.
        var herts = Begun("06N", "NHS Herts Valleys CCG", AuthorisationWave.Two, Regulation8(1));
        Accepts(herts.Then(new DirectionRevoked(new(2013, 7, 25), 1)));
        Assert.Equal(["REG-08"], CodesOf(herts.Then(new DirectionRevoked(new(2013, 7, 26), 1))));
        Accepts(herts.Then(new DirectionRevoked(new(2013), 1)));
        Assert.Equal(["REG-08"], CodesOf(herts.Then(new DirectionRevoked(new(2014), 1))));

        // That no revocation is recorded contradicts nothing.
        Accepts(herts);
    }

    [Fact]
    public static void REG_09_intervention_directions_are_revoked_when_they_were_lifted()
    {
        // Medway: August 2016 to November 2017.
        var medway = Begun("09W", "NHS Medway CCG", AuthorisationWave.Two, Regulation8(9)).Then(Given(new(2016, 8, 31)));
        Accepts(medway.Then(new DirectionRevoked(new(2017, 11, 1), 1)));
        Accepts(medway.Then(new DirectionRevoked(new(2017, 12, 1), 1)));
        Accepts(medway.Then(new DirectionRevoked(new(2017), 1)));
        Assert.Equal(["REG-09"], CodesOf(medway.Then(new DirectionRevoked(new(2017, 10, 31), 1))));
        Assert.Equal(["REG-09"], CodesOf(medway.Then(new DirectionRevoked(new(2017, 12, 2), 1))));
        Assert.Equal(["REG-09"], CodesOf(medway.Then(new DirectionRevoked(new(2018), 1))));

        // One of two may end earlier, and directions of another time are others.
        Accepts(medway.Then(new DirectionGiven(new(2016, 9, 1), Section14Z21(2)), new DirectionRevoked(new(2017, 1, 1), 1), new DirectionRevoked(new(2017, 11, 29), 2)));
        Accepts(Begun("09W", "NHS Medway CCG", AuthorisationWave.Two, Regulation8(9)).Then(Given(new(2018, 8, 1)), new DirectionRevoked(new(2019, 1, 1), 1)));

        // The end of Brighton and Hove's is derived.
        Accepts(Begun("09D", "NHS Brighton and Hove CCG", AuthorisationWave.Four).Then(Given(new(2016, 8, 31)), new DirectionRevoked(new(2017, 7, 31), 1)));
    }

    [Fact]
    public static void REG_10_a_model_starts_only_where_published_facts_leave_it_possible()
    {
        // South Tees was newly approved from 1 April 2016.
        var southTees = Ccg.Create("00M", "NHS South Tees CCG");
        Accepts(southTees.Lenient(new ArrangementStarted(new(2016, 4, 1), CoCommissioningModel.Delegated)));
        Accepts(southTees.Lenient(new ArrangementStarted(new(2016), CoCommissioningModel.Delegated)));
        Assert.Equal(["REG-10"], CodesOf(southTees.Lenient(new ArrangementStarted(new(2016, 3, 31), CoCommissioningModel.Delegated))));
        Assert.Equal(["REG-10"], CodesOf(southTees.Lenient(new ArrangementStarted(new(2015), CoCommissioningModel.Delegated))));
        Accepts(southTees.Lenient(new ArrangementStarted(new(2016, 3, 31), CoCommissioningModel.Joint)));
        Assert.Equal(["REG-10"], CodesOf(southTees.Lenient(new ArrangementStarted(new(2016, 4, 1), CoCommissioningModel.Joint))));
        Accepts(southTees.Lenient(new ArrangementStarted(new(2016, 4, 1), CoCommissioningModel.GreaterInvolvement)));
    }

    [Fact]
    public static void REG_11_what_a_merger_takes_over_was_possible_in_a_predecessor()
    {
        // All three predecessors of East Berkshire were delegated from 1 April 2017.
        var born = EastBerkshire.Then(Merger(new(2018, 4, 1), "10G 10T 11C"));
        Accepts(born.Then(new ArrangementStarted(new(2018, 4, 1), CoCommissioningModel.Delegated)));
        Refuses(
            born.Then(new ArrangementStarted(new(2018, 4, 1), CoCommissioningModel.Joint)),
            "REG-11 at events[1].model: joint commissioning was not possible in any predecessor of 15D on 2018-03-31, by what was published of each.");
        Accepts(born.Lenient(new ModelApproved(new(2018, 4, 1), CoCommissioningModel.Joint, new(2018, 4, 1), false), new ArrangementStarted(new(2018, 4, 1), CoCommissioningModel.Joint)));

        // Those of South East London were joint in 2015 and delegated by September 2018, the last that is known of.
        var london = Ccg.Create("72Q", "NHS South East London CCG").Then(Merger(new(2020, 4, 1), "07N 07Q 08A 08K 08L 08Q"));
        Refuses(
            london.Then(new ArrangementStarted(new(2020, 4, 1), CoCommissioningModel.Joint)),
            "REG-11 at events[1].model: joint commissioning was not possible in any predecessor of 72Q on 2020-03-31, by what was published of each.");
        Accepts(london.Then(new ArrangementStarted(new(2020, 4, 1), CoCommissioningModel.Delegated)));
    }

    [Fact]
    public static void REG_11_a_partial_record_may_leave_out_that_the_model_was_approved()
    {
        var (first, joint) = (new EventDate(2018, 4, 1), CoCommissioningModel.Joint);
        Accepts(Partial("15D", "NHS East Berkshire CCG", new ArrangementStarted(first, joint)));
        Accepts(Partial("15D", "NHS East Berkshire CCG", new ModelApproved(first, CoCommissioningModel.Delegated, first, false), new ArrangementStarted(first, joint)));
        Assert.Equal(["REG-11"], CodesOf(EastBerkshire.Lenient(new ArrangementStarted(first, joint))));
    }

    [Fact]
    public static void A_code_that_the_register_does_not_know_is_not_judged() =>
        Accepts(Blank.Then(new ApplicationMade(Applied, AuthorisationWave.Two), Grant(Regulation8(1, Effects.CeaseBy("99Y")))));

    [Fact]
    public static void A_rule_can_be_waived_alone_and_with_its_basis()
    {
        var lambeth = Ccg.Create("08Q", "NHS Lambeth CCG");
        Assert.True(CcgRegister.England.Judge(lambeth, RuleSet.All.Without(RuleCode.Reg01)).TryGet(out _, out _));
        Assert.True(CcgRegister.England.Judge(lambeth, RuleSet.All.Without(RuleBasis.Reported)).TryGet(out _, out _));
        Assert.False(CcgRegister.England.Judge(lambeth, RuleSet.All.Without(RuleCode.Reg02)).TryGet(out _, out _));
    }

    [Fact]
    public static void A_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("register", () => RegisterWitness.Judge(null!, Southwark));
        Assert.Throws<ArgumentNullException>("ccg", () => CcgRegister.England.Judge(null!));
    }

    private static Ccg Begun(string code, string name, AuthorisationWave wave, params LegalDirection[] directions) => Ccg.Create(code, name).Then(
        new ApplicationMade(wave.Facts().Deadline, wave), new AuthorisationGranted(wave.Facts().DecisionMeeting, [], [.. directions], new Unlisted.Some()));

    private static Ccg Granted(string code, string name, EventDate on) =>
        Ccg.Create(code, name).Lenient(new ApplicationMade(new(2012, 11, 1), AuthorisationWave.Four), new AuthorisationGranted(on, [], []));

    private static Ccg Partial(string code, string name, params CcgEvent[] events) => Ccg.CreatePartial(code, name).Lenient(events);

    /// <summary>Records events that other rules than those of integrity may refuse.</summary>
    private static Ccg Lenient(this Ccg ccg, params CcgEvent[] events) => ccg.Record(events, RuleSets.IntegrityOnly).OrThrow();

    private static AuthorisationGranted GrantOn(EventDate on) => new(on, [], [], new Unlisted.NotKnown(), new Unlisted.NotKnown());

    private static DirectionGiven Given(EventDate on) => new(on, Section14Z21(1));

    private static DirectionGiven TakeOn(EventDate on, string from) => new(on, Section14Z21(1, Effects.TakeOn(from), null));

    private static InterestExpressed Bid(EventDate on) => new(on, [CoCommissioningCategory.B]);

    private static EstablishedByMerger Merger(EventDate on, string predecessors) => new(on, Codes(predecessors));

    private static Dissolved MergedInto(EventDate on, string successor) => new(on, DissolutionGround.Merger, Codes(successor));

    private static ConstitutionVaried Area(EventDate on, string gained, string lost) => new(on, VariationGround.Application, null, new(Codes(gained), Codes(lost)));

    private static void Accepts(Ccg ccg) => Assert.Equal([], TextsOf(ccg));

    private static void Refuses(Ccg ccg, params string[] expected) => Assert.Equal(expected, TextsOf(ccg));

    private static IEnumerable<string> TextsOf(Ccg ccg) => CcgRegister.England.Judge(ccg).Match(_ => [], violations => violations.Select(violation => violation.ToString()));

    private static IEnumerable<string> CodesOf(Ccg ccg) => CcgRegister.England.Judge(ccg).Match(_ => [], violations => violations.Select(violation => violation.Rule.Code));
}
