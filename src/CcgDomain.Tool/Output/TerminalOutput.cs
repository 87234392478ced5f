using Spectre.Console;
using Spectre.Console.Rendering;

namespace CcgDomain.Tool.Output;

/// <summary>Writes to a terminal: bordered tables, wrapped lines, and colour unless it is switched off.</summary>
internal sealed class TerminalOutput : TextOutput
{
    private readonly IAnsiConsole _console;

    internal TerminalOutput(CommandContext context)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Out),
            Ansi = context.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = context.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (context.Width is { } width)
        {
            _console.Profile.Width = width;
        }
    }

    internal override void WriteLine(int indent, params StyledText[] texts)
    {
        var line = new Paragraph();
        foreach (var text in texts)
        {
            line.Append(VisibleText.Of(text.Text), StyleFor(text.Style));
        }

        _console.Write(new Padder(line, new Padding(indent, 0, 0, 0)));
    }

    internal override void WriteTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<StyledText>> rows)
    {
        var table = new Table { Border = headings.Count > 0 ? TableBorder.Rounded : TableBorder.None, ShowHeaders = headings.Count > 0 };
        for (var i = 0; i < (headings.Count > 0 ? headings.Count : rows.Max(row => row.Count)); i++)
        {
            // The first column holds codes or names, which are never wrapped.
            table.AddColumn(new TableColumn(new Paragraph(headings.Count > 0 ? headings[i] : "", StyleFor(TextStyle.Strong))) { NoWrap = i == 0 });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)new Paragraph(VisibleText.Of(cell.Text), StyleFor(cell.Style))));
        }

        _console.Write(table);
    }

    private static Style StyleFor(TextStyle style) => style switch
    {
        TextStyle.Success => new(Color.Green),
        TextStyle.Error => new(Color.Red),
        TextStyle.Strong => new(decoration: Decoration.Bold),
        TextStyle.Muted => new(Color.Grey),
        _ => Style.Plain,
    };
}
