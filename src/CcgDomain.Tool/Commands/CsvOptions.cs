using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CcgDomain.Tool.Csv;

namespace CcgDomain.Tool.Commands;

/// <summary>The options of <c>ccg resolve</c> that say how a CSV file is to be read and what becomes of it.</summary>
internal sealed class CsvOptions
{
    private readonly Option<string?> _file = new("--csv") { Description = "A CSV file with a header, or - for standard input.", HelpName = CommonOptions.FileName };
    private readonly Option<string?> _column = new("--column") { Description = "The column of the CSV file that holds the keys: its name, or its number from 1.", HelpName = "NAME|NUMBER" };
    private readonly Option<string?> _dateColumn = new("--date-column") { Description = "The column that holds the date of each row, such as 2013-04-01, instead of --as-at.", HelpName = "NAME|NUMBER" };
    private readonly Option<bool> _noHeader = CommonOptions.Flag("--no-header", "The first row of the file is a row like the others.");
    private readonly Option<byte?> _delimiter = new("--delimiter") { Description = "The separator of the file: ';', '|', tab and so on. The default is a comma.", HelpName = "CHARACTER", CustomParser = ParseDelimiter };
    private readonly Option<int> _skip = new("--skip") { Description = "The number of title lines before the header, which are copied unchanged.", HelpName = "LINES", CustomParser = ParseLines };
    private readonly Option<string> _encoding = CommonOptions.OneOf("--encoding", "The encoding of the file. The result is in UTF-8. The default is utf-8.", InputEncoding.Utf8, InputEncoding.Utf16);
    private readonly Option<ImmutableArray<AddedColumn>> _add;
    private readonly Option<string?> _target = new("--out") { Description = "The CSV file to write, which is replaced when all of it is there. The default is standard output.", HelpName = CommonOptions.FileName };
    private readonly Option<string?> _report = new("--report") { Description = $"A text file to write the statistics to, with up to {UnmatchedKeys.MaxKeys} keys that are not in the register.", HelpName = CommonOptions.FileName };

    internal CsvOptions() => _add = new("--add")
    {
        Description = $"More columns, with commas between: {string.Join("; ", AddedColumn.All.Select(column => $"{column.Name}: {column.Description}"))}.",
        HelpName = "COLUMN,...",
        CustomParser = ParseAddedColumns,
        DefaultValueFactory = _ => [],
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>The option for the file.</summary>
    internal Option<string?> File => _file;

    private IEnumerable<Option> All => [_file, _column, _dateColumn, _noHeader, _delimiter, _skip, _encoding, _add, _target, _report];

    internal void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>Reports options that miss each other.</summary>
    internal void Validate(CommandResult result, Option<DateOnly> asAt)
    {
        var hasDates = result.GetResult(_dateColumn) is not null;
        if (result.GetResult(_file) is null)
        {
            if (All.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } option)
            {
                result.AddError($"{option.Name} can only be used with --csv.");
            }
        }
        else if (result.GetResult(_column) is null)
        {
            result.AddError("--csv and --column must be used together.");
        }
        else if (hasDates && result.GetResult(asAt) is not null)
        {
            result.AddError("--as-at and --date-column cannot be used together.");
        }
        else if (result.GetValue(_target) is { Length: > 0 } target && result.GetValue(_report) is { Length: > 0 } report && Path.GetFullPath(target) == Path.GetFullPath(report))
        {
            result.AddError("--out and --report are the same file.");
        }
    }

    /// <summary>Whether each row has a date of its own.</summary>
    internal bool HasDateColumn(SymbolResult result) => result.GetResult(_dateColumn) is not null;

    /// <summary>Returns how keys are resolved, and what is added.</summary>
    internal ResolveOptions Options(ParseResult result, KeyOptions keys) => new(result.GetValue(keys.AsAt), keys.Kinds(result), keys.AssumesUnchanged(result), result.GetValue(_add));

    /// <summary>Returns what the action needs.</summary>
    internal CsvRequest Read(ParseResult result, KeyOptions keys) => new(
        result.GetRequiredValue(_file)!,
        new(result.GetRequiredValue(_column)!, result.GetValue(_dateColumn), result.GetValue(_delimiter), result.GetValue(_skip), !result.GetValue(_noHeader)),
        Options(result, keys),
        result.GetValue(_encoding) == InputEncoding.Utf16,
        result.GetValue(_target) is DocumentReader.StandardInput ? null : result.GetValue(_target),
        result.GetValue(_report));

    private static byte? ParseDelimiter(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (CsvFormat.TryParseSeparator(text, out var separator))
        {
            return separator;
        }

        result.AddError($"--delimiter: '{text}' is not a separator. It is one character, such as ';', or the word tab.");
        return null;
    }

    private static int ParseLines(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var lines))
        {
            result.AddError($"--skip: '{text}' is not a number of lines.");
        }

        return lines;
    }

    private static ImmutableArray<AddedColumn> ParseAddedColumns(ArgumentResult result)
    {
        var columns = ImmutableArray.CreateBuilder<AddedColumn>();
        foreach (var name in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (AddedColumn.All.FirstOrDefault(column => column.Name == name) is not { } column)
            {
                result.AddError($"--add: '{name}' is not one of {string.Join(", ", AddedColumn.All.Select(column => column.Name))}.");
            }
            else if (columns.Contains(column))
            {
                result.AddError($"--add: '{name}' is there twice.");
            }
            else
            {
                columns.Add(column);
            }
        }

        return columns.ToImmutable();
    }
}
