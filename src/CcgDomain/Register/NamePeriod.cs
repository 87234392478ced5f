using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A name of a CCG and the days on which it was in use.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record NamePeriod
{
    internal NamePeriod(CcgName name, DateOnly from, DateOnly to)
    {
        Name = name;
        From = from;
        To = to;
    }

    /// <summary>The name.</summary>
    public CcgName Name { get; }

    /// <summary>The first day of the name.</summary>
    public DateOnly From { get; }

    /// <summary>The last day of the name, inclusive.</summary>
    public DateOnly To { get; }

    /// <summary>Returns the name and its days.</summary>
    /// <returns>"NHS Cumbria CCG, 2013-04-01 to 2017-03-31".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}, {From:O} to {To:O}");
}
