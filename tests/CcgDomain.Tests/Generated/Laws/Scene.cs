using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Drawing;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>A valid history, and one more event.</summary>
internal sealed record Scene(ValidHistory History, CcgEvent Next)
{
    public override string ToString() => $"{History}\nand then\n{Next}";

    internal static Scene Of(Draw draw)
    {
        var history = ValidHistory.Of(draw);
        if (draw.Chance(30) || !new Story(draw, history.Ccg).TryNext(Regimes.Both, true, out var next))
        {
            return new(history, ClaimedEvents.Event(draw));
        }

        // What may follow, or something that differs from it in one point.
        var near = draw.Chance(50) ? [] : Shrink.Event(next).ToArray();
        return new(history, near.Length == 0 ? next : draw.From(near));
    }
}
