using CcgDomain.Authorisation;

namespace CcgDomain.Register;

/// <summary>Finds what the published facts say of the directions of a CCG on a date.</summary>
internal static class DirectionSearch
{
    /// <summary>The end of the month of the fifth review, whose list of CCGs with directions is complete: a CCG of which nothing is reported in 2014 had none any more.</summary>
    private static readonly DateOnly LastCompleteList = new(2014, 5, 31);

    /// <summary>Returns the CCGs that a source names for a date.</summary>
    internal static KnownDirections On(ImmutableArray<RegisteredCcg> ccgs, DateOnly date)
    {
        var found = ImmutableArray.CreateBuilder<DirectedCcg>();
        foreach (var ccg in ccgs)
        {
            if (date <= ccg.Closed && AuthorisationEvidence(ccg.Published.Conditions, date) is { } evidence)
            {
                found.Add(new(ccg.Code, DirectionPower.Regulation8, evidence, OnDirections(ccg.Published.Conditions)));
            }
        }

        foreach (var ccg in ccgs)
        {
            if (date >= ccg.Opened && date <= ccg.Closed && InterventionEvidence(ccg.Published.Directions, date) is { } evidence)
            {
                found.Add(new(ccg.Code, DirectionPower.Section14Z21, evidence, ImmutableArray<PublishedFact>.CastUp(ccg.Published.Directions)));
            }
        }

        return new(date, found.ToImmutable());
    }

    /// <summary>
    /// What the reports of single days and times say of a date. Between two reports of directions they were in force. A date within the month or the quarter of a
    /// report counts as its day; one within a year does not.
    /// </summary>
    private static DirectionEvidence? AuthorisationEvidence(ImmutableArray<PublishedConditions> facts, DateOnly date)
    {
        bool? before = null, at = null, after = null;
        var isWithinYear = false;
        var last = DateOnly.MinValue;
        foreach (var fact in facts)
        {
            if (fact.HasDirections is not { } has)
            {
                continue;
            }

            last = fact.On.Last;
            if (fact.On.Last < date)
            {
                before = has;
            }
            else if (fact.On.First > date)
            {
                after ??= has;
            }
            else if (fact.On.Precision < DatePrecision.Year)
            {
                at = has || at == true;
            }
            else
            {
                isWithinYear |= has;
            }
        }

        return at is { } reported ? (reported ? DirectionEvidence.InForce : null)
            : before == true && after == true ? DirectionEvidence.InForce
            : isWithinYear ? DirectionEvidence.NotKnown
            : before != true ? null
            : after is null && last.Year == LastCompleteList.Year ? DirectionEvidence.EndNotKnown
            : date < LastCompleteList ? DirectionEvidence.NotKnown
            : null;
    }

    /// <summary>What the accounts of the directions of a CCG say of a date. They are accounts of the same directions, so the most exact start and end count.</summary>
    private static DirectionEvidence? InterventionEvidence(ImmutableArray<PublishedDirections> facts, DateOnly date)
    {
        if (facts.IsEmpty)
        {
            return null;
        }

        PublishedDate? from = null, to = null, inForceIn = null;
        foreach (var fact in facts)
        {
            from = MoreExact(from, fact.From);
            to = MoreExact(to, fact.To);
            inForceIn = MoreExact(inForceIn, fact.InForceIn);
        }

        if (date < from?.First || date >= to?.Last)
        {
            return null;
        }

        var isGiven = date >= from?.Last;
        var isReported = date >= inForceIn?.First && date <= inForceIn.Last;
        return isReported || (isGiven && (date < to?.First || date <= inForceIn?.Last)) ? DirectionEvidence.InForce
            : to is null && (isGiven || date > inForceIn?.Last) ? DirectionEvidence.EndNotKnown
            : DirectionEvidence.NotKnown;
    }

    private static PublishedDate? MoreExact(PublishedDate? one, PublishedDate? other) =>
        one is null || other?.Precision < one.Precision ? other ?? one : one;

    private static ImmutableArray<PublishedFact> OnDirections(ImmutableArray<PublishedConditions> facts) =>
        ImmutableArray<PublishedFact>.CastUp(facts.RemoveAll(fact => fact.HasDirections is null));
}
