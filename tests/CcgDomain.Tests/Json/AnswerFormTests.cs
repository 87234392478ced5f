using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CcgDomain.Authorisation;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Reporting;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Json;

/// <summary>What some answers look like, and what becomes of a value that breaks rules.</summary>
public class AnswerFormTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();

    private static readonly DateOnly Day = new(2013, 7, 1);

    public static TheoryData<object, Type, string> Forms => new()
    {
        {
            CcgRegister.England.Resolve(Code("00F"), new(2015, 4, 1)), typeof(Resolution),
            """{"outcome":"succeeded","code":"00F","asAt":"2015-04-01","standsFor":"13T","ccg":{"code":"00F","name":"NHS Gateshead CCG"},"successor":{"code":"13T","name":"NHS Newcastle Gateshead CCG"}}"""
        },
        { CcgRegister.England.Resolve(Code("ZZZ"), new(2015, 4, 1)), typeof(Resolution), """{"outcome":"unknown","code":"ZZZ","asAt":"2015-04-01"}""" },
        { CcgRegister.England[Code("01K")].GssCodeOn(new(2022, 7, 1)), typeof(GssAnswer), """{"outcome":"notOpen"}""" },
        { CcgRegister.England[Code("01K")].Region, typeof(NhsArea), """{"kind":"region","code":"Y62","name":"North West"}""" },
        { new AuthorisationStatus.Full(Day), typeof(AuthorisationStatus), """{"status":"full","since":"2013-07-01"}""" },
        {
            new AuthorisationStatus.Conditional([Condition.Parse("3.1.1C IV")], new Unlisted.Some()), typeof(AuthorisationStatus),
            """{"status":"conditional","conditions":["3.1.1C IV"],"unlisted":"some"}"""
        },
        { new Violation(RuleBook.All.Single(rule => rule.Code == "AUT-02"), "on", "Late."), typeof(Violation), """{"rule":"AUT-02","basis":"guidance","path":"on","property":"on","indices":[],"message":"Late."}""" },
        {
            new Violation(RuleBook.All.Single(rule => rule.Code == "AUT-06"), "events[3].conditions[1].criterion", "Twice."), typeof(Violation),
            """{"rule":"AUT-06","basis":"reported","path":"events[3].conditions[1].criterion","eventIndex":3,"property":"conditions.criterion","indices":[1],"message":"Twice."}"""
        },
        { new Waiver("AUT-02", "Late."), typeof(Waiver), """{"ruleCode":"AUT-02","reason":"Late."}""" },
        { RuleSet.All.Without(RuleBasis.Inferred).Without("AUT-02"), typeof(RuleSet), """{"withoutBases":["inferred"],"withoutRules":["AUT-02"]}""" },
        { new FigureValue.Percentage(16.0m), typeof(FigureValue), """{"kind":"percentage","value":16.0,"decimals":1}""" },
        { new FigureValue.Fraction(Share.Of(1, 3)), typeof(FigureValue), """{"kind":"fraction","value":"1/3"}""" },
        { new Equation.Equal(FigureSum.Of("a").Less("b"), "c"), typeof(Equation), """{"kind":"equal","sum":"a \u2212 b","published":"c"}""" },
        { new Offer.Meals(25), typeof(Offer), """{"kind":"meals","pounds":25}""" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_answer_has_this_form(object value, Type type, string json) => Assert.Equal(json, JsonSerializer.Serialize(value, Options.GetTypeInfo(type)));

    [Fact]
    public void Parts_of_a_national_position_are_added_after_they_were_read()
    {
        Ccg[] ccgs = [Pool.Directed("T001"), Pool.Granted("T002", Unlisted.Of(3), "3.1.1C II", "3.1.1D III"), Pool.NotApplied, Pool.SomeUnlisted, Pool.FullUnder14Z21];
        static string? Region(OdsCode code) => code == Code("T001") ? null : MadeUpNation.London;
        var whole = NationalAuthorisationPosition.AsAt(ccgs, Day, Region);

        var sum = ccgs.Select(ccg => Sent(NationalAuthorisationPosition.AsAt([ccg], Day, Region))).Aggregate((left, right) => left.Plus(right));

        Assert.Equal(whole, sum);
        Assert.Equal(whole.InWave(AuthorisationWave.Two), Sent(whole).InWave(AuthorisationWave.Two));
        Assert.Equal(ReviewOutcome.Between(ccgs, Day, Day.AddDays(30)), ccgs.Select(ccg => Sent(ReviewOutcome.Between([ccg], Day, Day.AddDays(30)))).Aggregate((left, right) => left.Plus(right)));
        Assert.Equal(
            NationalCoCommissioningPosition.AsAt(ccgs, Day, Region),
            ccgs.Select(ccg => Sent(NationalCoCommissioningPosition.AsAt([ccg], Day, Region))).Aggregate((left, right) => left.Plus(right)));
    }

    [Theory]
    [InlineData("\"directed\":[]", "\"directed\":[\"03V\",\"03Q\"]", "03Q does not come after 03V.")]
    [InlineData("\"withDirections\":0", "\"withDirections\":9", "9 cannot be among ")]
    [InlineData("\"applicants\":0", "\"applicants\":-1", "'-1' is not a whole number from 0 to 9007199254740991.")]
    [InlineData("\"level\":\"I\"", "\"level\":\"II\"", "byLevel does not have the levels from I to VII in order.")]
    [InlineData("\"date\":\"2013-07-01\"", "\"date\":\"1 July 2013\"", "is not a date such as 2013-04-01.")]
    [InlineData("\"parts\":[", "\"parts\":[null,", "is not an object with the properties of Cell.")]
    [InlineData("\"parts\"", "\"pieces\"", "The property parts is missing from NationalAuthorisationPosition.")]
    public void A_position_that_contradicts_itself_is_refused(string part, string other, string message)
    {
        var json = JsonSerializer.Serialize(NationalAuthorisationPosition.AsAt([Pool.FullUnder14Z21], Day), CcgJsonContext.Default.NationalAuthorisationPosition);
        Assert.Contains(part, json, StringComparison.Ordinal);

        var thrown = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json.Replace(part, other, StringComparison.Ordinal), CcgJsonContext.Default.NationalAuthorisationPosition));
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(RegisteredCcg), """{"code":"QHM"}""", "QHM is not the code of a CCG.")]
    [InlineData(typeof(IntegratedCareBoard), """{"code":"03Q"}""", "03Q is not the code of an integrated care board.")]
    [InlineData(typeof(Rule), """{"code":"AUT-99"}""", "'AUT-99' is not the code of a rule.")]
    [InlineData(typeof(Violation), """{"rule":"AUT-02","message":"Late."}""", "The property path is missing from Violation.")]
    [InlineData(typeof(RuleSet), """{"withoutBases":["integrity"],"withoutRules":[]}""", "Integrity rules cannot be waived")]
    [InlineData(typeof(FigureValue), """{"kind":"ratio","value":1}""", "'ratio' is not a case of FigureValue: number, percentage, fraction.")]
    [InlineData(typeof(FigureValue), """{"kind":"number","value":-1}""", "The value is less than 0.")]
    [InlineData(typeof(FigureValue.Number), """{"kind":"fraction","value":"1/2"}""", "The value is of type Fraction, not Number.")]
    [InlineData(typeof(Citation), """{"title":" "}""", "title")]
    public void What_stands_for_nothing_is_refused(Type type, string json, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, Options.GetTypeInfo(type))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_that_breaks_rules_throws_its_violations()
    {
        const string Late = """{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{"event":"applicationMade","on":"2013-09-03","wave":2}]}""";

        var refused = Assert.Throws<DocumentRefusedException>(() => JsonSerializer.Deserialize<Ccg>(Late, Options));

        Assert.Equal(CcgJson.Read(System.Text.Encoding.UTF8.GetBytes(Late)).Match(_ => [], violations => violations).AsSpan(), refused.Violations.AsSpan());
        Assert.Equal(("AUT-02", "events[0].on"), (refused.Violations.Single().Rule.Code, refused.Violations.Single().Path));
        Assert.Equal(refused.Violations.Single().ToString(), refused.Message);
    }

    [Fact]
    public void The_message_of_a_value_that_breaks_many_rules_names_the_first_twenty()
    {
        var events = string.Join(",", Enumerable.Repeat("""{"event":"none","on":"2013-09-03"}""", 25));

        var refused = Assert.Throws<DocumentRefusedException>(() =>
            JsonSerializer.Deserialize<Ccg>($$"""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{{events}}]}""", Options));

        Assert.True(refused.Violations.Length >= 25);
        Assert.EndsWith($"; and {refused.Violations.Length - 20} more", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_committee_document_and_a_body_document_are_read_back_or_refused_with_their_violations()
    {
        var committees = new CommitteeDocument(new(2016, 9, 1), [new(new(CommitteeForm.Delegated, [Code("09W")], [new("A", [MemberRole.Chair, MemberRole.LayMember], votes: true)], listsAllMembers: false))]);
        var json = JsonSerializer.Serialize(committees, CcgJsonContext.Default.CommitteeDocument);

        Assert.Equal(System.Text.Encoding.UTF8.GetString(CommitteeJson.Write(committees)), json);
        Assert.Equal(CommitteeJson.Read(CommitteeJson.Write(committees)).IsT0, TryRead(json));
        var body = new BodyDocument(new(2016, 9, 1), Code("ZZ1"), new([]));
        var written = JsonSerializer.Serialize(body, CcgJsonContext.Default.BodyDocument);
        Assert.NotEmpty(Assert.Throws<DocumentRefusedException>(() => JsonSerializer.Deserialize(written, CcgJsonContext.Default.BodyDocument)).Violations);

        static bool TryRead(string json)
        {
            try
            {
                return JsonSerializer.Deserialize(json, CcgJsonContext.Default.CommitteeDocument) is not null;
            }
            catch (DocumentRefusedException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void In_an_object_of_an_application_an_answer_that_refuses_to_be_read_says_so()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.AddCcgDomain();

        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Dictionary<string, Resolution>>("""{"a":{"outcome":"unknown"}}""", options));
    }

    private static T Sent<T>(T value) => (T)JsonSerializer.Deserialize(JsonSerializer.Serialize(value, Options.GetTypeInfo(typeof(T))), Options.GetTypeInfo(typeof(T)))!;
}
