using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg functions</c>: who decides what in primary care, under a model and on a day.</summary>
internal static class FunctionsCommand
{
    internal static Command Create(CommandContext context)
    {
        var model = new Option<CoCommissioningModel>("--model")
        {
            Description = $"The model of co-commissioning: {Models}.",
            HelpName = "MODEL",
            Required = true,
            CustomParser = Model,
        };
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var command = new Command("functions", "Prints who decides on each function of primary care, under a model and on a day, and how sure that is.")
        {
            model,
            asAt,
            json,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(model), result.GetRequiredValue(asAt), result.GetValue(json)));
        return command;
    }

    private static string Models => string.Join(", ", Enum.GetValues<CoCommissioningModel>().Select(NameOf));

    private static int Run(CommandContext context, CoCommissioningModel model, DateOnly asAt, bool json)
    {
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, model, asAt));
        }
        else
        {
            Write(Page.For(context), model, asAt);
        }

        return ExitCode.Done;
    }

    private static CoCommissioningModel Model(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        foreach (var model in Enum.GetValues<CoCommissioningModel>())
        {
            if (NameOf(model) == text)
            {
                return model;
            }
        }

        given.AddError($"'{text}' is not a model: {Models}.");
        return default;
    }

    private static void Write(Page page, CoCommissioningModel model, DateOnly asAt)
    {
        page.Line(0, Cell.Strong($"Model: {Wording.Of(model)}"), $" on {asAt:O}");
        page.Gap();
        page.Table(
            ["Function", "What it is", "Who decides", "Basis", "Source", "Notes"],
            [.. PrimaryCareFunctions.All.Select(function => Row(function, FunctionMatrix.Of(model, function, asAt)))]);
    }

    private static IReadOnlyList<Cell> Row(PrimaryCareFunction function, Allocation allocation) =>
    [
        Cell.Strong(NameOf(function)),
        function.Description(),
        Wording.Of(allocation.Decider),
        allocation.IsVerified ? JsonOutput.NameOf(allocation.Basis) : Cell.Bad("unverified"),
        $"{allocation.Source}",
        string.Join(" ", allocation.Notes),
    ];

    private static void Write(Utf8JsonWriter json, CoCommissioningModel model, DateOnly asAt)
    {
        json.WriteStartObject();
        json.WriteString("model", NameOf(model));
        json.Day("asAt", asAt);
        json.WriteStartArray("functions");
        foreach (var function in PrimaryCareFunctions.All)
        {
            var allocation = FunctionMatrix.Of(model, function, asAt);
            json.WriteStartObject();
            json.WriteString("function", NameOf(function));
            json.WriteString("description", function.Description());
            json.Value("decider", allocation.Decider, CcgJsonContext.Default.Decider);
            json.WriteString("basis", JsonOutput.NameOf(allocation.Basis));
            json.WriteBoolean("verified", allocation.IsVerified);
            json.WriteString("source", Wording.Of(allocation.Source));
            json.WriteStartArray("notes");
            foreach (var note in allocation.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(CoCommissioningModel model) => JsonOutput.NameOf(model, CcgJsonContext.Default.CoCommissioningModel);

    private static string NameOf(PrimaryCareFunction function) => JsonOutput.NameOf(function, CcgJsonContext.Default.PrimaryCareFunction);
}
