namespace CcgDomain.Register;

/// <summary>The regions and area teams, read from the generated tables when one is first needed.</summary>
internal static class AreaTable
{
    internal static readonly NhsArea[] Regions2013 = Load(RegisterData.Regions2013);

    internal static readonly NhsArea[] AreaTeams2013 = Load(RegisterData.AreaTeams2013);

    internal static readonly NhsArea[] Regions = Load(RegisterData.Regions);

    private static NhsArea[] Load(ReadOnlySpan<byte> table)
    {
        var areas = new NhsArea[table.Count((byte)'\n') + 1];
        var rows = new DelimitedReader(table);
        for (var i = 0; rows.ReadRow(); i++)
        {
            areas[i] = new(rows.ReadOdsCode(), rows.ReadGssCode(), rows.ReadText()!);
        }

        return areas;
    }
}
