namespace CcgDomain.Timelines;

/// <summary>Specifies what an event does to the CCG as a whole, which every regime must know.</summary>
internal enum LifecycleEffect : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The CCG is established by the grant of its application.</summary>
    Grant,

    /// <summary>The CCG is established by a merger.</summary>
    Merger,

    /// <summary>The CCG ends, so that nothing can follow.</summary>
    End,
}
