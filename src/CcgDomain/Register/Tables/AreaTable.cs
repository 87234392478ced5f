using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The regions and area teams, read from the generated tables when one is first needed.</summary>
internal static class AreaTable
{
    internal static readonly NhsArea[] Regions2013 = Load(NhsAreaKind.Region, RegisterData.Regions2013);

    internal static readonly NhsArea[] AreaTeams2013 = Load(NhsAreaKind.AreaTeam, RegisterData.AreaTeams2013);

    internal static readonly NhsArea[] Regions = Load(NhsAreaKind.Region, RegisterData.Regions);

    /// <summary>Returns the area of a kind that has a code, as the lists up to a day show it; null if there is none.</summary>
    internal static NhsArea? Find(NhsAreaKind kind, OdsCode code, DateOnly date) => kind switch
    {
        NhsAreaKind.Region => Find(Listed.Regions, code),
        NhsAreaKind.System => SystemTable.Find(code, date),
        _ => Find(Listed.AreaTeams, code),
    };

    /// <summary>Returns the region, system or area team that has a code, as the lists up to a day show it; null if there is none. No two kinds share a code.</summary>
    internal static NhsArea? Find(OdsCode code, DateOnly date) =>
        Find(NhsAreaKind.Region, code, date) ?? Find(NhsAreaKind.System, code, date) ?? Find(NhsAreaKind.AreaTeam, code, date);

    /// <summary>Returns the region or area team that has or had a GSS code; null if there is none.</summary>
    internal static NhsArea? Find(GssCode code) => code.IsNone ? null : Find(Listed.Regions, code) ?? Find(Listed.AreaTeams, code);

    /// <summary>Returns the areas of a kind in order of code, each in all the forms that lists show, in order of time.</summary>
    internal static NhsArea[][] Forms(NhsAreaKind kind) => kind == NhsAreaKind.System
        ? SystemTable.AllForms()
        : Array.ConvertAll(kind == NhsAreaKind.Region ? Listed.Regions : Listed.AreaTeams, area => new[] { area });

    private static NhsArea? Find(NhsArea[] areas, OdsCode code)
    {
        foreach (var area in areas)
        {
            if (area.Code == code)
            {
                return area;
            }
        }

        return null;
    }

    private static NhsArea? Find(NhsArea[] areas, GssCode code)
    {
        foreach (var area in areas)
        {
            if (area.GssCode == code)
            {
                return area;
            }
        }

        return null;
    }

    private static NhsArea[] Load(NhsAreaKind kind, ReadOnlySpan<byte> table)
    {
        var areas = new NhsArea[table.Count((byte)'\n') + 1];
        var rows = new DelimitedReader(table);
        for (var i = 0; rows.ReadRow(); i++)
        {
            areas[i] = new(kind, rows.ReadOdsCode(), rows.ReadGssCode(), rows.ReadText()!);
        }

        return areas;
    }

    /// <summary>The regions and area teams that lists of members show, with their GSS codes.</summary>
    internal static class Listed
    {
        internal static readonly NhsArea[] Regions = Load(NhsAreaKind.Region, MembershipData.Regions);

        internal static readonly NhsArea[] AreaTeams = Load(NhsAreaKind.AreaTeam, MembershipData.AreaTeams);
    }
}
