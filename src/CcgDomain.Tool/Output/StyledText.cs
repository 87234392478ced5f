namespace CcgDomain.Tool.Output;

/// <summary>The style of a piece of text. A terminal shows it as colour or weight; plain output ignores it.</summary>
internal enum TextStyle
{
    Normal,
    Success,
    Error,
    Strong,
    Muted,
}

/// <summary>A piece of text with a style.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">The style.</param>
internal readonly record struct StyledText(string Text, TextStyle Style = TextStyle.Normal)
{
    public static implicit operator StyledText(string text) => new(text);

    internal static StyledText Success(string text) => new(text, TextStyle.Success);

    internal static StyledText Error(string text) => new(text, TextStyle.Error);

    internal static StyledText Strong(string text) => new(text, TextStyle.Strong);

    internal static StyledText Muted(string text) => new(text, TextStyle.Muted);
}
