using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What a member with a conflict does in the meeting. Which it is was the CCG's choice, and was made inconsistently (BMJ Open 2017).</summary>
[JsonConverter(typeof(ConflictHandlingConverter))]
public enum ConflictHandling
{
    /// <summary>The member declares it, and takes part as before.</summary>
    DeclareOnly = 1,

    /// <summary>The member speaks, and does not decide.</summary>
    SpeakWithoutDeciding,

    /// <summary>The member leaves.</summary>
    Leave,
}

/// <summary>Reads and writes a <see cref="ConflictHandling"/> by name: <c>declareOnly</c>, <c>speakWithoutDeciding</c>, <c>leave</c>.</summary>
public sealed class ConflictHandlingConverter() : NameConverter<ConflictHandling>(Names)
{
    internal static readonly NameTable<ConflictHandling> Names = new(
        (ConflictHandling.DeclareOnly, "declareOnly"),
        (ConflictHandling.SpeakWithoutDeciding, "speakWithoutDeciding"),
        (ConflictHandling.Leave, "leave"));
}
