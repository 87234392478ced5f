using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A person who attends a meeting in place of a member, and counts and votes as the member would.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Deputy
{
    /// <summary>Initialises a deputy.</summary>
    /// <param name="name">The name of the deputy; not blank.</param>
    /// <param name="forMember">The name of the member; not blank.</param>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    public Deputy(string name, string forMember)
    {
        Name = Guard.Against.Blank(name);
        ForMember = Guard.Against.Blank(forMember);
    }

    /// <summary>The name of the deputy.</summary>
    public string Name { get; }

    /// <summary>The name of the member in whose place the deputy attends.</summary>
    public string ForMember { get; }

    /// <summary>Returns both names.</summary>
    /// <returns>"A. Deputy for B. Member".</returns>
    public override string ToString() => $"{Name} for {ForMember}";
}
