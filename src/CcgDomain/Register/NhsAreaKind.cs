using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The kinds of area of the NHS in England that CCGs lay in.</summary>
[JsonConverter(typeof(NameConverter<NhsAreaKind>))]
public enum NhsAreaKind
{
    /// <summary>A commissioning region of NHS England: four from 2013, five from 2018, seven from 2019.</summary>
    Region = 1,

    /// <summary>A sustainability and transformation partnership (STP), later an integrated care system (ICS); from 1 July 2022 the area of an integrated care board.</summary>
    System,

    /// <summary>An area team of NHS England, 2013 to 2016.</summary>
    AreaTeam,
}
