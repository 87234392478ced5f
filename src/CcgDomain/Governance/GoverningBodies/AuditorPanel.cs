using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The auditor panel of a CCG, which advises on the choice of its local auditor (SI 2015/18).</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record AuditorPanel
{
    /// <summary>Initialises a panel.</summary>
    /// <param name="members">The number of members; 0 or more.</param>
    /// <param name="independentMembers">The number of them who are independent members of the governing body; null if not known.</param>
    /// <param name="chairIsIndependent">Whether the chair is an independent member of the governing body; null if not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="members"/> or <paramref name="independentMembers"/> is below 0, or <paramref name="independentMembers"/> is above <paramref name="members"/>.
    /// </exception>
    public AuditorPanel(int members, int? independentMembers = null, bool? chairIsIndependent = null)
    {
        Members = Guard.Against.Below(members, 0);
        if (independentMembers is { } independent)
        {
            Guard.Against.Below(independent, 0, nameof(independentMembers));
            Guard.Against.Above(independent, members, nameof(independentMembers));
        }

        IndependentMembers = independentMembers;
        ChairIsIndependent = chairIsIndependent;
    }

    /// <summary>The number of members.</summary>
    public int Members { get; }

    /// <summary>The number of members who are independent members of the governing body; null if not known, and then not checked.</summary>
    public int? IndependentMembers { get; }

    /// <summary>Whether the chair is an independent member of the governing body; null if not known, and then not checked.</summary>
    public bool? ChairIsIndependent { get; }

    /// <summary>Returns the number of members.</summary>
    /// <returns>"auditor panel of 3".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"auditor panel of {Members}");
}
