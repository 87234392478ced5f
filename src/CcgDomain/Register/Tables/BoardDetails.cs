using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The details of a board, read from its row of the generated table.</summary>
internal sealed class BoardDetails
{
    internal BoardDetails(ReadOnlySpan<byte> table, DateOnly established)
    {
        var rows = new DelimitedReader(table);
        rows.ReadRow();
        rows.ReadField();
        Name = rows.ReadText()!;
        var gssCodes = rows.ReadField();
        var knownTo = rows.ReadField();
        GssCodes = gssCodes.IsEmpty ? [] : PeriodParser.ParseGssCodes(gssCodes, established, null, DelimitedReader.ParseDate(knownTo));
        Region = rows.ReadNumber();
        Ccgs = PeriodParser.ParseCodes(rows.ReadField());
    }

    internal string Name { get; }

    internal ImmutableArray<GssPeriod> GssCodes { get; }

    internal int Region { get; }

    internal ImmutableArray<OdsCode> Ccgs { get; }
}
