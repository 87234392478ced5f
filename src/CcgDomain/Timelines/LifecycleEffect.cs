namespace CcgDomain.Timelines;

/// <summary>What an event is to a CCG as a whole, so that every regime must know of it.</summary>
internal enum LifecycleEffect : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The CCG is established by a merger.</summary>
    Merger,

    /// <summary>The CCG ends, so that nothing can follow.</summary>
    End,
}
