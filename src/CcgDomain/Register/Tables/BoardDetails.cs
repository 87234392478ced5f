using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>What a board's row in the generated table says, read when it is first asked for.</summary>
internal sealed class BoardDetails
{
    internal BoardDetails(ReadOnlySpan<byte> table, DateOnly established)
    {
        var rows = new DelimitedReader(table);
        rows.Next();
        rows.Field();
        Name = rows.Text()!;
        GssCodes = PeriodParser.GssCodes(rows.Field(), established, null, DelimitedReader.DayOf(rows.Field()));
        Region = rows.Number();
        Ccgs = PeriodParser.Codes(rows.Field());
    }

    internal string Name { get; }

    internal ImmutableArray<GssPeriod> GssCodes { get; }

    internal int Region { get; }

    internal ImmutableArray<OdsCode> Ccgs { get; }
}
