using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Drawing;
using CcgDomain.FsCheck.Histories;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.Broken;

/// <summary>How far a story must have come before a rule can be broken. Each starts from a CCG of which nothing is recorded.</summary>
internal static class Scenes
{
    // Leaves room for a 1 April and an edge after it.
    private static readonly DateOnly LastScene = new(2021, 12, 31);

    /// <summary>It has applied. Gives a day on which it may be granted.</summary>
    internal static DateOnly Applied(this Story story, Draw draw)
    {
        var meeting = story.Add(story.Application()).Authorisation.Wave.GetValueOrDefault().Facts().DecisionMeeting;
        return draw.Chance(60) ? meeting : draw.Day(meeting, new(2014, 12, 31));
    }

    /// <summary>It was granted, with anything.</summary>
    internal static Story Granted(this Story story, Draw draw, DateOnly? until = null)
    {
        var wave = story.Authorisation.Wave ?? story.Add(story.Application()).Authorisation.Wave.GetValueOrDefault();
        return story.Add(story.Grant(draw.Day(wave.Facts().DecisionMeeting, until ?? new(2014, 12, 31))));
    }

    /// <summary>It was granted, or established by merger; and something may have happened in co-commissioning.</summary>
    internal static Story Established(this Story story, Draw draw)
    {
        _ = draw.Chance(70) ? story.Granted(draw) : story.Merged(draw);
        return story.Busy(draw);
    }

    internal static Story Merged(this Story story, Draw draw) =>
        story.Add(new EstablishedByMerger(new(draw.Between(2014, 2020), 4, 1), draw.OtherCodes(story.Ccg.Code, draw.Between(2, 3))));

    /// <summary>It is fully authorised, with no direction ever given.</summary>
    internal static Story Full(this Story story, Draw draw)
    {
        _ = draw.Chance(50) ? story.Merged(draw) : story.Add(new AuthorisationGranted(story.Applied(draw), [], []));
        return story.Busy(draw);
    }

    /// <summary>It has conditions at levels that need no direction, and no direction.</summary>
    internal static Story Conditional(this Story story, Draw draw)
    {
        var on = story.Applied(draw);
        var criteria = draw.CriteriaOf(draw.Between(1, 5));
        return story.Add(new AuthorisationGranted(on, [.. criteria.Select(criterion => Condition.Create(criterion, draw.LowLevel()))], [])).Busy(draw);
    }

    /// <summary>It has conditions that need a direction, and direction 1 under regulation 8 that underpins them.</summary>
    internal static Story Directed(this Story story, Draw draw)
    {
        var on = story.Applied(draw);
        var criteria = draw.CriteriaOf(draw.Between(1, 3));
        var direction = draw.Regulation8(1, story.Ccg.Code, criteria);
        return story.Add(new AuthorisationGranted(on, [.. criteria.Select(criterion => Condition.Create(criterion, draw.HighLevel()))], [direction])).Busy(draw);
    }

    /// <summary>It was dissolved, on any ground.</summary>
    internal static Story Ended(this Story story, Draw draw) => story.Add(story.Established(draw).End());

    /// <summary>Something happened in co-commissioning, early enough.</summary>
    internal static Story Busy(this Story story, Draw draw, int least = 0) =>
        story.Follow(new Story(draw, story.Ccg, LastScene).Tell(least + draw.Few(), Regimes.CoCommissioning).Ccg);
}
