using CcgDomain.Organisations;

namespace CcgDomain.FsCheck;

/// <summary>Represents a question to the register: what a code stood for on a day.</summary>
public sealed record RegisterQuestion
{
    internal RegisterQuestion(OdsCode code, DateOnly asAt)
    {
        Code = code;
        AsAt = asAt;
    }

    /// <summary>The code, which the register may not have.</summary>
    public OdsCode Code { get; }

    /// <summary>The day.</summary>
    public DateOnly AsAt { get; }

    /// <summary>Returns the code and the day.</summary>
    /// <returns>A text like "09W on 2013-04-01".</returns>
    public override string ToString() => FormattableString.Invariant($"{Code} on {AsAt:O}");
}
