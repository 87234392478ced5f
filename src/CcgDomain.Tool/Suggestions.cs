using CcgDomain.Register;

namespace CcgDomain.Tool;

/// <summary>Suggests the name that was perhaps meant by a key that is not in the register. A suggestion is for people, and never for data.</summary>
internal static class Suggestions
{
    /// <summary>What a message says about a code that the register does not have.</summary>
    internal const string WhatTheRegisterHolds =
        "The register holds the CCGs and the integrated care boards, and the regions, systems and area teams that they lay in; no hubs, primary care trusts or practices.";

    private const int MaxNames = 3;

    /// <summary>Returns a question with the nearest names.</summary>
    /// <returns>"did you mean 06N NHS Herts Valleys CCG?"; empty if nothing is near.</returns>
    internal static string For(string key)
    {
        var near = CcgRegister.England.SuggestByName(key);
        return near.IsEmpty ? "" : $"did you mean {string.Join(" or ", near.Take(MaxNames).Select(ccg => $"{ccg.Code} {ccg.Name}"))}?";
    }
}
