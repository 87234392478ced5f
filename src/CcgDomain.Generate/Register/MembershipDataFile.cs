using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>Writes the regions, systems and area teams that CCGs lay in, and when.</summary>
internal static class MembershipDataFile
{
    internal static string Text(RegisterInput data)
    {
        var input = new MembershipInput(data);
        return Of(
            "MembershipData",
            [
                Table("Lists", "date, title", input.Lists.Select(list => Row(Iso(list.On), list.Title))),
                Table("Regions", "code, GSS code, name", data.Systems.Where(row => row["region_ods"].Length > 0)
                    .Select(row => Row(row["region_ods"], row["region_ons"], row["region_name"])).Distinct().Order(StringComparer.Ordinal)),
                Table("Systems", "code, and for each list that changes something: date, GSS code, name", Systems(data, input)),
                Table("AreaTeams", "code, GSS code, name", data.Ccgs.Where(row => row["area_team_2013_ods"].Length > 0)
                    .Select(row => Row(row["area_team_2013_ods"], row["area_team_2013_ons"], row["area_team_2013_name"]))
                    .Concat(MembershipReadings.LondonTeams.Select(team => Row(team.Code, "", team.Name))).Distinct().Order(StringComparer.Ordinal)),
                .. Periods(data, input, "Region", input.Regions),
                .. Periods(data, input, "System", input.Systems),
                .. Periods(data, input, "AreaTeam", input.Teams),
            ]);
    }

    private static IEnumerable<string> Periods(RegisterInput data, MembershipInput input, string kind, Func<string, IEnumerable<MembershipInput.Entry>> entries)
    {
        var rows = data.Ccgs.Select(row => Row([.. input.Periods(row["ods_code"], entries).Select(Period)])).ToList();
        var distinct = rows.Distinct().ToList();
        yield return Table($"{kind}Periods", "periods: first day; if known, the area and the first and last list that show it; if changed, both areas, the last and the first list", distinct);
        yield return $"// for each CCG, the row of {kind}Periods\n    internal static ReadOnlySpan<byte> {kind}Rows =>\n    [\n        {string.Join(",\n        ", rows.Select(row => Number(checked((byte)distinct.IndexOf(row)))).Chunk(32).Select(line => string.Join(", ", line)))},\n    ];";
    }

    private static string Period(MembershipInput.Period period) => period switch
    {
        { Area: null } => Iso(period.From),
        { Next: null } => $"{Iso(period.From)} {period.Since} {period.Until} {period.Area}",
        _ => $"{Iso(period.From)} {period.Since} {period.Until} {period.Area} {period.Next}",
    };

    // The names and GSS codes of a system over time: those of each list that differs from the one before, then those of the board with its code.
    private static IEnumerable<string> Systems(RegisterInput data, MembershipInput input)
    {
        var forms = data.Systems.GroupBy(input.SystemOf, StringComparer.Ordinal).ToDictionary(
            system => system.Key,
            system => system.Where(row => row["stp_name"].Length > 0 || row["stp_ons"] == "E54000048").GroupBy(row => MembershipReadings.DayOf(row["date"])).OrderBy(list => list.Key)
                .Select(list => (On: list.Key, Gss: MembershipReadings.GssOf(list.First()), Name: list.First()["stp_name"])).ToList(),
            StringComparer.Ordinal);
        foreach (var board in data.Boards)
        {
            forms[board["ods_code"]].Add((Day(board["established"]), board["ons_code_2022"], board["name"]));
        }

        foreach (var board in data.NewBoards)
        {
            forms.Add(board["successor_ods"], [(Day(board["date"]), "-", board["successor_name"])]);
        }

        return forms.OrderBy(system => system.Key, StringComparer.Ordinal).Select(system => Row([system.Key, .. Changes(system.Value)]));
    }

    private static IEnumerable<string> Changes(List<(DateOnly On, string Gss, string Name)> forms)
    {
        var (gss, name) = ("", "");
        foreach (var form in forms)
        {
            var next = form.Name.Length == 0 ? name : form.Name;
            if (form.Gss != gss || next != name)
            {
                (gss, name) = (form.Gss, next);
                yield return $"{Iso(form.On)} {gss} {name}";
            }
        }
    }
}
