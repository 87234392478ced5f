using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>How a published number is meant.</summary>
[JsonConverter(typeof(NameConverter<FigureQualifier>))]
public enum FigureQualifier
{
    /// <summary>An exact count, or a share rounded to the printed decimals.</summary>
    Exactly = 1,

    /// <summary>Near the number, such as "around 20 %" or "half".</summary>
    Around,

    /// <summary>Above the number by an unknown amount, such as "more than 8,000".</summary>
    MoreThan,
}
