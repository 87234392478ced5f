using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>How the public gets to see a register.</summary>
[JsonConverter(typeof(RegisterAccessConverter))]
public enum RegisterAccess
{
    /// <summary>It is published. From 16 June 2017 a register of interests is published for decision-making staff only.</summary>
    Published = 1,

    /// <summary>The public has access on request.</summary>
    OnRequest,

    /// <summary>The public does not see it.</summary>
    Closed,
}

/// <summary>Reads and writes a <see cref="RegisterAccess"/> by name: <c>published</c>, <c>onRequest</c>, <c>closed</c>.</summary>
public sealed class RegisterAccessConverter() : NameConverter<RegisterAccess>(Names)
{
    internal static readonly NameTable<RegisterAccess> Names = new(
        (RegisterAccess.Published, "published"),
        (RegisterAccess.OnRequest, "onRequest"),
        (RegisterAccess.Closed, "closed"));
}
