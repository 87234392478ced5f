using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Lookups;

/// <summary>Writes findings as text.</summary>
internal static class LookupText
{
    internal static void Write(TextOutput output, Finding finding, DateOnly? asAt)
    {
        if (finding.Area is { } area)
        {
            Write(output, area, asAt);
        }
        else if (finding.Organisations is [var organisation])
        {
            Write(output, organisation, asAt);
        }
        else
        {
            Write(output, finding.Key, finding.Organisations);
        }
    }

    private static void Write(TextOutput output, NhsArea area, DateOnly? asAt)
    {
        output.WriteLine(0, StyledText.Strong($"{area.Code} {area.Name}"), $", {Wording.For(area.Kind)[4..]}{(area.GssCode.IsNone ? "" : $", {area.GssCode}")}");
        if (asAt is not { } date)
        {
            output.WriteLine(0, StyledText.Muted("To list the CCGs that lay in it, add --as-at DATE."));
            return;
        }

        var members = CcgRegister.England.CcgsIn(area, date);
        if (members.Length > 0)
        {
            output.WriteTable(["Code", "Name"], [.. members.Select(ccg => (IReadOnlyList<StyledText>)[StyledText.Strong($"{ccg.Code}"), $"{ccg.NameOn(date) ?? ccg.Name}"])]);
        }

        output.WriteLine(0, $"{Wording.Count(members.Length, ccgsAreOpen(date) ? "CCG" : "sub-ICB location")} known to lie in it on {date:O}.");

        static bool ccgsAreOpen(DateOnly date) => date < new DateOnly(2022, 7, 1);
    }

    private static void Write(TextOutput output, string text, ImmutableArray<Organisation> found)
    {
        output.WriteLine(0, $"'{text}' is in the names of {found.Length} CCGs:");
        output.WriteTable(
            ["Code", "Name", "GSS", "From", "To"],
            [
                .. found.Select(organisation => (IReadOnlyList<StyledText>)
                [
                    StyledText.Strong($"{organisation.Code}"),
                    organisation.Name,
                    organisation.Gss ?? "",
                    $"{organisation.Opened:O}",
                    organisation.Closed is { } closed ? $"{closed:O}" : "",
                ]),
            ]);
    }

    private static void Write(TextOutput output, Organisation organisation, DateOnly? asAt)
    {
        output.WriteLine(0, StyledText.Strong($"{organisation.Code} {organisation.Name}"));
        List<IReadOnlyList<StyledText>> rows = [];
        if (organisation.Ccg is { } ccg)
        {
            rows.Add(["CCG", $"{ccg.Opened:O} to {ccg.Closed:O}"]);
            rows.AddRange(ccg.Names.Select(name => (IReadOnlyList<StyledText>)["Name", $"{name}"]));
            rows.Add(["Code in ODS", ccg.OdsClosed is { } closed ? $"{ccg.OdsOpened:O} to {closed:O}" : $"from {ccg.OdsOpened:O}; retained as the code of a sub-ICB location of {ccg.Board}"]);
        }
        else
        {
            rows.Add(["Integrated care board", organisation.Closed is { } closed ? $"{organisation.Opened:O} to {closed:O}" : $"from {organisation.Opened:O}"]);
        }

        rows.AddRange(organisation.GssCodes.Select(gss => (IReadOnlyList<StyledText>)["GSS code", gss.To is null && organisation.Ccg is null && gss == organisation.GssCodes[^1] ? WithoutEnd(gss) : $"{gss}"]));
        if (organisation.Ccg is { SubIcbGssCode: { IsNone: false } subIcb })
        {
            rows.Add(["GSS code", $"{subIcb}, of the sub-ICB location, after 2022-07-01"]);
        }

        rows.Add(["Region", $"{organisation.Region}, in the structure of December 2025"]);
        if (asAt is { } date)
        {
            rows.AddRange(AreasOn(organisation, date));
        }

        if (organisation.Ccg is { } registered)
        {
            if (registered.Region2013 is { } region && registered.AreaTeam2013 is { } team)
            {
                rows.Add(["In 2013", $"{region}, area team {team}"]);
            }

            rows.Add(["Wave", registered.Wave is { } wave ? $"{(int)wave}" : registered.IsOriginal ? StyledText.Muted("unknown") : StyledText.Muted("none: formed by a merger")]);
            if (registered.Note is { } note)
            {
                rows.Add(["Note", note]);
            }
        }

        output.WriteTable([], rows);
        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Strong("Family"));
        FamilyTree.Write(output, organisation.Code, 2);
        if (organisation.Ccg is { Published.All: var facts })
        {
            WriteFacts(output, facts);
        }
    }

    private static IEnumerable<IReadOnlyList<StyledText>> AreasOn(Organisation organisation, DateOnly date) =>
    [
        [$"Region on {date:O}", $"{CcgRegister.England.RegionOn(organisation.Code, date)}"],
        ["System", $"{CcgRegister.England.SystemOn(organisation.Code, date)}"],
        ["Area team", $"{CcgRegister.England.AreaTeamOn(organisation.Code, date)}"],
        .. organisation.Ccg is null ? [] : (IReadOnlyList<StyledText>[])[["Directions", DirectionsOn(organisation.Code, date)]],
    ];

    private static StyledText DirectionsOn(OdsCode code, DateOnly date)
    {
        var known = CcgRegister.England.DirectionsOn(date).Ccgs.Where(directed => directed.Code == code).Select(directed => $"{Wording.For(directed.Power)}: {Wording.For(directed.Evidence)}").ToArray();
        return known.Length == 0 ? StyledText.Muted("not known") : string.Join("; ", known);
    }

    private static void WriteFacts(TextOutput output, ImmutableArray<PublishedFact> facts)
    {
        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Strong("Published facts"), StyledText.Muted(" (partial: a fact that is missing here is unknown)"));
        foreach (var fact in facts)
        {
            output.WriteLine(2, $"{fact}");
        }

        if (facts.IsEmpty)
        {
            output.WriteLine(2, "none in the register");
        }
    }

    private static string WithoutEnd(GssPeriod gss) =>
        $"{gss.Code}, from {(gss.From is { } from ? $"{from:O}" : $"a date not established (in force by {gss.KnownFrom:O})")}, known to {gss.KnownTo:O}";
}
