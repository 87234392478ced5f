namespace CcgDomain.Json;

/// <summary>A list of members, which may be cut short.</summary>
internal sealed record MemberList<T>(ImmutableArray<T> List, bool IsComplete);

/// <summary>What a list of members that is cut short is read into.</summary>
internal struct MemberListBuilder<T>
{
    internal ImmutableArray<T> List;
    internal bool IsComplete;
}
