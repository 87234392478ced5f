using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Represents something that happened to a CCG. The history of a CCG is a list of events in the order recorded.</summary>
/// <remarks>
/// Anyone may create an event; the rules validate it when it is recorded. Its constructor rejects only arguments from which no event can be built:
/// nulls, undefined enumeration values, default codes and default arrays. The hierarchy is closed.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record CcgEvent
{
    private protected CcgEvent(byte number, EventDate on, LifecycleEffect lifecycleEffect = LifecycleEffect.None)
    {
        Discriminator = number;
        On = on;
        LifecycleEffect = lifecycleEffect;
    }

    /// <summary>Gets the day of the event, as far as it is known. Events of one day are in the order recorded.</summary>
    public EventDate On { get; }

    /// <summary>Gets the name of the kind of event in documents: "applicationMade". It never changes, so that it can be stored, as in a column of a database.</summary>
    public abstract string Kind { get; }

    /// <summary>The number of the case, unique among all events and less than 32. Rules are dispatched by it.</summary>
    internal byte Discriminator { get; }

    /// <summary>What the event does to the CCG as a whole.</summary>
    internal LifecycleEffect LifecycleEffect { get; }

    /// <summary>Whether the event can be recorded after the end of the CCG, because it is about a time before it.</summary>
    internal virtual bool MayFollowEnd => false;

    /// <summary>A description of the event, without the day.</summary>
    internal abstract string Description { get; }

    /// <summary>Returns the day and a description, which are the same in every culture.</summary>
    /// <returns>"2013-07-25: condition 2.4.2B discharged".</returns>
    public sealed override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{On}: {Description}");
}
