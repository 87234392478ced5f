using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A sub-group of a primary care commissioning committee: it prepares, the committee decides.</summary>
public sealed record SubGroup
{
    /// <summary>Describes a sub-group.</summary>
    /// <param name="name">What it is called; not blank.</param>
    /// <param name="decides">Whether it takes decisions; null: not known.</param>
    /// <param name="reportsConflicts">Whether the conflicts in its minutes go to the committee; null: not known.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public SubGroup(string name, bool? decides = null, bool? reportsConflicts = null)
    {
        Name = Guard.Against.Blank(name);
        Decides = decides;
        ReportsConflicts = reportsConflicts;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Whether it takes decisions; null: not known, and then not judged.</summary>
    public bool? Decides { get; }

    /// <summary>Whether the conflicts in its minutes go to the committee; null: not known, and then not judged.</summary>
    public bool? ReportsConflicts { get; }
}
