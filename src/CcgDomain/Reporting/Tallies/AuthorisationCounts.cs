using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>The counters of an <see cref="AuthorisationTally"/>.</summary>
internal record struct AuthorisationCounts
{
    /// <summary>CCGs by status.</summary>
    internal CountsBy<AuthorisationStatusKind> Ccgs;

    /// <summary>CCGs that were still to be formed by a merger.</summary>
    internal long StillToBeFormed;

    /// <summary>CCGs that exist or may exist and whose record is partial.</summary>
    internal long PartialRecords;

    /// <summary>CCGs whose status is not known.</summary>
    internal long NotKnown;

    /// <summary>Those of <see cref="NotKnown"/> that are certainly established.</summary>
    internal long EstablishedNotKnown;

    /// <summary>Those of <see cref="EstablishedNotKnown"/> that may be in shadow.</summary>
    internal long EstablishedMayBeInShadow;

    /// <summary>Those of <see cref="NotKnown"/> that may be fully authorised.</summary>
    internal long MayBeFull;

    /// <summary>Those of <see cref="NotKnown"/> that may be established and not fully authorised.</summary>
    internal long MayBeWithConditions;

    /// <summary>Those of <see cref="NotKnown"/> that may have directions under regulation 8.</summary>
    internal long MayBeWithDirections;

    /// <summary>Listed conditions that are certainly open, by level; those whose level is not known under the default.</summary>
    internal CountsBy<ConditionLevel> Conditions;

    /// <summary>CCGs that certainly have at least one listed condition at a level.</summary>
    internal CountsBy<ConditionLevel> CcgsWithConditions;

    /// <summary>Established CCGs by how many conditions they have open.</summary>
    internal CountsBy<ConditionBracket> Spread;

    /// <summary>The other conditions that are certainly open.</summary>
    internal long UnlistedConditions;

    /// <summary>CCGs whose number of open conditions is not known.</summary>
    internal long CcgsWithUnknownNumber;

    /// <summary>Directions under regulation 8 that are certainly in force.</summary>
    internal long Directions;

    /// <summary>Directions under section 14Z21 that are certainly in force.</summary>
    internal long DirectionsUnderSection14Z21;

    public static AuthorisationCounts operator +(AuthorisationCounts left, AuthorisationCounts right) => new()
    {
        Ccgs = left.Ccgs + right.Ccgs,
        StillToBeFormed = checked(left.StillToBeFormed + right.StillToBeFormed),
        PartialRecords = checked(left.PartialRecords + right.PartialRecords),
        NotKnown = checked(left.NotKnown + right.NotKnown),
        EstablishedNotKnown = checked(left.EstablishedNotKnown + right.EstablishedNotKnown),
        EstablishedMayBeInShadow = checked(left.EstablishedMayBeInShadow + right.EstablishedMayBeInShadow),
        MayBeFull = checked(left.MayBeFull + right.MayBeFull),
        MayBeWithConditions = checked(left.MayBeWithConditions + right.MayBeWithConditions),
        MayBeWithDirections = checked(left.MayBeWithDirections + right.MayBeWithDirections),
        Conditions = left.Conditions + right.Conditions,
        CcgsWithConditions = left.CcgsWithConditions + right.CcgsWithConditions,
        Spread = left.Spread + right.Spread,
        UnlistedConditions = checked(left.UnlistedConditions + right.UnlistedConditions),
        CcgsWithUnknownNumber = checked(left.CcgsWithUnknownNumber + right.CcgsWithUnknownNumber),
        Directions = checked(left.Directions + right.Directions),
        DirectionsUnderSection14Z21 = checked(left.DirectionsUnderSection14Z21 + right.DirectionsUnderSection14Z21),
    };
}

/// <summary>How many conditions an established CCG has open.</summary>
internal enum ConditionBracket
{
    None,
    OneToFour,
    FiveToNine,
    TenOrMore,
    NotKnown,
}
