using System.Text;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Csv;

/// <summary>Says of a CSV file that cannot be read as the user says what its shape probably is, and which option to use.</summary>
internal static class CsvShape
{
    /// <summary>The number of lines that are looked at for a header.</summary>
    private const int MaxTitleLines = 20;

    /// <summary>Recognises another separator, if the column is not found by its name and the file seems to have no commas, or not the column.</summary>
    /// <returns>The sentence; <see langword="null"/> if nothing speaks for another one.</returns>
    internal static string? DescribeSeparator(ReadOnlySpan<byte> record, ImmutableArray<string> header, CsvInput input)
    {
        if (input.Separator is not null || (input.HasHeader && header.Contains(input.Column)) || (header.Length > 1 && !input.Find(input.Column, header).IsEmpty))
        {
            return null;
        }

        var (most, name) = (Math.Max(header.Length, 1), "");
        foreach (var (separator, separatorName) in CsvFormat.Separators)
        {
            var fields = CsvFields.Texts(record, separator).Length;
            (most, name) = fields > most ? (fields, separatorName) : (most, name);
        }

        return name.Length == 0 ? null : Suggest(name);
    }

    /// <summary>Recognises another separator in a line that is no record with commas, by a quoted field that it ends.</summary>
    internal static string? DescribeSeparatorOfQuotedFields(ReadOnlySpan<byte> line, CsvInput input)
    {
        foreach (var (separator, name) in CsvFormat.Separators)
        {
            if (input.Separator is null && separator != CsvFormat.Comma && line.IndexOf([CsvFormat.Quote, separator]) >= 0)
            {
                return Suggest(name);
            }
        }

        return null;
    }

    /// <summary>Recognises a file without a header, by a code of the register in its first record.</summary>
    internal static string? DescribeMissingHeader(ImmutableArray<string> header)
    {
        for (var i = 0; i < header.Length; i++)
        {
            if (OdsCode.TryParse(header[i].AsSpan().Trim(), out var code) && !CcgRegister.England.Find(code).IsT0)
            {
                return $"Its first row holds the code '{header[i]}', so it seems to have no header: add --no-header --column {i + 1}.";
            }
        }

        return null;
    }

    /// <summary>Recognises titles above the header. The records that it reads are gone.</summary>
    internal static string? DescribeTitles(CsvRecordReader reader, CsvInput input)
    {
        while (reader.Line <= MaxTitleLines && reader.Read())
        {
            if (!input.Find(input.Column, CsvFields.Texts(reader.Record, input.SeparatorOrComma)).IsEmpty)
            {
                return $"Line {reader.Line} seems to be its header: add --skip {reader.Line - 1}.";
            }
        }

        return null;
    }

    /// <summary>Lists the names of columns, as far as a reader will read.</summary>
    internal static string List(ImmutableArray<string> header)
    {
        const int MaxNames = 20;
        const int MaxLength = 60;
        var list = new StringBuilder();
        foreach (var name in header.Take(MaxNames))
        {
            list.Append(list.Length == 0 ? "" : ", ").Append('\'').Append(Wording.Cut(name, MaxLength)).Append('\'');
        }

        return header.Length <= MaxNames ? list.ToString() : $"{list} and {header.Length - MaxNames} more";
    }

    private static string Suggest(string separator) => $"Its separator seems to be {separator}: add --delimiter {separator}.";
}
