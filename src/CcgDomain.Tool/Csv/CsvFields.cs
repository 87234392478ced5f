using System.Text;

namespace CcgDomain.Tool.Csv;

/// <summary>Splits a record without errors into its fields. A field keeps its quotes.</summary>
/// <param name="record">The record, without its line ending.</param>
/// <param name="separator">The separator.</param>
internal ref struct CsvFields(ReadOnlySpan<byte> record, byte separator)
{
    private ReadOnlySpan<byte> _rest = record;
    private bool _atEnd;

    /// <summary>The current field.</summary>
    internal ReadOnlySpan<byte> Current { get; private set; }

    internal bool MoveNext()
    {
        if (_atEnd)
        {
            return false;
        }

        var end = EndOfQuotes(_rest);
        var length = _rest[end..].IndexOf(separator);
        _atEnd = length < 0;
        Current = _atEnd ? _rest : _rest[..(end + length)];
        _rest = _atEnd ? default : _rest[(end + length + 1)..];
        return true;
    }

    /// <summary>Returns the texts of the fields of a record, without quotes.</summary>
    internal static ImmutableArray<string> Texts(ReadOnlySpan<byte> record, byte separator)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var fields = new CsvFields(record, separator);
        while (fields.MoveNext())
        {
            texts.Add(Encoding.UTF8.GetString(CsvFormat.Unquote(fields.Current)));
        }

        return texts.ToImmutable();
    }

    /// <summary>Returns the position after the closing quote of a field; 0 if the field has no quotes.</summary>
    private static int EndOfQuotes(ReadOnlySpan<byte> field)
    {
        var end = 0;
        while (end < field.Length && field[end] == CsvFormat.Quote)
        {
            end += field[(end + 1)..].IndexOf(CsvFormat.Quote) + 2;
        }

        return end;
    }
}
