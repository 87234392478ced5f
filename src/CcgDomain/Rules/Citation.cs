namespace CcgDomain.Rules;

/// <summary>Where a rule or a fact stands: a title, the provision in it, and where to read it.</summary>
public sealed record Citation
{
    private readonly string? _address;

    // Rules cite at every start of a program, and few ask for the address: a Uri is costly, and made when one does.
    private Uri? _url;

    /// <summary>Cites a source.</summary>
    /// <param name="title">The title of the source; not blank.</param>
    /// <param name="provision">The section, regulation or article in it; null where the source as a whole is meant.</param>
    /// <param name="url">Where to read it; null where no address is known.</param>
    /// <exception cref="ArgumentException"><paramref name="title"/> is null or blank.</exception>
    public Citation(string title, string? provision, Uri? url)
        : this(title, provision, (string?)null) => _url = url;

    internal Citation(string title, string? provision, string? address)
    {
        Guard.Against.NullOrWhiteSpace(title);
        Title = title;
        Provision = provision;
        _address = address;
    }

    /// <summary>The title of the source.</summary>
    public string Title { get; }

    /// <summary>The section, regulation or article; null where the source as a whole is meant.</summary>
    public string? Provision { get; }

    /// <summary>Where to read it; null where no address is known.</summary>
    public Uri? Url => _address is null ? _url : _url ??= new(_address);

    /// <summary>The same source at another provision.</summary>
    /// <param name="provision">The section, regulation or article.</param>
    /// <returns>A citation with the same title and address.</returns>
    public Citation At(string provision) => new(Title, provision, _address) { _url = _url };

    /// <summary>Whether the other citation has the same title, provision and address.</summary>
    /// <param name="other">The other citation.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Citation? other) => other is not null && Title == other.Title && Provision == other.Provision && Equals(Url, other.Url);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Provision);

    /// <summary>The title and the provision.</summary>
    /// <returns>"Health and Social Care Act 2012, Sch 6 para 8(3)".</returns>
    public override string ToString() => Provision is null ? Title : $"{Title}, {Provision}";
}
