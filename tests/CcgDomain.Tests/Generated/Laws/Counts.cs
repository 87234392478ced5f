using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>What is counted of a record with gaps: no more than is counted of the exact record is certain, and no less is possible.</summary>
internal static class Counts
{
    internal static Property LieWithin(PartialHistory history)
    {
        // What the register knows of a real CCG is not what was made up of it.
        var isReal = CcgRegister.England.TryFind(history.Ccg.Code, out _);
        foreach (var day in isReal ? [] : Gaps.DaysOf(history))
        {
            LieWithin($"{day:O}", NationalAuthorisationPosition.AsAt([history.Ccg], day), NationalAuthorisationPosition.AsAt([history.Exact], day));
            LieWithin($"{day:O}", NationalCoCommissioningPosition.AsAt([history.Ccg], day).Total, NationalCoCommissioningPosition.AsAt([history.Exact], day).Total, history);
        }

        foreach (var year in isReal ? [] : FinancialYear.All)
        {
            LieWithin($"{year}", NationalAssurancePosition.AsAt([history.Ccg], year).Total, NationalAssurancePosition.AsAt([history.Exact], year).Total, history);
        }

        return true.Classify(isReal, "a real code").Classify(history.Ccg.RecordKind == RecordKind.Partial, "partial");
    }

    private static void LieWithin(string day, NationalAuthorisationPosition toldPosition, NationalAuthorisationPosition exactPosition)
    {
        var (told, exact) = (toldPosition.Total, exactPosition.Total);
        Within($"{day}: CCGs", told.Ccgs, exact.Ccgs, exact.CcgsAtMost, told.CcgsAtMost);
        Within($"{day}: fully authorised", told.FullyAuthorised, exact.FullyAuthorised, exact.FullyAuthorisedAtMost, told.FullyAuthorisedAtMost);
        Within($"{day}: with conditions", told.WithConditions, exact.WithConditions, exact.WithConditionsAtMost, told.WithConditionsAtMost);
        Within($"{day}: with directions", told.WithDirections, exact.WithDirections, exact.WithDirectionsAtMost, told.WithDirectionsAtMost);
        AtLeast($"{day}: not applied", told.NotApplied, exact.NotApplied + exact.StillToBeFormed);
        AtLeast($"{day}: still to be formed", told.StillToBeFormed, exact.StillToBeFormed);
        AtLeast($"{day}: applicants", told.Applicants, exact.Applicants);
        AtLeast($"{day}: established", told.Established, exact.Established);
        AtLeast($"{day}: authorised", told.Authorised, exact.Authorised);
        AtLeast($"{day}: in shadow", told.InShadow, exact.InShadow);
        AtLeast($"{day}: dissolved", told.Dissolved, exact.Dissolved);
        AtLeast($"{day}: directed", told.Directed.Length, exact.Directed.Length);
        AtLeast($"{day}: directions", told.Directions, exact.Directions);
        AtLeast($"{day}: directed under section 14Z21", told.DirectedUnderSection14Z21.Length, exact.DirectedUnderSection14Z21.Length);
        AtLeast($"{day}: directions under section 14Z21", told.DirectionsUnderSection14Z21, exact.DirectionsUnderSection14Z21);
        AtLeast($"{day}: conditions", told.Conditions.AtLeast, exact.Conditions.AtLeast);
        AtLeast($"{day}: listed conditions", told.Conditions.Listed, exact.Conditions.Listed);
        Require(!told.Conditions.IsExact || told.Conditions == exact.Conditions || (exact.Conditions.IsExact && told.Conditions.AtLeast == exact.Conditions.AtLeast), $"{day}: {told.Conditions} conditions, although there were {exact.Conditions}");
        foreach (var criterion in told.ByCriterion)
        {
            AtLeast($"{day}: {criterion.Criterion}", criterion.Conditions, exact.ByCriterion.Where(other => other.Criterion == criterion.Criterion).Sum(other => other.Conditions));
        }

        foreach (var (level, exactLevel) in told.ByLevel.Zip(exact.ByLevel))
        {
            AtLeast($"{day}: {level.Level}", level.Conditions, exactLevel.Conditions);
            AtLeast($"{day}: CCGs at {level.Level}", level.Ccgs, exactLevel.Ccgs);
        }

        var notKnown = told.Spread.NotKnown + told.CcgsAtMost - told.Ccgs;
        foreach (var (bracket, exactBracket) in Brackets(told.Spread).Zip(Brackets(exact.Spread)))
        {
            Within($"{day}: spread {told.Spread}, exactly {exact.Spread}", bracket, exactBracket, exactBracket, bracket + notKnown);
        }

        foreach (var wave in Enum.GetValues<AuthorisationWave>())
        {
            AtLeast($"{day}: in wave {wave}", toldPosition.InWave(wave).Ccgs, exactPosition.InWave(wave).Ccgs);
        }
    }

    private static void LieWithin(string day, CoCommissioningTally told, CoCommissioningTally exact, PartialHistory history)
    {
        Require(exact.Ccgs <= told.Ccgs || LeavesOut(history), $"{day}: {told.Ccgs} CCGs, although there were {exact.Ccgs}");
        if (exact.Ccgs == 0 || told.Ccgs == 0)
        {
            return;
        }

        Within($"{day}: bidders", told.Bidders, exact.Bidders, exact.BiddersAtMost, told.BiddersAtMost);
        foreach (var category in Enum.GetValues<CoCommissioningCategory>())
        {
            Within($"{day}: {category}", told.Bids(category), exact.Bids(category), exact.BidsAtMost(category), told.BidsAtMost(category));
        }

        foreach (var readiness in Enum.GetValues<Readiness>())
        {
            AtLeast($"{day}: {readiness}", told.Ready(readiness), exact.Ready(readiness));
        }

        foreach (var model in Enum.GetValues<CoCommissioningModel>())
        {
            AtLeast($"{day}: applied for {model}", told.Applied(model), exact.Applied(model));
            AtLeast($"{day}: conditionally approved for {model}", told.ConditionallyApproved(model), exact.ConditionallyApproved(model));
            AtLeast($"{day}: approved for {model}", told.Approved(model), exact.Approved(model));
            Within($"{day}: {model}", told.Operating(model), exact.Operating(model), exact.OperatingAtMost(model), told.OperatingAtMost(model));
        }
    }

    private static void LieWithin(string year, AssuranceTally told, AssuranceTally exact, PartialHistory history)
    {
        Require(exact.Ccgs <= told.Ccgs || LeavesOut(history), $"{year}: {told.Ccgs} CCGs, although there were {exact.Ccgs}");
        if (exact.Ccgs == 0 || told.Ccgs == 0)
        {
            return;
        }

        Within($"{year}: in special measures", told.InSpecialMeasures, exact.InSpecialMeasures, exact.InSpecialMeasuresAtMost, told.InSpecialMeasuresAtMost);
        foreach (var rating in Enum.GetValues<Rating>())
        {
            AtLeast($"{year}: {rating}", told.With(rating), exact.With(rating));
        }
    }

    /// <summary>Whether events are missing, for which a CCG is counted that is not open.</summary>
    private static bool LeavesOut(PartialHistory history) => history.Ccg.Events.Length < history.Exact.Events.Length;

    private static long[] Brackets(ConditionSpread spread) => [spread.None, spread.OneToFour, spread.FiveToNine, spread.TenOrMore];

    private static void AtLeast(string what, long told, long exact) => Require(told <= exact, $"{what}: at least {told}, although there were {exact}");

    private static void Within(string what, long told, long exact, long exactAtMost, long toldAtMost) => Require(
        told <= exact && exactAtMost <= toldAtMost, $"{what}: {told} to {toldAtMost}, although there were {exact} to {exactAtMost}");

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
