using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>When directions came to an end by themselves.</summary>
internal struct DirectionEnds
{
    /// <summary>The last day of the direction that ended last; of several with the same, that of the one given first.</summary>
    internal EventDate Last { get; private set; }

    /// <summary>The last day of the regulation 8 direction that ended last; of several with the same, that of the one given last; null if none ended.</summary>
    internal EventDate? LastRegulation8 { get; private set; }

    /// <summary>Adds a direction, in the order given.</summary>
    internal void Add(LegalDirection direction)
    {
        var until = direction.Until.GetValueOrDefault();
        Last = until.Latest > Last.Latest ? until : Last;
        LastRegulation8 = direction.Power == DirectionPower.Regulation8 && !(until.Latest < LastRegulation8?.Latest) ? until : LastRegulation8;
    }
}
