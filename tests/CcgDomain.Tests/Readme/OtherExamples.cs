using CcgDomain.Governance;
using CcgDomain.Reporting;

namespace CcgDomain.Tests.Readme;

/// <summary>The examples of governance and of the published figures.</summary>
public class OtherExamples : ReadmeExample
{
    [Fact]
    public void Guidance_changes_with_its_edition()
    {
        #region readme
        var dinner = new Offer.Meals(pounds: 30m);

        Console.WriteLine(GiftsAndHospitality.AnswerTo(dinner, new(2017, 5, 31))); // refuse: Over £25 is presumed to be beyond modest, and is refused.
        Console.WriteLine(GiftsAndHospitality.AnswerTo(dinner, new(2017, 6, 16))); // acceptAndDeclare: Between £25 and £75 may be accepted and is declared.
        #endregion
        Prints(
            "refuse: Over £25 is presumed to be beyond modest, and is refused.",
            "acceptAndDeclare: Between £25 and £75 may be accepted and is declared.");
    }

    [Fact]
    public void Published_figures_are_checked()
    {
        #region readme
        var failing = Reconciliation.Check(PublishedFigures.All).Failing;

        Console.WriteLine(failing[0]); // F-12 fails: 19 + 110 + 74 = 203, published 196. No source explains it. A CCG may stand in several categories, so no sum is to be expected.
        Console.WriteLine(failing[1]); // F-15 fails: 38 / 168 rounds to 23 %, published 46 %. A press line that cannot be right. It may have meant 46 % of all conditions.
        #endregion
        Prints(
            "F-12 fails: 19 + 110 + 74 = 203, published 196. No source explains it. A CCG may stand in several categories, so no sum is to be expected.",
            "F-15 fails: 38 / 168 rounds to 23 %, published 46 %. A press line that cannot be right. It may have meant 46 % of all conditions.");
    }
}
