using System.Buffers;
using System.Text;
using System.Text.Json;
using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace Consumers.Tests;

/// <summary>What a developer of a larger tool reaches for first, from the packages.</summary>
public class EmbeddingTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    private static readonly Ccg Blank = Ccg.Create("99Z", "NHS Exampleton CCG");

    private static readonly CcgEvent Late = new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two);

    private static readonly CcgEvent InTime = new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two);

    private static readonly CcgEvent Granted = new AuthorisationGranted(
        new(2013, 1, 18),
        [Condition.Parse("3.1.1C IV")],
        [new(1, DirectionPower.Regulation8, null, null, new DirectionEffect.Exercise("a plan"), [CriterionCode.Parse("3.1.1C")])]);

    private static readonly DateOnly Review = new(2013, 7, 25);

    [Fact]
    public void Row_1_a_record_with_a_waived_rule_is_restored_from_events_and_from_JSON()
    {
        var recorded = Blank.Record(Late, RuleSet.All.Without(RuleCode.Aut02)).OrThrow();

        Assert.Equal(recorded, Ccg.Restore("99Z", "NHS Exampleton CCG", recorded.Events).OrThrow());
        Assert.Equal(recorded, CcgJson.Read(CcgJson.Write(recorded), RuleSet.IntegrityOnly).OrThrow());
    }

    [Fact]
    public void Row_2_what_is_waived_and_why_is_stored_and_becomes_a_set()
    {
        var options = new JsonSerializerOptions().AddCcgDomain();
        var stored = JsonSerializer.Serialize((Waiver[])[new(RuleCode.Aut02, "Accepted a day late.")], options);
        var rules = RuleSet.All.Without(JsonSerializer.Deserialize<Waiver[]>(stored, options)!);

        Assert.True(Blank.Record(Late, rules).TryGet(out _, out _));
        Assert.Equal("AUT-02", Assert.Single(rules.WithoutRules));
        Assert.Equal(rules, RuleSet.Parse(rules.ToString()));
        Assert.Equal(rules, JsonSerializer.Deserialize<RuleSet>(JsonSerializer.Serialize(rules, options), options));
    }

    [Fact]
    public void Rows_3_and_4_every_mistake_is_previewed_with_its_event_and_property()
    {
        CcgEvent[] events = [Late, InTime, Granted, new ConditionDischarged(Review, CriterionCode.Parse("1.3B")), new ConditionDischarged(Review, CriterionCode.Parse("3.1.1C"))];

        var mistakes = Blank.Preview(events).SelectMany(decision => decision.Match(_ => [], violations => violations)).ToList();

        Assert.Equal([("AUT-02", 0, "on"), ("AUT-09", 3, "criterion")], mistakes.Select(mistake => (mistake.Rule.Code, mistake.EventIndex!.Value, mistake.Property)));
        Assert.Equal("[3].criterion", mistakes[1].Path);
        Assert.Empty(mistakes[1].Indices);
    }

    [Fact]
    public void Row_5_an_application_refuses_by_a_rule_of_its_own_and_says_why_a_text_is_no_value()
    {
        var rule = Rule.Custom("TRUST-01", RuleBasis.Guidance, "Two people enter a name.", new("Our handbook", null, (Uri?)null));

        Assert.Equal("refused: TRUST-01 at name: Only one did.", Decision.Refuse<Ccg>([new(rule, "name", "Only one did.")]).ToString());
        Assert.Throws<ArgumentException>(() => Rule.Custom("AUT-99", RuleBasis.Guidance, "A rule.", rule.Source));
        Assert.False(OdsCode.TryParse("0-9", out OdsCode _, out string? reason));
        Assert.Contains("'0-9' is not an ODS code", reason, StringComparison.Ordinal);
        Assert.False(Condition.TryParse("3.1.1C VIII", out Condition? _, out reason));
        Assert.Contains("3.1.1C VIII", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_6_a_code_of_2022_goes_back_to_the_CCGs_of_2020()
    {
        Assert.Equal("09C 09E 09J 09W 10A 10D 10E 99J", string.Join(' ', England.ConstituentsOn(OdsCode.Parse("91Q"), new(2020, 3, 31))));
        Assert.All(England.OpenOn(new(2022, 6, 30)), ccg => Assert.NotEmpty(England.ConstituentsOn(ccg.Code, new(2020, 3, 31))));
    }

    [Fact]
    public void Row_7_look_ups_take_text_and_have_a_form_that_does_not_throw()
    {
        Assert.False(England.TryOriginsOf("ZZZ", out _) || England.TryOriginsOf("not a code", out _) || England.TryNameOn(OdsCode.Parse("ZZZ"), Review, out _));
        Assert.Equal("13T", England.Resolve("00F", new(2021, 4, 1)).StandsFor.ToString());
        Assert.Equal(3, England.OriginsOf("13T").Length);
        Assert.True(England.Find("00F").IsT1);
    }

    [Fact]
    public void Row_8_names_are_searched_while_they_are_typed() =>
        Assert.All(["gates", "gateshead"], text => Assert.Equal("00F 13T", string.Join(' ', England.SearchNames(text, 10).Select(ccg => ccg.Code))));

    [Fact]
    public void Row_9_a_CCG_is_dissolved_on_the_first_day_without_it()
    {
        var register = England[OdsCode.Parse("00F")];
        var ccg = Ccg.Create(register.Code, register.Name).Record([InTime, new AuthorisationGranted(new(2013, 1, 18), [], [])]).OrThrow();

        Assert.True(ccg.Record(new Dissolved(register.SucceededOn, DissolutionGround.Merger, [register.Successor])).TryGet(out _, out _));
        Assert.False(ccg.Record(new Dissolved(register.Closed, DissolutionGround.Merger, [register.Successor])).TryGet(out _, out _));
    }

    [Fact]
    public void Row_10_on_one_day_the_level_is_lowered_before_the_direction_is_lifted()
    {
        CcgEvent lowered = new ConditionLevelChanged(Review, CriterionCode.Parse("3.1.1C"), ConditionLevel.III), lifted = new DirectionRevoked(Review, 1);

        Assert.True(Blank.Record([InTime, Granted, lowered, lifted]).TryGet(out _, out _));
        Assert.False(Blank.Record([InTime, Granted, lifted, lowered]).TryGet(out _, out var violations));
        Assert.Contains("on one day, the level is lowered before the direction is revoked", violations[0].Rule.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_11_both_forms_of_a_wave_and_of_a_condition_are_read_and_one_is_written()
    {
        var canonical = CcgJson.Write(Blank.Record([InTime, Granted]).OrThrow());
        var other = Encoding.UTF8.GetString(canonical).Replace("\"wave\":2", "\"wave\":\"two\"", StringComparison.Ordinal)
            .Replace("""{"criterion":"3.1.1C","level":"IV"}""", "\"3.1.1C IV\"", StringComparison.Ordinal);
        var options = new JsonSerializerOptions().AddCcgDomain();

        Assert.Equal(canonical, CcgJson.Write(CcgJson.Read(Encoding.UTF8.GetBytes(other)).OrThrow()));
        Assert.Equal(AuthorisationWave.Two, JsonSerializer.Deserialize<AuthorisationWave>("2", options));
        Assert.Equal(Condition.Parse("3.1.1C IV"), JsonSerializer.Deserialize<Condition>("""{"criterion":"3.1.1C","level":"IV"}""", options));
    }

    [Fact]
    public void Row_12_an_empty_list_of_functions_is_refused_and_nobody_is_counted_after_the_abolition()
    {
        Assert.Throws<ArgumentException>(() => new FunctionScope.Named([]));
        Ccg[] ccgs = [Blank.Record([InTime, Granted]).OrThrow()];
        Assert.Equal((1, 0), (NationalAuthorisationPosition.AsAt(ccgs, new(2022, 6, 30)).Total.Ccgs, NationalAuthorisationPosition.AsAt(ccgs, new(2022, 7, 1)).Total.Ccgs));
    }

    [Fact]
    public void Row_13_an_event_has_the_name_of_its_kind()
    {
        Assert.Equal("applicationMade", Late.Kind);
        Assert.Equal("wave Two", Late.Regime().Match(authorisation => authorisation is ApplicationMade made ? $"wave {made.Wave}" : authorisation.Kind, coCommissioning => coCommissioning.Kind, assurance => assurance.Kind));
    }

    [Fact]
    public void Row_14_a_document_is_read_in_segments_and_written_to_a_buffer()
    {
        var ccg = Blank.Record(InTime).OrThrow();
        var written = new ArrayBufferWriter<byte>();
        CcgJson.Write(ccg, written);

        var first = new Segment(written.WrittenMemory[..10]);
        Assert.Equal(ccg, CcgJson.Read(new ReadOnlySequence<byte>(first, 0, first.Append(written.WrittenMemory[10..]), written.WrittenCount - 10)).OrThrow());
    }

    [Fact]
    public void Row_16_days_of_change_are_days_of_the_regime_and_counterexamples_are_pasted_back()
    {
        Assert.All(RegisterKeyArbitraries.DatesOfChange().Generator.Sample(500), day => Assert.InRange(day, new(2012, 3, 27), England.KnownUntil.AddDays(1)));
        Assert.All(CcgArbitraries.Histories().Generator.Sample(20), history =>
            Assert.Equal(history.Ccg, CcgJson.Read(Encoding.UTF8.GetBytes(history.ToString().Split('\n')[^1])).OrThrow()));
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        internal Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        internal Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
