using System.CommandLine;
using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg lookup</c>: the card of one organisation.</summary>
internal static class LookupCommand
{
    internal static Command Create(CommandContext context)
    {
        var text = CommonOptions.OneOfNames("CODE|NAME|GSS", "An ODS code (13T, QHM), a GSS code (E38000212), or a name or whole words of one (vale of york).", ArgumentArity.OneOrMore);
        var json = CommonOptions.Json();
        var command = new Command(
            "lookup",
            "Shows the card of a CCG or an integrated care board: names, codes, dates, region, wave, family, what was published of it. A name that several CCGs share lists them all; as JSON, in an array. Exit code 1: an unknown code, or text that is neither a code nor in a name.")
        {
            text,
            json,
        };
        command.SetAction(result => Run(context, string.Join(' ', result.GetRequiredValue(text)).Trim(), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string text, bool json)
    {
        var found = Organisation.Find(text);
        if (found.IsEmpty)
        {
            context.Error.WriteLine($"ccg: {NotFound(text)}");
            return ExitCode.Refused;
        }

        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, found));
        }
        else if (found.Length == 1)
        {
            Write(Page.For(context), found[0]);
        }
        else
        {
            Write(Page.For(context), text, found);
        }

        return ExitCode.Done;
    }

    private static string NotFound(string text) =>
        OdsCode.TryParse(text, out _) ? $"'{text}' is an unknown code: it has the form of an ODS code, but no CCG and no integrated care board has it. It is in no CCG's name either."
        : GssCode.TryParse(text, out _) ? $"'{text}' is an unknown code: it has the form of a GSS code, but no CCG and no integrated care board has it."
        : $"'{text}' is not a code, neither an ODS code such as 13T nor a GSS code such as E38000212, and it is in no CCG's name.";

    private static void Write(Page page, string text, ImmutableArray<Organisation> found)
    {
        page.Line(0, $"'{text}' is in the names of {found.Length} CCGs:");
        page.Table(
            ["Code", "Name", "GSS", "From", "To"],
            [.. found.Select(one => (IReadOnlyList<Cell>)[Cell.Strong($"{one.Code}"), one.Name, $"{one.GssCodes[^1].Code}", $"{one.Opened:O}", one.Closed is { } closed ? $"{closed:O}" : ""])]);
    }

    private static void Write(Page page, Organisation organisation)
    {
        page.Line(0, Cell.Strong($"{organisation.Code} {organisation.Name}"));
        List<IReadOnlyList<Cell>> rows = [];
        if (organisation.Ccg is { } ccg)
        {
            rows.Add(["CCG", $"{ccg.Opened:O} to {ccg.Closed:O}"]);
            rows.AddRange(ccg.Names.Select(name => (IReadOnlyList<Cell>)["Name", $"{name}"]));
            rows.Add(["Code in ODS", ccg.OdsClosed is { } closed ? $"{ccg.OdsOpened:O} to {closed:O}" : $"from {ccg.OdsOpened:O}; goes on as a sub-ICB location of {ccg.Board}"]);
        }
        else
        {
            rows.Add(["Integrated care board", $"from {organisation.Opened:O}"]);
        }

        rows.AddRange(organisation.GssCodes.Select(gss => (IReadOnlyList<Cell>)["GSS code", gss.To is null && organisation.Closed is null && gss == organisation.GssCodes[^1] ? OpenEnded(gss) : $"{gss}"]));
        rows.Add(["Region", $"{organisation.Region}, in the structure of December 2025"]);
        if (organisation.Ccg is { } one)
        {
            if (one.Region2013 is { } region && one.AreaTeam2013 is { } team)
            {
                rows.Add(["In 2013", $"{region}, area team {team}"]);
            }

            rows.Add(["Wave", one.Wave is { } wave ? $"{(int)wave}" : one.IsOriginal ? Cell.Quiet("unknown") : Cell.Quiet("none: it came of a merger")]);
            if (one.Note is { } note)
            {
                rows.Add(["Note", note]);
            }
        }

        page.Table([], rows);
        page.Gap();
        page.Line(0, Cell.Strong("Family"));
        FamilyTree.Write(page, organisation.Code, 2);
        if (organisation.Ccg is { } published)
        {
            page.Gap();
            page.Line(0, Cell.Strong("Published of it"), Cell.Quiet(" (partial: what is not here is unknown)"));
            foreach (var fact in published.Published.All)
            {
                page.Line(2, $"{fact}");
            }

            if (published.Published.All.IsEmpty)
            {
                page.Line(2, "nothing that the register holds");
            }
        }
    }

    private static string OpenEnded(GssPeriod gss) =>
        $"{gss.Code}, from {(gss.From is { } from ? $"{from:O}" : $"a day not established (in force by {gss.KnownFrom:O})")}, known to {gss.KnownTo:O}";

    private static void Write(Utf8JsonWriter json, ImmutableArray<Organisation> found)
    {
        if (found.Length == 1)
        {
            Write(json, found[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var organisation in found)
        {
            Write(json, organisation);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Organisation organisation)
    {
        var register = CcgRegister.England;
        json.WriteStartObject();
        json.WriteString("code", organisation.Code.ToString());
        json.WriteString("name", organisation.Name);
        json.WriteString("gss", organisation.GssCodes[^1].Code.ToString());
        json.Day("opened", organisation.Opened);
        json.Day("closed", organisation.Closed);
        json.WriteString("region", organisation.Region.Name);
        json.Number("wave", (int?)organisation.Wave);
        Write(json, "predecessors", register.PredecessorsOf(organisation.Code));
        Write(json, "origins", register.OriginsOf(organisation.Code));
        Write(json, "successors", register.SuccessorsOf(organisation.Code));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<OdsCode> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteStringValue(code.ToString());
        }

        json.WriteEndArray();
    }
}
