using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Readme;

/// <summary>The examples of embedding: serialising, finding, waiving, storing.</summary>
public class EmbeddingExamples : ReadmeExample
{
    [Fact]
    public void Answers_are_written_as_JSON()
    {
        #region readme
        var options = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();

        Console.WriteLine(JsonSerializer.Serialize(CcgRegister.England.Resolve("ZZZ", new(2021, 4, 1)), options)); // {"outcome":"unknown","code":"ZZZ","asAt":"2021-04-01"}
        #endregion
        Prints("""{"outcome":"unknown","code":"ZZZ","asAt":"2021-04-01"}""");
    }

    [Fact]
    public void Names_are_found_whole_and_while_they_are_typed()
    {
        #region readme
        Console.WriteLine(CcgRegister.England.FindByName("Vale of York")[0]); // NHS Vale of York CCG (03Q)

        Console.WriteLine(CcgRegister.England.SearchNames("gates", limit: 10)[0]); // NHS Gateshead CCG (00F)
        Console.WriteLine(CcgRegister.England.SearchNames("gates", limit: 10)[1]); // NHS Newcastle Gateshead CCG (13T)
        #endregion
        Prints("NHS Vale of York CCG (03Q)", "NHS Gateshead CCG (00F)", "NHS Newcastle Gateshead CCG (13T)");
    }

    [Fact]
    public void A_rule_is_waived_for_a_reason()
    {
        #region readme
        Waiver[] waivers = [new(RuleCode.Aut02, "Accepted a day late.")];
        var rules = RuleSet.All.Without(waivers);
        var late = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two), rules);

        Console.WriteLine(rules); // every rule but AUT-02
        Console.WriteLine(late); // accepted: 99Z NHS Exampleton CCG, 1 events
        #endregion
        Prints("every rule but AUT-02", "accepted: 99Z NHS Exampleton CCG, 1 events");
    }

    [Fact]
    public void What_is_stored_is_restored()
    {
        #region readme
        var ccg = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two)).OrThrow();
        var rows = ccg.Events.Select(e => (e.Kind, Document: CcgEventJson.Write(e))).ToList();

        var restored = Ccg.Restore("99Z", "NHS Exampleton CCG", rows.Select(row => CcgEventJson.Read(row.Document).OrThrow())).OrThrow();
        Console.WriteLine($"{rows[0].Kind}: {restored == ccg}"); // applicationMade: True
        #endregion
        Prints("applicationMade: True");
    }

    [Fact]
    public void A_code_stands_for_another_and_a_refusal_names_its_rule()
    {
        #region readme
        CcgRegister.England.TryResolve(OdsCode.Parse("09W"), new(2021, 4, 1), out var standsFor);
        Console.WriteLine(standsFor); // 91Q

        var late = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two));
        Console.WriteLine(late.TryGet(out _, out var broken) ? "accepted" : broken[0].Rule.Code); // AUT-02
        #endregion
        Prints("91Q", "AUT-02");
    }
}
