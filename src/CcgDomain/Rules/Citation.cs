using System.Text.Json.Serialization;

namespace CcgDomain.Rules;

/// <summary>Represents the source of a rule or a fact: a title, a provision in it, and an address.</summary>
[JsonConverter(typeof(CitationConverter))]
public sealed record Citation
{
    private readonly string? _address;

    // Every program that uses the rules creates all citations, and few ask for an address. A Uri is costly, so it is created on demand.
    private Uri? _url;

    /// <summary>Initialises a citation.</summary>
    /// <param name="title">The title of the source; not blank.</param>
    /// <param name="provision">The section, regulation or article in it; null to cite the source as a whole.</param>
    /// <param name="url">The address of the source; null if none is known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="title"/> is blank.</exception>
    public Citation(string title, string? provision, Uri? url)
        : this(Guard.Against.NullOrWhiteSpace(title), provision, (string?)null) => _url = url;

    internal Citation(string title, string? provision, string? address)
    {
        Title = title;
        Provision = provision;
        _address = address;
    }

    /// <summary>Gets the title of the source.</summary>
    public string Title { get; }

    /// <summary>Gets the section, regulation or article; null if the source as a whole is cited.</summary>
    public string? Provision { get; }

    /// <summary>Gets the address of the source; null if none is known.</summary>
    public Uri? Url => _address is null ? _url : _url ??= new(_address);

    /// <summary>What was read of the source; no value where the citation is not that of a rule.</summary>
    internal SourceRead Read { get; init; }

    /// <summary>Returns a citation of the same source at another provision.</summary>
    /// <param name="provision">The section, regulation or article.</param>
    /// <returns>The citation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="provision"/> is null.</exception>
    public Citation At(string provision)
    {
        Guard.Against.Null(provision);
        return _address is null ? AtWithUrl(provision) : new(Title, provision, _address) { Read = Read };
    }

    /// <summary>Determines whether the other citation has the same title, provision and address.</summary>
    /// <param name="other">The other citation.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(Citation? other) => other is not null && Title == other.Title && Provision == other.Provision && Equals(Url, other.Url);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Provision);

    /// <summary>Returns the title and the provision.</summary>
    /// <returns>"Health and Social Care Act 2012, Sch 6 para 8(3)".</returns>
    public override string ToString() => Provision is null ? Title : $"{Title}, {Provision}";

    // A method that names the type of a Uri loads it.
    private Citation AtWithUrl(string provision) => new(Title, provision, _url) { Read = Read };
}
