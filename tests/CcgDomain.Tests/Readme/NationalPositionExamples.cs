using CcgDomain.Authorisation;
using CcgDomain.Reporting;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Readme;

/// <summary>The example of a national position.</summary>
public class NationalPositionExamples : ReadmeExample
{
    [Fact]
    public void Records_are_counted_in_one_pass()
    {
        #region readme
        Ccg[] ccgs =
        [
            Ccg.Create("99X", "NHS Northton CCG")
                .Record([new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two), new AuthorisationGranted(new(2013, 1, 18), [], [])])
                .OrThrow(),
            Ccg.Create("99Y", "NHS Southton CCG")
                .Record([new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two), new AuthorisationGranted(new(2013, 1, 18), [], [], new Unlisted.Some())])
                .OrThrow(),
        ];
        var total = NationalAuthorisationPosition.AsAt(ccgs, new(2013, 3, 31)).Total;

        Console.WriteLine(total.ShareFullyAuthorised.ToPercentage()); // 50 %
        Console.WriteLine(total.Conditions); // at least 1
        Console.WriteLine(PublishedPosition.England[^1]); // review of May 2014: 211 CCGs; 3 with directions: 07G, 07M, 07V
        #endregion
        Prints("50 %", "at least 1", "review of May 2014: 211 CCGs; 3 with directions: 07G, 07M, 07V");
    }
}
