using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>
/// The table that was printed as "Authorisation so far": the CCGs, the share authorised and the conditions by region, and the conditions by domain.
/// </summary>
/// <remarks>Source of the layout: Local Government Chronicle and HSJ, "GP groups face concerns over joint working", February 2013. Equality is by content.</remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record AuthorisationTable
{
    internal AuthorisationTable(DateOnly date, ImmutableArray<RegionLine> regions, AuthorisationTally total)
    {
        Date = date;
        Regions = regions;
        Total = new(null, total);
        Domains = total.ByDomain;
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>One line for each region that has CCGs, in ordinal order of the names; the line of the CCGs whose region is not known comes last.</summary>
    public ImmutableArray<RegionLine> Regions { get; }

    /// <summary>The line of all CCGs.</summary>
    public RegionLine Total { get; }

    /// <summary>
    /// The number of listed conditions in each of the six domains, in descending order. Unlisted conditions are included in <see cref="Total"/> only.
    /// </summary>
    public ImmutableArray<DomainConditions> Domains { get; }

    /// <summary>Whether the other table has the same date and the same lines.</summary>
    /// <param name="other">The other table.</param>
    /// <returns>Whether the tables are equal.</returns>
    public bool Equals(AuthorisationTable? other) => other is not null
        && Date == other.Date
        && Total.Equals(other.Total)
        && Regions.AsSpan().SequenceEqual(other.Regions.AsSpan())
        && Domains.AsSpan().SequenceEqual(other.Domains.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Regions.HashOfItems(), Total);

    /// <summary>The date and the total as text.</summary>
    /// <returns>"2013-02-28: all: 211 CCGs, 77 % authorised, 587 conditions".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:O}: {Total.ToString("all")}");
}

/// <summary>A line of an <see cref="AuthorisationTable"/>.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record RegionLine
{
    internal RegionLine(string? region, AuthorisationTally tally)
    {
        Region = region;
        Ccgs = tally.Ccgs;
        ShareAuthorised = tally.ShareAuthorised;
        Conditions = tally.Conditions;
    }

    /// <summary>The region; null if it is not known, and for the total.</summary>
    public string? Region { get; }

    /// <summary>The number of CCGs, including applicants.</summary>
    public long Ccgs { get; }

    /// <summary>The share of the CCGs that are authorised, with or without conditions.</summary>
    public Share ShareAuthorised { get; }

    /// <summary>The number of open conditions.</summary>
    public OpenConditions Conditions { get; }

    /// <summary>The line as text.</summary>
    /// <returns>"Midlands and East: 61 CCGs, 74 % authorised, 191 conditions".</returns>
    public override string ToString() => ToString(Region ?? "region not known");

    internal string ToString(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {Ccgs} CCGs, {ShareAuthorised.ToPercentage()} authorised, {Conditions} conditions");
}
