using CcgDomain.Json;

namespace CcgDomain.Tests.Readme;

/// <summary>The README's example of a document about committees.</summary>
public class CommitteeExamples : ReadmeExample
{
    [Fact]
    public void A_committee_comes_as_a_document()
    {
        #region readme
        var document = """
            {
              "format": "committee/1", "asAt": "2016-09-01",
              "committees": [
                {
                  "form": "delegated", "ccgs": ["09W"],
                  "members": [
                    { "name": "A. Example", "roles": ["chair", "layMember"], "votes": true },
                    { "name": "Dr B. Example", "roles": ["generalPractitioner"], "votes": true }
                  ]
                }
              ]
            }
            """u8;

        if (!CommitteeJson.Read(document).TryGet(out var committees, out var problems))
        {
            Console.WriteLine($"{problems[0].Rule.Code} at {problems[0].Path}"); // GOV-23 at committees[0].members
            Console.WriteLine($"{problems[1].Rule.Code} at {problems[1].Path}"); // GOV-24 at committees[0].members
        }
        #endregion
        Assert.Null(committees);
        Prints("GOV-23 at committees[0].members", "GOV-24 at committees[0].members");
    }
}
