using System.CommandLine;
using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg lookup</c>: shows what the register holds on one organisation.</summary>
internal static class LookupCommand
{
    internal static Command Create(CommandContext context)
    {
        var text = new Argument<string[]>("CODE|NAME|GSS") { Description = "An ODS code (13T, QHM), a GSS code (E38000212), or a name or whole words of one (vale of york).", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var command = new Command(
            "lookup",
            "Shows what the register holds on a CCG or an integrated care board: names, codes, dates, region, wave, predecessors, successors and published facts. Words that are in the names of several CCGs list them all, in JSON as an array. Exit code 1: the code is unknown, or the text is neither a code nor in the name of a CCG.")
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
            context.Error.WriteLine($"ccg: {NotFoundMessage(text)}");
            return ExitCode.Refused;
        }

        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, found));
        }
        else if (found.Length == 1)
        {
            Write(TextOutput.Create(context), found[0]);
        }
        else
        {
            Write(TextOutput.Create(context), text, found);
        }

        return ExitCode.Success;
    }

    private static string NotFoundMessage(string text) =>
        OdsCode.TryParse(text, out _) ? $"'{text}' is an unknown code: it has the form of an ODS code, but no CCG or integrated care board has it, and no name of a CCG contains it."
        : GssCode.TryParse(text, out _) ? $"'{text}' is an unknown code: it has the form of a GSS code, but no CCG or integrated care board has it."
        : $"'{text}' is not an ODS code such as 13T or a GSS code such as E38000212, and no name of a CCG contains it.";

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
                    $"{organisation.GssCodes[^1].Code}",
                    $"{organisation.Opened:O}",
                    organisation.Closed is { } closed ? $"{closed:O}" : "",
                ]),
            ]);
    }

    private static void Write(TextOutput output, Organisation organisation)
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
            rows.Add(["Integrated care board", $"from {organisation.Opened:O}"]);
        }

        rows.AddRange(organisation.GssCodes.Select(gss => (IReadOnlyList<StyledText>)["GSS code", gss.To is null && organisation.Closed is null && gss == organisation.GssCodes[^1] ? WithoutEnd(gss) : $"{gss}"]));
        rows.Add(["Region", $"{organisation.Region}, in the structure of December 2025"]);
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
    }

    private static string WithoutEnd(GssPeriod gss) =>
        $"{gss.Code}, from {(gss.From is { } from ? $"{from:O}" : $"a date not established (in force by {gss.KnownFrom:O})")}, known to {gss.KnownTo:O}";

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
        json.WriteDateOrNull("opened", organisation.Opened);
        json.WriteDateOrNull("closed", organisation.Closed);
        json.WriteString("region", organisation.Region.Name);
        json.WriteNumberOrNull("wave", (int?)organisation.Wave);
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
