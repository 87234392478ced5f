using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>What a CCG's row in the generated table says, read when it is first asked for.</summary>
internal sealed class CcgDetails
{
    internal CcgDetails(ReadOnlySpan<byte> table, DateOnly opened, DateOnly closed)
    {
        var rows = new DelimitedReader(table);
        rows.Next();
        rows.Field();
        Names = PeriodParser.Names(rows.Field(), opened, closed);
        GssCodes = PeriodParser.GssCodes(rows.Field(), opened, closed, closed);
        var odsOpened = rows.Field();
        OdsOpened = odsOpened.IsEmpty ? opened : DelimitedReader.DayOf(odsOpened);
        AreaTeam2013 = rows.Number();
        Region2013 = rows.Number();
        Region = rows.Number();
        Predecessors = PeriodParser.Codes(rows.Field());
        Note = rows.Text();
    }

    internal ImmutableArray<NamePeriod> Names { get; }

    internal ImmutableArray<GssPeriod> GssCodes { get; }

    internal DateOnly OdsOpened { get; }

    internal int AreaTeam2013 { get; }

    internal int Region2013 { get; }

    internal int Region { get; }

    internal ImmutableArray<OdsCode> Predecessors { get; }

    internal string? Note { get; }
}
