using System.ComponentModel;
using System.Globalization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.TypeConversion;

namespace Recipes.Engines;

/// <summary>CsvHelper with converters for the library's values: without them it makes a default code of each row, and says nothing.</summary>
internal static class CsvRows
{
    internal static CsvReader Open(TextReader text)
    {
        var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Context.TypeConverterCache.AddCcgDomain();
        return csv;
    }

    internal static void AddCcgDomain(this TypeConverterCache converters)
    {
        converters.AddConverter<OdsCode>(new Text<OdsCode>());
        converters.AddConverter<GssCode>(new Text<GssCode>());
        converters.AddConverter<CcgName>(new Text<CcgName>());
        converters.AddConverter<CriterionCode>(new Text<CriterionCode>());
        converters.AddConverter<Condition>(new Text<Condition>());
        converters.AddConverter<EventDate>(new Text<EventDate>());
        converters.AddConverter<FinancialYear>(new Text<FinancialYear>());
    }

    /// <summary>Reads what the library reads and no more: an empty field is no code, unless the property may be null.</summary>
    private sealed class Text<T> : DefaultTypeConverter
        where T : IParsable<T>
    {
        public override object? ConvertFromString(string? text, IReaderRow row, MemberMapData memberMapData) =>
            T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : base.ConvertFromString(text, row, memberMapData);
    }
}
