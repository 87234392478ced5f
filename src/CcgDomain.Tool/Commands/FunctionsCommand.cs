using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg functions</c>: shows who decides on each function of primary care, under a model and on a date.</summary>
internal static class FunctionsCommand
{
    internal static Command Create(CommandContext context)
    {
        var model = new Option<CoCommissioningModel>("--model")
        {
            Description = $"The model of co-commissioning: {ModelNames}.",
            HelpName = "MODEL",
            Required = true,
            CustomParser = ParseModel,
        };
        model.CompletionSources.Clear();
        model.CompletionSources.Add([.. Enum.GetValues<CoCommissioningModel>().Select(JsonName)]);
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var command = new Command("functions", "Shows who decides on each function of primary care, under a model and on a date, with basis and source.")
        {
            model,
            asAt,
            json,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(model), result.GetRequiredValue(asAt), result.GetValue(json)));
        return command;
    }

    private static string ModelNames => string.Join(", ", Enum.GetValues<CoCommissioningModel>().Select(JsonName));

    private static int Run(CommandContext context, CoCommissioningModel model, DateOnly asAt, bool json)
    {
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, model, asAt));
        }
        else
        {
            Write(TextOutput.Create(context), model, asAt);
        }

        return ExitCode.Success;
    }

    private static CoCommissioningModel ParseModel(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var model in Enum.GetValues<CoCommissioningModel>())
        {
            if (JsonName(model) == text)
            {
                return model;
            }
        }

        result.AddError($"'{text}' is not a model: {ModelNames}.");
        return default;
    }

    private static void Write(TextOutput output, CoCommissioningModel model, DateOnly asAt)
    {
        output.WriteLine(0, StyledText.Strong($"Model: {Wording.For(model)}"), $" on {asAt:O}");
        output.WriteBlankLine();
        List<(PrimaryCareFunction Function, Allocation Allocation)> rows = [.. PrimaryCareFunctions.All.Select(function => (function, FunctionMatrix.Of(model, function, asAt)))];
        output.WriteTable(["Function", "Who decides", "Basis"], [.. rows.Select(row => Row(row.Function, row.Allocation))]);
        foreach (var (function, allocation) in rows)
        {
            output.WriteBlankLine();
            output.WriteLine(0, StyledText.Strong(JsonName(function)), $": {function.Description()}");
            foreach (var note in allocation.Notes)
            {
                output.WriteLine(2, note);
            }

            output.WriteLine(2, StyledText.Muted("Source: "), $"{allocation.Source}");
        }
    }

    // A row has the width of a terminal of 80 columns; what is longer stands below the table.
    private static IReadOnlyList<StyledText> Row(PrimaryCareFunction function, Allocation allocation) =>
    [
        StyledText.Strong(JsonName(function)),
        Wording.For(allocation.Decider),
        allocation.IsVerified ? JsonOutput.JsonName(allocation.Basis) : StyledText.Error("unverified"),
    ];

    private static void Write(Utf8JsonWriter json, CoCommissioningModel model, DateOnly asAt)
    {
        json.WriteStartObject();
        json.WriteString("model", JsonName(model));
        json.WriteDateOrNull("asAt", asAt);
        json.WriteStartArray("functions");
        foreach (var function in PrimaryCareFunctions.All)
        {
            var allocation = FunctionMatrix.Of(model, function, asAt);
            json.WriteStartObject();
            json.WriteString("function", JsonName(function));
            json.WriteString("description", function.Description());
            json.WriteProperty("decider", allocation.Decider, CcgJsonContext.Default.Decider);
            json.WriteString("basis", JsonOutput.JsonName(allocation.Basis));
            json.WriteBoolean("verified", allocation.IsVerified);
            json.WriteString("source", Wording.For(allocation.Source));
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

    private static string JsonName(CoCommissioningModel model) => JsonOutput.JsonName(model, CcgJsonContext.Default.CoCommissioningModel);

    private static string JsonName(PrimaryCareFunction function) => JsonOutput.JsonName(function, CcgJsonContext.Default.PrimaryCareFunction);
}
