using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck;

/// <summary>Represents several CCGs with different codes. Where some merge, their events agree on the day, the successor and the predecessors.</summary>
/// <remarks>The history of each CCG is valid. After shrinking, a predecessor or the successor of a merger may be missing.</remarks>
public sealed record Nation
{
    internal Nation(ImmutableArray<Ccg> ccgs) => Ccgs = ccgs;

    /// <summary>The CCGs, which may be none. Their codes differ.</summary>
    public ImmutableArray<Ccg> Ccgs { get; }

    /// <summary>Determines whether another nation has the same CCGs in the same order.</summary>
    /// <param name="other">The other nation.</param>
    /// <returns><see langword="true"/> if they are equal.</returns>
    public bool Equals(Nation? other) => other is not null && Ccgs.AsSpan().SequenceEqual(other.Ccgs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Ccgs.Length, Ccgs.IsEmpty ? null : Ccgs[0]);

    /// <summary>Returns the CCGs with their events, each on a line of its own.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Ccgs.Select(ccg => new ValidHistory(ccg)));

    internal static Nation Create(Sampler sampler)
    {
        var codes = sampler.OtherCodes(OdsCode.None, sampler.Choose(0, Math.Clamp(sampler.Size / 2, 1, 40)), first: '0');
        var ccgs = new List<Ccg>();
        while (ccgs.Count < codes.Length)
        {
            var rest = codes[ccgs.Count..];
            var predecessors = rest.Length >= 3 && sampler.Chance(20) ? sampler.Choose(2, Math.Min(4, rest.Length - 1)) : 0;
            if (predecessors > 0)
            {
                AddMerger(sampler, rest[..predecessors], rest[predecessors], ccgs);
            }
            else
            {
                ccgs.Add(new HistoryBuilder(sampler, Ccg.Create(rest[0], sampler.Name())).AppendRandom(ValidHistory.EventCount(sampler)).Ccg);
            }
        }

        return new([.. ccgs]);
    }

    /// <summary>Shrinks the nation by removing CCGs and by shrinking their histories.</summary>
    internal IEnumerable<Nation> Shrink()
    {
        if (Ccgs.Length > 1)
        {
            yield return new([]);
            yield return new(Ccgs[..(Ccgs.Length / 2)]);
            yield return new(Ccgs[(Ccgs.Length / 2)..]);
        }

        for (var i = 0; i < Ccgs.Length; i++)
        {
            yield return new(Ccgs.RemoveAt(i));
        }

        for (var i = 0; i < Ccgs.Length; i++)
        {
            foreach (var shorter in new ValidHistory(Ccgs[i]).Shrink())
            {
                yield return new(Ccgs.SetItem(i, shorter.Ccg));
            }
        }
    }

    private static void AddMerger(Sampler sampler, ImmutableArray<OdsCode> predecessors, OdsCode successor, List<Ccg> ccgs)
    {
        var on = sampler.PickFrom(Dates.FirstsOfApril(new(2014, 4, 1), KeyDates.LastDay));
        foreach (var code in predecessors)
        {
            var predecessor = new HistoryBuilder(sampler, Ccg.Create(code, sampler.Name()), lastDay: on);
            predecessor.Add(predecessor.CreateApplication(sampler.PickEnum<AuthorisationWave>()));
            predecessor.Add(predecessor.CreateGrant(Dates.Max(predecessor.CurrentDay, predecessor.Authorisation.Wave.GetValueOrDefault().Facts().DecisionMeeting)));
            predecessor.AppendRandom(ValidHistory.EventCount(sampler));
            ccgs.Add(predecessor.Add(new Dissolved(on, DissolutionGround.Merger, [successor])).Ccg);
        }

        var merged = new HistoryBuilder(sampler, Ccg.Create(successor, sampler.Name()));
        ccgs.Add(merged.Add(new EstablishedByMerger(on, predecessors)).AppendRandom(ValidHistory.EventCount(sampler)).Ccg);
    }
}
