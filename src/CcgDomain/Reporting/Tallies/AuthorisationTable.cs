using System.Globalization;

namespace CcgDomain.Reporting;

/// <summary>The table that was printed as "Authorisation so far": by region the CCGs, the share authorised and the conditions; by domain the conditions.</summary>
/// <remarks>Source of the layout: Local Government Chronicle and HSJ, "GP groups face concerns over joint working", February 2013. Equality is by content.</remarks>
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

    /// <summary>A line for each region that has CCGs, in ordinal order of the names; last those whose region is not known.</summary>
    public ImmutableArray<RegionLine> Regions { get; }

    /// <summary>All CCGs.</summary>
    public RegionLine Total { get; }

    /// <summary>The six domains and their listed conditions, most first. Unlisted conditions are in <see cref="Total"/> and in no domain.</summary>
    public ImmutableArray<DomainConditions> Domains { get; }

    /// <summary>Whether the other table says the same.</summary>
    /// <param name="other">The other table.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(AuthorisationTable? other) => other is not null
        && Date == other.Date
        && Total.Equals(other.Total)
        && Regions.AsSpan().SequenceEqual(other.Regions.AsSpan())
        && Domains.AsSpan().SequenceEqual(other.Domains.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Regions.Length, Total);

    /// <summary>The date and the total.</summary>
    /// <returns>"2013-02-28: all: 211 CCGs, 77 % authorised, 587 conditions".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:O}: {Total.Text("all")}");
}

/// <summary>A line of the table <see cref="AuthorisationTable"/>.</summary>
public sealed record RegionLine
{
    internal RegionLine(string? region, AuthorisationTally tally)
    {
        Region = region;
        Ccgs = tally.Ccgs;
        ShareAuthorised = tally.ShareAuthorised;
        Conditions = tally.Conditions;
    }

    /// <summary>The region; null where it is not known, and for the total.</summary>
    public string? Region { get; }

    /// <summary>The CCGs, applicants included.</summary>
    public long Ccgs { get; }

    /// <summary>The share of them that is authorised, with conditions or without.</summary>
    public Share ShareAuthorised { get; }

    /// <summary>The open conditions.</summary>
    public OpenConditions Conditions { get; }

    /// <summary>The line in words.</summary>
    /// <returns>"Midlands and East: 61 CCGs, 74 % authorised, 191 conditions".</returns>
    public override string ToString() => Text(Region ?? "region not known");

    internal string Text(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {Ccgs} CCGs, {ShareAuthorised.ToPercentage()} authorised, {Conditions} conditions");
}
