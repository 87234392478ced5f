using System.CommandLine;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg report</c>: national reports, from records or from published figures.</summary>
internal static class ReportCommand
{
    internal static Command Create(CommandContext context) => new(
        "report",
        "Prints national reports. A document that is refused is reported on the error stream and not counted. Exit code 0: every document is counted; 1: some are refused; 2: a file cannot be opened, or the usage is wrong.")
    {
        Authorisation(context),
        Review(context),
        CoCommissioning(context),
        Assurance(context),
        Figures(context),
        Mergers(context),
    };

    private static Command Authorisation(CommandContext context)
    {
        var files = CommonOptions.Files();
        files.Arity = ArgumentArity.ZeroOrMore;
        var asAt = CommonOptions.AsAt();
        var without = CommonOptions.Without();
        var format = new ReportFormatOptions();
        var command = new Command(
            "authorisation",
            "Status, conditions and directions on a date: in total, and by wave, region, domain, level and criterion. Without files: the figures that were published by the date.")
        {
            files,
            asAt,
            without,
        };
        format.AddTo(command);
        command.SetAction(result =>
        {
            var date = result.GetRequiredValue(asAt);
            return result.GetValue(files) is { Length: > 0 } names
                ? RunOnRecords(context, names, result.GetRequiredValue(without), ccgs => format.Write(context, result, AuthorisationReport.Create(ccgs, date)))
                : format.Write(context, result, PublishedReport.Create(date));
        });
        return command;
    }

    private static Command Review(CommandContext context)
    {
        var files = CommonOptions.Files();
        var from = CommonOptions.Date("--from", "The date before the review.");
        var to = CommonOptions.Date("--to", "The date after the review, or a later one.");
        var without = CommonOptions.Without();
        var format = new ReportFormatOptions();
        var command = new Command("review", "What changed between two dates: conditions discharged, levels raised and lowered, directions added and lifted.")
        {
            files,
            from,
            to,
            without,
        };
        AddOrder(command, from, to);
        format.AddTo(command);
        command.SetAction(result => RunOnRecords(
            context,
            result.GetRequiredValue(files),
            result.GetRequiredValue(without),
            ccgs => format.Write(context, result, ReviewReport.Create(ccgs, result.GetRequiredValue(from), result.GetRequiredValue(to)))));
        return command;
    }

    private static Command CoCommissioning(CommandContext context)
    {
        var files = CommonOptions.Files();
        var asAt = CommonOptions.AsAt();
        var without = CommonOptions.Without();
        var format = new ReportFormatOptions();
        var command = new Command("cocommissioning", "Bids by category, readiness, plans and models in operation on a date.") { files, asAt, without };
        format.AddTo(command);
        command.SetAction(result => RunOnRecords(
            context,
            result.GetRequiredValue(files),
            result.GetRequiredValue(without),
            ccgs => format.Write(context, result, CoCommissioningReport.Create(ccgs, result.GetRequiredValue(asAt)))));
        return command;
    }

    private static Command Assurance(CommandContext context)
    {
        var files = CommonOptions.Files();
        files.Arity = ArgumentArity.ZeroOrMore;
        var year = CommonOptions.Year();
        var without = CommonOptions.Without();
        var format = new ReportFormatOptions();
        var command = new Command(
            "assurance",
            "Ratings for a financial year, and special measures at its end: in total and by region. Without files: the figures that were published, and the CCGs that a source names.")
        {
            files,
            year,
            without,
        };
        format.AddTo(command);
        command.SetAction(result =>
        {
            var rated = result.GetRequiredValue(year);
            return result.GetValue(files) is { Length: > 0 } names
                ? RunOnRecords(context, names, result.GetRequiredValue(without), ccgs => format.Write(context, result, AssuranceReport.Create(ccgs, rated)))
                : format.Write(context, result, AssuranceReport.Create(rated));
        });
        return command;
    }

    private static Command Figures(CommandContext context)
    {
        var format = new ReportFormatOptions();
        var command = new Command("figures", "The published figures, checked against each other: which identities hold and which fail, with the arithmetic.");
        format.AddTo(command);
        command.SetAction(result => format.Write(context, result, FiguresReport.Create()));
        return command;
    }

    private static Command Mergers(CommandContext context)
    {
        var register = CcgRegister.England;
        var within = (First: register.ChangeDates[0], Last: register.KnownUntil);
        var from = CommonOptions.Date("--from", $"The day to begin with; without it, {within.First:O}.", within);
        var to = CommonOptions.Date("--to", $"The day to end with; without it, {within.Last:O}.", within);
        from.Required = to.Required = false;
        var format = new ReportFormatOptions();
        var command = new Command(
            "mergers",
            "How the CCGs of one day became the CCGs or boards of a later one: their numbers, in total and by region, and what was formed of what. The chart shows each of them, and the page finds the path of any code.")
        {
            from,
            to,
        };
        AddOrder(command, from, to);
        format.AddTo(command);
        command.SetAction(result => format.Write(
            context,
            result,
            MergersReport.Create(
                result.GetResult(from) is null ? within.First : result.GetValue(from),
                result.GetResult(to) is null ? within.Last : result.GetValue(to))));
        return command;
    }

    private static void AddOrder(Command command, Option<DateOnly> from, Option<DateOnly> to) => command.Validators.Add(result =>
    {
        if (IsValid(from) && IsValid(to) && result.GetValue(to) < result.GetValue(from))
        {
            result.AddError("--to is before --from.");
        }

        bool IsValid(Option option) => result.GetResult(option) is { } given && !given.Errors.Any();
    });

    private static int RunOnRecords(CommandContext context, string[] names, RuleSet rules, Func<List<Ccg>, int> write)
    {
        var reader = new DocumentReader(context);
        var ccgs = new Dictionary<OdsCode, Ccg>();
        var refused = false;
        var files = reader.Expand(names);
        using (var progress = new ProgressCounter(context, files.Count))
        {
            foreach (var file in files)
            {
                if (reader.TryRead(file, out var document))
                {
                    refused |= !TryAdd(context, CheckResult.Create(file, document, rules), ccgs);
                }

                progress.Increment();
            }
        }

        var exitCode = write([.. ccgs.Values]);
        return reader.UnopenedCount > 0 || exitCode != ExitCode.Success ? ExitCode.Failed : refused ? ExitCode.Refused : ExitCode.Success;
    }

    // A CCG counts once. The command cannot decide which of two records is right, so the second one is reported.
    private static bool TryAdd(CommandContext context, CheckResult result, Dictionary<OdsCode, Ccg> ccgs)
    {
        if (!result.IsAccepted)
        {
            context.Error.WriteLine($"ccg: {result.File} is refused and is not counted ({string.Join(", ", result.Violations.Select(violation => violation.Rule.Code).Distinct())}).");
            return false;
        }

        if (!ccgs.TryAdd(result.Ccg.Code, result.Ccg))
        {
            context.Error.WriteLine($"ccg: {result.File} is a second record of {result.Ccg.Code} and is not counted.");
            return false;
        }

        return true;
    }
}
