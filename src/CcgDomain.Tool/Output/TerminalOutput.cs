using Spectre.Console;
using Spectre.Console.Rendering;

namespace CcgDomain.Tool.Output;

/// <summary>Writes to a terminal: bordered tables, wrapped lines, and colour unless it is switched off.</summary>
internal sealed class TerminalOutput : TextOutput
{
    /// <summary>The length of a cell that may share its line with others in a list.</summary>
    private const int ShortCell = 30;

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
        if (headings.Count == 0)
        {
            Write(new Table { Border = TableBorder.None, ShowHeaders = false }, [.. rows[0].Select(_ => new TableColumn(""))], rows);
        }
        else if (WidthsOf(headings, rows) is { } widths)
        {
            Write(
                new Table { Border = TableBorder.Rounded },
                [.. headings.Select((heading, i) => new TableColumn(new Paragraph(heading, StyleFor(TextStyle.Strong))) { Width = widths[i] })],
                rows);
        }
        else if (headings[^1].Length == 0)
        {
            // A column without a heading holds bars, which only repeat a number.
            WriteTable([.. headings.SkipLast(1)], [.. rows.Select(row => (IReadOnlyList<StyledText>)[.. row.SkipLast(1)])]);
        }
        else
        {
            WriteList(headings, rows);
        }
    }

    private void Write(Table table, TableColumn[] columns, IReadOnlyList<IReadOnlyList<StyledText>> rows)
    {
        // The first column holds codes or names, which are never wrapped.
        columns[0].NoWrap = true;
        table.AddColumns(columns);
        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)new Paragraph(VisibleText.Of(cell.Text), StyleFor(cell.Style))));
        }

        _console.Write(table);
    }

    /// <summary>
    /// Returns the widths of the columns of a table: what each needs, or where that is too much, at least the longest word and an equal share of what is left.
    /// Null if the table cannot be read at the width of the terminal: a word would be broken, or a row would have many lines.
    /// </summary>
    private int[]? WidthsOf(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<StyledText>> rows)
    {
        var available = _console.Profile.Width - (3 * headings.Count) - 1;
        var whole = new int[headings.Count];
        var widths = new int[headings.Count];
        for (var i = 0; i < headings.Count; i++)
        {
            foreach (var cell in rows.Select(row => VisibleText.Of(row[i].Text)).Append(headings[i]))
            {
                whole[i] = Math.Max(whole[i], cell.Length);
                widths[i] = Math.Max(widths[i], i == 0 ? cell.Length : LongestWord(cell));
            }
        }

        if (widths.Sum() > available || whole.Sum() > 2 * available)
        {
            return null;
        }

        var left = available - widths.Sum();
        var waiting = Enumerable.Range(0, widths.Length).OrderBy(i => whole[i] - widths[i]).ToList();
        for (var i = 0; i < waiting.Count; i++)
        {
            var more = Math.Min(whole[waiting[i]] - widths[waiting[i]], left / (waiting.Count - i));
            widths[waiting[i]] += more;
            left -= more;
        }

        return widths;
    }

    private static int LongestWord(string text)
    {
        var longest = 0;
        foreach (var word in text.AsSpan().Split(' '))
        {
            longest = Math.Max(longest, word.End.Value - word.Start.Value);
        }

        return longest;
    }

    /// <summary>Writes the rows of a table one below the other: the first cell, and under it the others with their headings, short ones side by side.</summary>
    private void WriteList(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<StyledText>> rows)
    {
        foreach (var row in rows)
        {
            WriteLine(0, row[0] with { Style = row[0].Style == TextStyle.Normal ? TextStyle.Strong : row[0].Style });
            List<StyledText> line = [];
            for (var i = 1; i < row.Count; i++)
            {
                var isShort = row[i].Text.Length <= ShortCell;
                if (line.Count > 0 && !isShort)
                {
                    WriteLine(2, [.. line]);
                    line.Clear();
                }

                if (row[i].Text.Length > 0)
                {
                    // The semicolon is part of the text before it, so that no line begins with it.
                    if (line.Count > 0)
                    {
                        line[^1] = line[^1] with { Text = $"{line[^1].Text}; " };
                    }

                    line.AddRange([StyledText.Muted($"{headings[i]}: "), row[i]]);
                }

                if (line.Count > 0 && (!isShort || i == row.Count - 1))
                {
                    WriteLine(2, [.. line]);
                    line.Clear();
                }
            }
        }
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
