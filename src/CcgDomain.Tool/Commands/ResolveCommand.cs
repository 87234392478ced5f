using System.CommandLine;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg resolve</c>: finds the organisations that stand for keys on a date.</summary>
internal static class ResolveCommand
{
    private const string Description =
        """
        Finds for each key (an ODS code, a GSS code or a name) the organisation that is open in its place on a date. Outcomes:
        open: the organisation with the key is open. From 2022-07-01 this includes the integrated care boards.
        succeeded: the CCG has merged, and its successor is open; or the board has been merged into another.
        abolished: the CCGs were abolished on 2022-07-01, and an integrated care board took over.
        split: the area is divided between several boards, so no single one stands for the key.
        notYetOpen: the organisation opens later, so nothing stands for the key.
        notKnownYet: the date is after the last that the register speaks of. The exit code is 1; see --assume-unchanged.
        notACcg: the key is that of a partnership (STP, later ICS), of a region or of an area team, as the code of a board was before 2022-07-01.
        unknown: the key is not in the register. This is a valid result, so the exit code is 0. A name is never guessed, but a similar one is suggested.
        badDate: the date of the row in --date-column cannot be read. The row is kept and reported with its line number, and the exit code is 0.
        With --csv: adds the columns ccg_resolved, ccg_resolved_name and ccg_outcome to a CSV file of any size, and those of --add. An unknown key is
        copied to ccg_resolved unchanged; if no single organisation stands for the key, ccg_resolved is empty. Exit code 1: a row has too many or too few
        fields or wrong quotes. It is reported with its line number; the rows before it are written to standard output, and nothing to --out.
        Exit code 2: the file or the column does not exist.
        """;

    internal static Command Create(CommandContext context)
    {
        var keys = new Argument<string[]>("KEY") { Description = "ODS codes, GSS codes or names, each name in quotes.", Arity = ArgumentArity.ZeroOrMore };
        var json = CommonOptions.Json();
        var options = new KeyOptions();
        var csv = new CsvOptions();
        var command = new Command("resolve", Description) { keys, json };
        options.AddTo(command);
        csv.AddTo(command);
        command.Validators.Add(result =>
        {
            var hasKeys = result.GetValue(keys) is { Length: > 0 };
            var hasFile = result.GetResult(csv.File) is not null;
            if (hasKeys == hasFile)
            {
                result.AddError(hasKeys ? "Give either keys or --csv, not both." : "There is no key to resolve. Give keys, or a file with --csv.");
            }
            else if (hasFile && result.GetValue(json))
            {
                result.AddError("--csv and --json cannot be used together.");
            }
            else
            {
                csv.Validate(result, options.AsAt);
            }

            if (result.GetResult(options.AsAt) is null && !csv.HasDateColumn(result))
            {
                result.AddError("--as-at is missing.");
            }
        });
        command.SetAction(result => result.GetResult(csv.File) is not null
            ? ResolveCsvAction.Run(context, csv.Read(result, options))
            : ResolveKeysAction.Run(context, result.GetRequiredValue(keys), csv.Options(result, options), result.GetValue(json)));
        return command;
    }
}
