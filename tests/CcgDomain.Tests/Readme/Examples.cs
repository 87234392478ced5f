using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Readme;

/// <summary>Examples of the README. Each region is a csharp fence of a document, character for character; the comments show what is printed.</summary>
public class Examples : ReadmeExample
{
    [Fact]
    public void Codes_and_names_are_values()
    {
        #region readme
        var code = OdsCode.Parse("09w");
        var name = CcgName.Parse("NHS Medway Clinical Commissioning Group");
        Console.WriteLine($"{code}: {name.Short}, {name.Place}"); // 09W: NHS Medway CCG, Medway
        #endregion
        Prints("09W: NHS Medway CCG, Medway");
    }

    [Fact]
    public void A_CCG_is_what_happened_to_it()
    {
        #region readme
        var medway = Ccg.Create("09W", "NHS Medway CCG")
            .Record([
                new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
                new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
                new ConditionDischarged(new(2013, 7, 25), CriterionCode.Parse("2.4.2B")),
            ])
            .OrThrow();

        Console.WriteLine(medway.AuthorisationStatusOn(new(2013, 7, 25))); // authorised with conditions: none left
        Console.WriteLine(medway.AuthorisationStatusOn(new(2013, 7, 26))); // fully authorised since 2013-07-26
        #endregion
        Prints("authorised with conditions: none left", "fully authorised since 2013-07-26");
    }

    [Fact]
    public void A_refusal_is_a_value()
    {
        #region readme
        var late = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two));

        Console.WriteLine(late.Match(
            accepted: ccg => $"{ccg}",
            refused: violations => $"{violations[0].Rule.Code}, {violations[0].Rule.Basis}: {violations[0].Path}")); // AUT-02, Guidance: on
        #endregion
        Prints("AUT-02, Guidance: on");
    }
}
