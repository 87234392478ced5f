using System.Text;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Json;
using CcgDomain.Timelines;

namespace CcgDomain.FsCheck;

/// <summary>
/// Represents a CCG with events that all rules accept. Its text lists the events, so that a counterexample can be read, and ends with the <c>ccg/1</c> document, so
/// that it can be pasted back into a test.
/// </summary>
public sealed record ValidHistory
{
    internal ValidHistory(Ccg ccg) => Ccg = ccg;

    /// <summary>The CCG with all events recorded.</summary>
    public Ccg Ccg { get; }

    /// <summary>The events, in the order in which they were recorded.</summary>
    public ImmutableArray<CcgEvent> Events => Ccg.Events;

    /// <summary>The CCG before any event is recorded.</summary>
    public Ccg Blank => Ccg.Create(Ccg.Code, Ccg.Name);

    /// <summary>Returns the CCG, its events, each on a line of its own, and its document.</summary>
    /// <returns>
    /// The text. Its first line is like "99Z NHS Exampleton CCG, 12 events". Its last line is the <c>ccg/1</c> document, which <c>CcgJson.Read("""…"""u8)</c> reads back.
    /// </returns>
    public override string ToString()
    {
        var text = new StringBuilder(Ccg.ToString());
        foreach (var e in Events)
        {
            text.Append('\n').Append(e);
        }

        return text.Append('\n').Append(Encoding.UTF8.GetString(CcgJson.Write(Ccg))).ToString();
    }

    internal static ValidHistory Create(Sampler sampler) => new(new HistoryBuilder(sampler, NewCcg(sampler)).AppendRandom(EventCount(sampler)).Ccg);

    /// <summary>Creates a CCG without events.</summary>
    internal static Ccg NewCcg(Sampler sampler) => Ccg.Create(sampler.Code(), sampler.Name());

    /// <summary>Returns the number of events for a history: mostly up to 16, and up to 100 as the size grows.</summary>
    internal static int EventCount(Sampler sampler) => sampler.Choose(0, Math.Clamp(sampler.Size, 3, sampler.Chance(80) ? 16 : 100));

    /// <summary>Shrinks the history to shorter ones that the rules accept: first to its beginnings, the shortest first, then by removing one event.</summary>
    internal IEnumerable<ValidHistory> Shrink()
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
