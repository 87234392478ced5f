namespace CcgDomain.Text;

/// <summary>A value that is written as a text.</summary>
internal interface ITextValue
{
    /// <summary>A regular expression that every text matches that is written; others may be read.</summary>
    static abstract string WrittenPattern { get; }
}
