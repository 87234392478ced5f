using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain;

/// <content>Brings stored events back, and tries events out.</content>
public sealed partial class Ccg
{
    /// <summary>Restores a CCG from events that were recorded before and stored.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="name">The name before any that a recorded variation of the constitution gave.</param>
    /// <param name="events">The events, in the order recorded.</param>
    /// <returns>
    /// The CCG with the events; or the violations of the first event that contradicts those before it. Only rules of basis <see cref="RuleBasis.Integrity"/> are
    /// applied (<see cref="RuleSet.IntegrityOnly"/>): the others were applied, or waived, when the events were recorded, and may have become stricter since.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is <see cref="OdsCode.None"/>; or <paramref name="events"/> holds null, or is a default array.</exception>
    public static Decision<Ccg> Restore(OdsCode code, CcgName name, IEnumerable<CcgEvent> events) => Create(code, name).Record(events, RuleSet.IntegrityOnly);

    /// <summary>Restores a CCG from events that were recorded before and stored.</summary>
    /// <param name="code">The ODS code: "09W".</param>
    /// <param name="name">The name before any that a recorded variation of the constitution gave: "NHS Medway CCG".</param>
    /// <param name="events">The events, in the order recorded.</param>
    /// <returns>As for <see cref="Restore(OdsCode, CcgName, IEnumerable{CcgEvent})"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException"><paramref name="code"/> is not an ODS code, or <paramref name="name"/> is not the name of a CCG.</exception>
    /// <exception cref="ArgumentException"><paramref name="events"/> holds null, or is a default array.</exception>
    public static Decision<Ccg> Restore(string code, string name, IEnumerable<CcgEvent> events)
    {
        Guard.Against.Null(events);
        return Create(code, name).Record(events, RuleSet.IntegrityOnly);
    }

    /// <summary>Applies the rules to events in the order given, as if each that they accept were recorded, and records nothing. Serves forms, which show every mistake at once.</summary>
    /// <param name="events">The events, in their order.</param>
    /// <param name="rules">The rules to apply; null for all of them.</param>
    /// <returns>
    /// For each event, in the order given, the event if the rules accept it, or its violations, with its place: "[3].level". What follows a refused event is judged
    /// without it, so that one mistake may be the reason for refusing what depends on it.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="events"/> holds null, or is a default array.</exception>
    public ImmutableArray<Decision<CcgEvent>> Preview(IEnumerable<CcgEvent> events, RuleSet? rules = null)
    {
        var batch = ToBatch(events);
        var decisions = ImmutableArray.CreateBuilder<Decision<CcgEvent>>(batch.Length);
        var ccg = this;
        for (var i = 0; i < batch.Length; i++)
        {
            var collector = new ViolationCollector(RulesFor(rules), root: "");
            if (ccg.Record(new(in batch[i]), ref collector, firstIndex: i).TryGet(out var after, out var violations))
            {
                ccg = after;
                decisions.Add(batch[i]);
            }
            else
            {
                decisions.Add(violations);
            }
        }

        return decisions.MoveToImmutable();
    }

    private static CcgEvent[] ToBatch(IEnumerable<CcgEvent> events)
    {
        Guard.Against.Null(events);
        if (events is ImmutableArray<CcgEvent> array)
        {
            Guard.Against.DefaultArray(array, nameof(events));
        }

        CcgEvent[] batch = [.. events];
        foreach (var e in batch)
        {
            Guard.Against.NullItem(e, nameof(events));
        }

        return batch;
    }
}
