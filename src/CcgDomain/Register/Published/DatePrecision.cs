using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>How exactly a source gives a date, from the most exact.</summary>
[JsonConverter(typeof(DatePrecisionConverter))]
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

/// <summary>Reads and writes a <see cref="DatePrecision"/> by name: <c>day</c>, <c>month</c>, <c>quarter</c>, <c>year</c>, <c>financialYear</c>.</summary>
public sealed class DatePrecisionConverter() : NameConverter<DatePrecision>(Names)
{
    internal static readonly NameTable<DatePrecision> Names = new(
        (DatePrecision.Day, "day"),
        (DatePrecision.Month, "month"),
        (DatePrecision.Quarter, "quarter"),
        (DatePrecision.Year, "year"),
        (DatePrecision.FinancialYear, "financialYear"));
}
