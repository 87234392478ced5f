namespace CcgDomain.Tool.Output;

/// <summary>How a text is meant. Shown as colour on a terminal, and nowhere else.</summary>
internal enum Tone
{
    Plain,
    Good,
    Bad,
    Strong,
    Quiet,
}

/// <summary>A piece of text and how it is meant.</summary>
internal readonly record struct Cell(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Cell(string text) => new(text);

    internal static Cell Good(string text) => new(text, Tone.Good);

    internal static Cell Bad(string text) => new(text, Tone.Bad);

    internal static Cell Strong(string text) => new(text, Tone.Strong);

    internal static Cell Quiet(string text) => new(text, Tone.Quiet);
}
