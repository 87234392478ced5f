using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The precision with which a source gives a date, from the most precise.</summary>
[JsonConverter(typeof(NameConverter<DatePrecision>))]
public enum DatePrecision
{
    /// <summary>A day.</summary>
    Day = 1,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of the calendar year.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A financial year, 1 April to 31 March.</summary>
    FinancialYear,
}
