using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A sub-group of a primary care commissioning committee, which prepares what the committee decides.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record SubGroup
{
    /// <summary>Initialises a sub-group.</summary>
    /// <param name="name">The name; not blank.</param>
    /// <param name="decides">Whether it takes decisions; null if not known.</param>
    /// <param name="reportsConflicts">Whether the conflicts in its minutes go to the committee; null if not known.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public SubGroup(string name, bool? decides = null, bool? reportsConflicts = null)
    {
        Name = Guard.Against.Blank(name);
        Decides = decides;
        ReportsConflicts = reportsConflicts;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether it takes decisions; null if not known, and then not checked.</summary>
    public bool? Decides { get; }

    /// <summary>Whether the conflicts in its minutes go to the committee; null if not known, and then not checked.</summary>
    public bool? ReportsConflicts { get; }
}
