namespace CcgDomain.Tool.Tests;

/// <summary>Invented documents in the format ccg/1.</summary>
internal static class SampleDocuments
{
    /// <summary>A document that is accepted.</summary>
    internal const string Accepted =
        """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","unlisted":3,"conditions":[{"criterion":"3.1.1C","level":"IV"},{"criterion":"1.1A","level":"I"}],"directions":[{"number":1,"power":"regulation8","instrument":"Direction of January 2013","effect":{"kind":"cease","functions":["buying"],"by":{"kind":"ccg","code":"99Y"}},"underpins":["3.1.1C"]}]},{"event":"conditionDischarged","on":"2013-07-25","criterion":"1.1A"},{"event":"unlistedConditionsReviewed","on":"2013-07-25","remaining":0},{"event":"conditionLevelChanged","on":"2013-07-25","criterion":"3.1.1C","level":"III"},{"event":"directionRevoked","on":"2013-07-25","number":1},{"event":"conditionDischarged","on":"2013-10-31","criterion":"3.1.1C"}]}""";

    /// <summary>A document that breaks AUT-05, an inferred rule, and no other rule.</summary>
    internal const string TooEarly =
        """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-17","conditions":[],"directions":[]}]}""";
}
