using System.Text;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;

namespace CcgDomain.FsCheck;

/// <summary>A CCG and what happened to it, all of it acceptable to all rules. Prints event by event, so that a counterexample can be read.</summary>
public sealed record ValidHistory
{
    internal ValidHistory(Ccg ccg) => Ccg = ccg;

    /// <summary>The CCG with everything recorded.</summary>
    public Ccg Ccg { get; }

    /// <summary>The events, in the order recorded.</summary>
    public ImmutableArray<CcgEvent> Events => Ccg.Events;

    /// <summary>The CCG before anything is recorded.</summary>
    public Ccg Blank => Ccg.Create(Ccg.Code, Ccg.Name);

    /// <summary>The code, the name and each event on a line of its own.</summary>
    /// <returns>"99Z NHS Exampleton CCG, 1 events", and the events.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Ccg.ToString());
        foreach (var e in Events)
        {
            text.Append('\n').Append(e);
        }

        return text.ToString();
    }

    internal static ValidHistory Of(Sampler sampler) => new(new Histories.HistoryBuilder(sampler, Nobody(sampler)).AppendRandom(Length(sampler)).Ccg);

    internal static Ccg Nobody(Sampler sampler) => Ccg.Create(sampler.Code(), sampler.Name());

    /// <summary>Mostly up to a dozen events, up to a hundred as the size grows.</summary>
    internal static int Length(Sampler sampler) => sampler.Chance(80) ? sampler.Choose(0, Math.Clamp(sampler.Size, 3, 16)) : sampler.Choose(0, Math.Clamp(sampler.Size, 3, 100));

    /// <summary>Shorter histories that the rules accept, the shortest first: beginnings, then all but one event.</summary>
    internal IEnumerable<ValidHistory> Shorter()
    {
        for (var length = 0; length < Events.Length; length = (length + Events.Length + 1) / 2)
        {
            yield return new(Blank.Record(Events[..length]).OrThrow());
        }

        for (var i = Events.Length - 2; i >= 0; i--)
        {
            if (Blank.Record(Events.RemoveAt(i)).TryGet(out var ccg, out _))
            {
                yield return new(ccg);
            }
        }
    }
}
