namespace CcgDomain.Rules;

/// <summary>Where a rule or a fact stands: a title, the provision in it, and where to read it.</summary>
public sealed record Citation
{
    /// <summary>Cites a source.</summary>
    /// <param name="title">The title of the source; not blank.</param>
    /// <param name="provision">The section, regulation or article in it; null where the source as a whole is meant.</param>
    /// <param name="url">Where to read it; null where no address is known.</param>
    /// <exception cref="ArgumentException"><paramref name="title"/> is null or blank.</exception>
    public Citation(string title, string? provision, Uri? url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Title = title;
        Provision = provision;
        Url = url;
    }

    internal Citation(string title, string? provision, string url)
        : this(title, provision, new Uri(url))
    {
    }

    /// <summary>The title of the source.</summary>
    public string Title { get; }

    /// <summary>The section, regulation or article; null where the source as a whole is meant.</summary>
    public string? Provision { get; }

    /// <summary>Where to read it; null where no address is known.</summary>
    public Uri? Url { get; }

    /// <summary>The same source at another provision.</summary>
    /// <param name="provision">The section, regulation or article.</param>
    /// <returns>A citation with the same title and address.</returns>
    public Citation At(string provision) => new(Title, provision, Url);

    /// <summary>The title and the provision.</summary>
    /// <returns>"Health and Social Care Act 2012, Sch 6 para 8(3)".</returns>
    public override string ToString() => Provision is null ? Title : $"{Title}, {Provision}";
}
