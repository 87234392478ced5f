using System.CommandLine;
using System.Text;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg schema</c>: lists the formats of documents, or prints the JSON Schema of one.</summary>
internal static class SchemaCommand
{
    private const string Folder = "Schemas/";
    private const string Extension = ".schema.json";

    internal static Command Create(CommandContext context)
    {
        var format = new Argument<string?>("format")
        {
            Description = $"The format: {string.Join(", ", Formats())}. Without it, the formats are listed.",
            HelpName = "FORMAT",
            Arity = ArgumentArity.ZeroOrOne,
        };
        format.CompletionSources.Add([.. Formats()]);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Formats().Contains(name, StringComparer.Ordinal))
            {
                result.AddError($"'{name}' is not a format of documents. The formats are {string.Join(", ", Formats())}.");
            }
        });
        var command = new Command("schema", "Prints the JSON Schema of a format of documents. A schema checks the form of a document; ccg check also applies the rules.") { format };
        command.SetAction(result =>
        {
            if (result.GetValue(format) is { } name)
            {
                context.Out.Write(Encoding.UTF8.GetString(Resources.Read(Folder + name.Replace('/', '-') + Extension)));
            }
            else
            {
                foreach (var each in Formats())
                {
                    context.Out.WriteLine(each);
                }
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Returns the formats that have a schema: "ccg/1".</summary>
    private static IEnumerable<string> Formats() => Resources.NamesIn(Folder).Select(file => file[..^Extension.Length].Replace('-', '/'));
}
