using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>The power under which a legal direction is given.</summary>
[JsonConverter(typeof(DirectionPowerConverter))]
public enum DirectionPower
{
    /// <summary>SI 2012/1631 reg 8(5), with a grant of authorisation that left criteria unmet, or after it.</summary>
    Regulation8 = 1,

    /// <summary>National Health Service Act 2006 s. 14Z21: intervention in a CCG that is failing, has failed, or is at significant risk of it.</summary>
    Section14Z21,
}

/// <summary>Reads and writes a <see cref="DirectionPower"/> by name: <c>regulation8</c>, <c>section14Z21</c>.</summary>
public sealed class DirectionPowerConverter() : NameConverter<DirectionPower>(Names)
{
    internal static readonly NameTable<DirectionPower> Names = new(
        (DirectionPower.Regulation8, "regulation8"),
        (DirectionPower.Section14Z21, "section14Z21"));
}
