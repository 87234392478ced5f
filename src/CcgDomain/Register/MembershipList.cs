using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A published list that shows which area each CCG lay in, on one day.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record MembershipList
{
    internal MembershipList(DateOnly on, string title)
    {
        On = on;
        Title = title;
    }

    /// <summary>The day that the list is of; 31 December 2016 for the list of that month.</summary>
    public DateOnly On { get; }

    /// <summary>The publisher and the title.</summary>
    public string Title { get; }

    /// <summary>Returns the title and the day.</summary>
    /// <returns>"NHS Organisation Data Service, STP partner mapping, 2019-04-03".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title}, {On:O}");
}
