using System.Text;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;

namespace CcgDomain.FsCheck;

/// <summary>
/// Represents a CCG with events that all rules accept, and the same CCG as a source with gaps would tell of it: with vaguer dates, with gaps in what its events say, and perhaps without what came first. For
/// testing code that must not take what is not known for none.
/// </summary>
/// <remarks>
/// Whatever is known of <see cref="Ccg"/> is true of <see cref="Exact"/>: an answer for it is that of the exact record, or not known, with that of the exact record among
/// those that are possible.
/// </remarks>
public sealed record PartialHistory
{
    private PartialHistory(Ccg exact, Ccg ccg)
    {
        Exact = exact;
        Ccg = ccg;
    }

    /// <summary>Gets the CCG with every event on its day.</summary>
    public Ccg Exact { get; }

    /// <summary>Gets the same CCG as told with gaps. If its record is partial, the first events may be missing, and it may be known only until a day.</summary>
    public Ccg Ccg { get; }

    /// <summary>Returns both CCGs and their events, each on a line of its own.</summary>
    /// <returns>The history as several lines of text.</returns>
    public override string ToString() =>
        new StringBuilder(new ValidHistory(Exact).ToString()).Append("\nrecorded as\n").Append(new ValidHistory(Ccg))
            .Append(Ccg.KnownUntil is { } until ? $"\nknown until {until}" : "").ToString();

    internal static PartialHistory Create(Sampler sampler)
    {
        var exact = ValidHistory.Create(sampler).Ccg;
        var isPartial = sampler.Chance(50);
        var missing = isPartial && sampler.Chance(50) ? sampler.Choose(0, exact.Events.Length) : 0;
        EventDate? knownUntil = isPartial && sampler.Chance(40) ? sampler.Vague(sampler.AnyDay()) : null;
        var kind = isPartial ? RecordKind.Partial : RecordKind.Complete;

        // A complete record does not leave out of a list what a later event names. A direction that is not listed is taken to leave the CCG functions to exercise.
        var mayUnlist = isPartial && !exact.Events.Any(e => e is AuthorisationEvent.UnlistedConditionsReviewed
            || (e is AuthorisationEvent.DirectionVaried varied && varied.Effect.CeasesAllFunctions()));
        return AsTold(exact, kind, knownUntil, [.. exact.Events.Skip(missing).Select(e => sampler.Vague(e, kind, mayUnlist))]);
    }

    /// <summary>Shrinks to the first events, and then makes one event exact.</summary>
    internal IEnumerable<PartialHistory> Shrink()
    {
        var missing = Exact.Events.Length - Ccg.Events.Length;
        for (var length = 0; length < Exact.Events.Length; length = (length + Exact.Events.Length + 1) / 2)
        {
            if (length >= missing && Blank(Exact).Record(Exact.Events[..length]).TryGet(out var shorter, out _))
            {
                yield return AsTold(shorter, Ccg.RecordKind, Ccg.KnownUntil, Ccg.Events[..(length - missing)]);
            }
        }

        for (var i = 0; i < Ccg.Events.Length; i++)
        {
            if (Ccg.Events[i] != Exact.Events[missing + i])
            {
                yield return AsTold(Exact, Ccg.RecordKind, Ccg.KnownUntil, Ccg.Events.SetItem(i, Exact.Events[missing + i]));
            }
        }

        if (Ccg.KnownUntil is not null)
        {
            yield return AsTold(Exact, Ccg.RecordKind, null, Ccg.Events);
        }
    }

    private static PartialHistory AsTold(Ccg exact, RecordKind kind, EventDate? knownUntil, ImmutableArray<CcgEvent> events)
    {
        var blank = kind == RecordKind.Partial ? Ccg.CreatePartial(exact.Code, exact.Name, knownUntil) : Blank(exact);
        return new(exact, blank.Record(events).OrThrow());
    }

    private static Ccg Blank(Ccg ccg) => Ccg.Create(ccg.Code, ccg.Name);
}
