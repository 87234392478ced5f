using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Reporting;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Fuzz;

/// <summary>Seeds that no file holds.</summary>
internal static class Seeds
{
    private static readonly Ccg Sample = Ccg.Create("09W", "NHS Medway CCG").Record(
    [
        new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
        new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("3.1.1C I"), Condition.Parse("1.3B II")], [], Unlisted.Of(2)),
        new ConditionDischarged(new(2013, 7, 25), CriterionCode.Parse("1.3B", null)),
        new InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.C], []),
    ]).OrThrow();

    /// <summary>Returns a document of a kind of position; null if there is no such kind.</summary>
    internal static byte[]? Position(string kind) => kind switch
    {
        "authorisation" => PositionJson.Write(NationalAuthorisationPosition.AsAt([Sample], new(2013, 4, 1))),
        "coCommissioning" => PositionJson.Write(NationalCoCommissioningPosition.AsAt([Sample], new(2015, 4, 1))),
        "review" => PositionJson.Write(ReviewOutcome.Between([Sample], new(2013, 4, 1), new(2013, 8, 1))),
        _ => null,
    };
}
