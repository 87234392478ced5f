using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The details of a CCG, read from its row of the generated table.</summary>
internal sealed class CcgDetails
{
    internal CcgDetails(ReadOnlySpan<byte> table, DateOnly opened, DateOnly closed)
    {
        var rows = new DelimitedReader(table);
        rows.ReadRow();
        rows.ReadField();
        Names = PeriodParser.ParseNames(rows.ReadField(), opened, closed);
        GssCodes = PeriodParser.ParseGssCodes(rows.ReadField(), opened, closed, closed);
        var odsOpened = rows.ReadField();
        OdsOpened = odsOpened.IsEmpty ? opened : DelimitedReader.ParseDate(odsOpened);
        AreaTeam2013 = rows.ReadOptionalNumber();
        Region2013 = rows.ReadOptionalNumber();
        Region = rows.ReadNumber();
        Predecessors = PeriodParser.ParseCodes(rows.ReadField());
        Note = rows.ReadText();
    }

    internal ImmutableArray<NamePeriod> Names { get; }

    internal ImmutableArray<GssPeriod> GssCodes { get; }

    internal DateOnly OdsOpened { get; }

    internal int? AreaTeam2013 { get; }

    internal int? Region2013 { get; }

    internal int Region { get; }

    internal ImmutableArray<OdsCode> Predecessors { get; }

    internal string? Note { get; }
}
