using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>What becomes of a key on a day.</summary>
[JsonConverter(typeof(NameConverter<RegisterOutcome>))]
public enum RegisterOutcome
{
    /// <summary>The CCG or the board is open.</summary>
    Open = 1,

    /// <summary>The CCG has merged, and its successor is open; or the board has been merged into another.</summary>
    Succeeded,

    /// <summary>The CCG has been abolished, and its area lies with one board.</summary>
    Abolished,

    /// <summary>The area is divided between several boards.</summary>
    Split,

    /// <summary>The CCG or the board opens on a later day.</summary>
    NotYetOpen,

    /// <summary>The day is after <see cref="CcgRegister.KnownUntil"/>.</summary>
    NotKnownYet,

    /// <summary>The key is that of a partnership (STP, later ICS), a region or an area team: see <see cref="RegisterAnswer.Area"/>.</summary>
    NotACcg,

    /// <summary>The register does not have the key.</summary>
    Unknown,
}
