using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Something that happened to a CCG on a day. What happened to a CCG is one list of these, in the order recorded.</summary>
/// <remarks>
/// An event is a claim: anyone may build one, and the rules judge it when it is recorded. Its constructor rejects only what could not
/// be an event at all: nulls, undefined enumeration values, default codes, default arrays.
/// The hierarchy is closed: the cases are those of this library.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record CcgEvent
{
    private protected CcgEvent(byte number, DateOnly on, LifecycleEffect lifecycleEffect = LifecycleEffect.None)
    {
        Discriminator = number;
        On = on;
        LifecycleEffect = lifecycleEffect;
    }

    /// <summary>The day of the event. Events of one day are in the order recorded.</summary>
    public DateOnly On { get; }

    /// <summary>The number of the case, unique among all events and below 32; rules are dispatched by it.</summary>
    internal byte Discriminator { get; }

    /// <summary>What the event is to every regime, whichever it belongs to.</summary>
    internal LifecycleEffect LifecycleEffect { get; }

    /// <summary>What happened, without the day.</summary>
    internal abstract string Description { get; }

    /// <summary>The day and what happened, the same in every culture.</summary>
    /// <returns>"2013-07-25: condition 2.4.2B discharged".</returns>
    public sealed override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{On:O}: {Description}");
}
