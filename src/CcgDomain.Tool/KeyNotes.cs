using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool;

/// <summary>Says in sentences what a table cannot: why nothing stands for a key, what its code has become, and which name was perhaps meant.</summary>
internal static class KeyNotes
{
    /// <summary>Returns the sentences for a key; none where the table says it all.</summary>
    internal static IEnumerable<string> For(string key, ResolvedKey resolved)
    {
        var shown = Wording.Cut(key, 60);
        if (resolved.IsSubIcbGssCode)
        {
            yield return $"{shown} is a GSS code that the sub-ICB location {resolved.Code} got after 2022-07-01. It never was that of a CCG.";
        }

        if (resolved.Outcome is ResolutionOutcome.Abolished or ResolutionOutcome.Split or ResolutionOutcome.NotKnownYet || (resolved.Outcome == ResolutionOutcome.NotACcg && !resolved.Code.IsNone))
        {
            yield return $"{CcgRegister.England.Resolve(resolved.Code, resolved.AsAt)}";
        }
        else if (resolved.Area is { } area)
        {
            yield return $"{shown} is the code of {Wording.For(area.Kind)} {area}, not of a CCG.";
        }
        else if (resolved.Outcome == ResolutionOutcome.Unknown)
        {
            yield return Suggestions.For(key) is { Length: > 0 } suggested ? $"{shown}: {suggested}" : Suggestions.WhatTheRegisterHolds;
        }
    }
}
