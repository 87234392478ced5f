using CcgDomain.Json;

namespace CcgDomain.Tests.Readme;

/// <summary>The README's example of documents.</summary>
public class DocumentExamples : ReadmeExample
{
    [Fact]
    public void A_document_is_read_or_refused_with_every_place()
    {
        #region readme
        var document = """
            { "format": "ccg/1", "code": "99Z", "name": "NHS Exampleton CCG",
              "events": [ { "event": "applicationMade", "on": "2012-09-04", "wave": 2 } ] }
            """u8;

        if (!CcgJson.Read(document).TryGet(out var ccg, out var problems))
        {
            foreach (var problem in problems)
            {
                Console.WriteLine($"{problem.Path}: {problem.Message} [{problem.Rule.Code}]"); // events[0].on: 2012-09-04 is after 2012-09-03, the deadline of wave 2. [AUT-02]
            }
        }
        #endregion
        Assert.Null(ccg);
        Prints("events[0].on: 2012-09-04 is after 2012-09-03, the deadline of wave 2. [AUT-02]");
    }
}
