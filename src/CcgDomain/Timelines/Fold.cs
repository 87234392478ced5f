namespace CcgDomain.Timelines;

/// <summary>
/// A working copy of a regime's state. It takes what happens to a CCG, one event after another and in place, and gives the position when
/// asked: a batch costs no copy for each event.
/// </summary>
/// <typeparam name="TPosition">The state as others see it, which does not change.</typeparam>
/// <typeparam name="TEvent">The events of the regime.</typeparam>
internal abstract class Fold<TPosition, TEvent>
    where TEvent : CcgEvent
{
    /// <summary>Takes an event of this regime.</summary>
    internal abstract void Take(TEvent e);

    /// <summary>Hears of an event of another regime.</summary>
    /// <returns>Whether it is anything to this one.</returns>
    internal abstract bool Hear(CcgEvent e);

    /// <summary>The position after all that was taken. What is taken later does not change it.</summary>
    internal abstract TPosition Position();
}
