using Spectre.Console;
using Spectre.Console.Rendering;

namespace CcgDomain.Tool.Output;

/// <summary>A terminal: tables with rules, lines that wrap, colour unless it is unwanted.</summary>
internal sealed class TerminalPage : Page
{
    private readonly IAnsiConsole _console;

    internal TerminalPage(CommandContext context)
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

    internal override void Line(int indent, params Cell[] cells)
    {
        var line = new Paragraph();
        foreach (var cell in cells)
        {
            line.Append(Displayed(cell.Text), StyleOf(cell.Tone));
        }

        _console.Write(new Padder(line, new Padding(indent, 0, 0, 0)));
    }

    internal override void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var table = new Table { Border = headings.Count > 0 ? TableBorder.Rounded : TableBorder.None, ShowHeaders = headings.Count > 0 };
        for (var i = 0; i < (headings.Count > 0 ? headings.Count : rows.Max(row => row.Count)); i++)
        {
            // A first column of codes or words is never broken.
            table.AddColumn(new TableColumn(new Paragraph(headings.Count > 0 ? headings[i] : "", StyleOf(Tone.Strong))) { NoWrap = i == 0 });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)new Paragraph(Displayed(cell.Text), StyleOf(cell.Tone))));
        }

        _console.Write(table);
    }

    /// <summary>A document may hold any text: none of it may steer the terminal.</summary>
    private static string Displayed(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Good => new(Color.Green),
        Tone.Bad => new(Color.Red),
        Tone.Strong => new(decoration: Decoration.Bold),
        Tone.Quiet => new(Color.Grey),
        _ => Style.Plain,
    };
}
