using CcgDomain.Organisations;
using CcgDomain.Register;

namespace Recipes;

/// <summary>Brings rows by the codes of one day to the CCGs of another, forwards or back.</summary>
internal static class Pipeline
{
    /// <summary>Returns what a code stands for on a day. Several codes: the CCGs that later became one, among which a figure cannot be divided. None: nobody, or no code.</summary>
    internal static IReadOnlyList<OdsCode> CodesOn(DateOnly day, string text) =>
        CcgRegister.England.TryResolve(text, day, out var now) ? [now]
        : OdsCode.TryParse(text, out var code) && CcgRegister.England.TryConstituentsOn(code, day, out var constituents) ? constituents
        : [];
}
