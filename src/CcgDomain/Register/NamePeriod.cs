using System.Globalization;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>A name that a CCG had, and from when until when.</summary>
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

    /// <summary>The name and the days.</summary>
    /// <returns>"NHS Cumbria CCG, 2013-04-01 to 2017-03-31".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}, {From:O} to {To:O}");
}
