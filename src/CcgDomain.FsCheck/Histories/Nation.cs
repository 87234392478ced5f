using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Organisations;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck;

/// <summary>Several CCGs, no code twice. Where some merge, both ends say so as generated: the same day, the successor and its predecessors.</summary>
/// <remarks>Each CCG alone is valid. A counterexample that was shrunk may have lost one end of a merger.</remarks>
public sealed record Nation
{
    internal Nation(ImmutableArray<Ccg> ccgs) => Ccgs = ccgs;

    /// <summary>The CCGs, no code twice; may be empty.</summary>
    public ImmutableArray<Ccg> Ccgs { get; }

    /// <summary>Whether the other nation has the same CCGs in the same order.</summary>
    /// <param name="other">The other nation.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Nation? other) => other is not null && Ccgs.AsSpan().SequenceEqual(other.Ccgs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Ccgs.Length, Ccgs.IsEmpty ? null : Ccgs[0]);

    /// <summary>Every CCG with its events.</summary>
    /// <returns>The histories, one below another.</returns>
    public override string ToString() => string.Join('\n', Ccgs.Select(ccg => new ValidHistory(ccg)));

    internal static Nation Of(Sampler sampler)
    {
        var codes = sampler.OtherCodes(OdsCode.None, sampler.Choose(0, Math.Clamp(sampler.Size / 2, 1, 40)), first: '0');
        var ccgs = new List<Ccg>();
        var at = 0;
        while (at < codes.Length)
        {
            // Two to four give a merger with its successor.
            var merging = codes.Length - at >= 3 && sampler.Chance(20) ? sampler.Choose(2, Math.Min(4, codes.Length - at - 1)) : 0;
            if (merging == 0)
            {
                ccgs.Add(new HistoryBuilder(sampler, Ccg.Create(codes[at++], sampler.Name())).AppendRandom(ValidHistory.Length(sampler)).Ccg);
                continue;
            }

            Merge(sampler, codes.Slice(at, merging), codes[at + merging], ccgs);
            at += merging + 1;
        }

        return new([.. ccgs]);
    }

    internal IEnumerable<Nation> Smaller()
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
            foreach (var shorter in new ValidHistory(Ccgs[i]).Shorter())
            {
                yield return new(Ccgs.SetItem(i, shorter.Ccg));
            }
        }
    }

    private static void Merge(Sampler sampler, ImmutableArray<OdsCode> predecessors, OdsCode successor, List<Ccg> ccgs)
    {
        var on = sampler.PickFrom(Days.Aprils(new(2014, 4, 1), Days.Last));
        foreach (var code in predecessors)
        {
            var history = new HistoryBuilder(sampler, Ccg.Create(code, sampler.Name()), last: on);
            history.Add(history.Application(sampler.PickEnum<AuthorisationWave>()));
            history.Add(history.Grant(Days.Later(history.Now, history.Authorisation.Wave.GetValueOrDefault().Facts().DecisionMeeting)));
            history.AppendRandom(ValidHistory.Length(sampler));
            ccgs.Add(history.Add(new Dissolved(on, DissolutionGround.Merger, [successor])).Ccg);
        }

        var born = new HistoryBuilder(sampler, Ccg.Create(successor, sampler.Name()));
        ccgs.Add(born.Add(new EstablishedByMerger(on, predecessors)).AppendRandom(ValidHistory.Length(sampler)).Ccg);
    }
}
