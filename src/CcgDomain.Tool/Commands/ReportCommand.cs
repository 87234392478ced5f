using System.CommandLine;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg report</c>: the national picture, from records or from what was published.</summary>
internal static class ReportCommand
{
    internal static Command Create(CommandContext context) => new(
        "report",
        "The national picture. A document that is refused is told on the error stream and not counted; the exit code is then 1, and 2 where a file cannot be opened.")
    {
        Authorisation(context),
        Review(context),
        CoCommissioning(context),
        Figures(context),
    };

    private static Command Authorisation(CommandContext context)
    {
        var (files, without, shape) = (AnyFiles(ArgumentArity.ZeroOrMore), CommonOptions.Without(), new ReportShape());
        var asAt = CommonOptions.AsAt();
        var command = new Command(
            "authorisation",
            "Status, conditions and directions on a date: in all, by wave, region, domain, level and criterion. Without files: what was published by the date.")
        {
            files,
            asAt,
            without,
        };
        shape.AddTo(command);
        command.SetAction(result =>
        {
            var day = result.GetRequiredValue(asAt);
            return result.GetValue(files) is { Length: > 0 } names
                ? OfRecords(context, names, result.GetRequiredValue(without), ccgs => shape.Write(context, result, AuthorisationReport.Of(ccgs, day)))
                : shape.Write(context, result, PublishedReport.Of(day));
        });
        return command;
    }

    private static Command Review(CommandContext context)
    {
        var (files, without, shape) = (CommonOptions.Files("ccg/1"), CommonOptions.Without(), new ReportShape());
        var (from, to) = (CommonOptions.Day("--from", "The day before the review."), CommonOptions.Day("--to", "The day after the review, or a later one."));
        var command = new Command("review", "What changed between two dates: conditions discharged, levels raised and lowered, directions added and lifted.")
        {
            files,
            from,
            to,
            without,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(from) is { Errors: var one } && !one.Any() && result.GetResult(to) is { Errors: var other } && !other.Any() && result.GetValue(to) < result.GetValue(from))
            {
                result.AddError("--to is before --from.");
            }
        });
        shape.AddTo(command);
        command.SetAction(result => OfRecords(
            context,
            result.GetRequiredValue(files),
            result.GetRequiredValue(without),
            ccgs => shape.Write(context, result, ReviewReport.Of(ccgs, result.GetRequiredValue(from), result.GetRequiredValue(to)))));
        return command;
    }

    private static Command CoCommissioning(CommandContext context)
    {
        var (files, without, shape) = (CommonOptions.Files("ccg/1"), CommonOptions.Without(), new ReportShape());
        var asAt = CommonOptions.AsAt();
        var command = new Command("cocommissioning", "Bids by category, readiness, plans and models in operation on a date.") { files, asAt, without };
        shape.AddTo(command);
        command.SetAction(result => OfRecords(
            context,
            result.GetRequiredValue(files),
            result.GetRequiredValue(without),
            ccgs => shape.Write(context, result, CoCommissioningReport.Of(ccgs, result.GetRequiredValue(asAt)))));
        return command;
    }

    private static Command Figures(CommandContext context)
    {
        var shape = new ReportShape();
        var command = new Command("figures", "The published figures checked against each other: which identities hold and which fail, with the arithmetic.");
        shape.AddTo(command);
        command.SetAction(result => shape.Write(context, result, FiguresReport.Of()));
        return command;
    }

    private static Argument<string[]> AnyFiles(ArgumentArity arity)
    {
        var files = CommonOptions.Files("ccg/1");
        files.Arity = arity;
        return files;
    }

    private static int OfRecords(CommandContext context, string[] names, RuleSet rules, Func<List<Ccg>, int> write)
    {
        var documents = new Documents(context);
        var ccgs = new Dictionary<Organisations.OdsCode, Ccg>();
        var refused = false;
        var files = documents.Expand(names);
        using (var progress = new Progress(context, files.Count))
        {
            foreach (var file in files)
            {
                if (documents.TryRead(file, out var document))
                {
                    refused |= !Take(context, CheckResult.Of(file, document, rules), ccgs);
                }

                progress.Step();
            }
        }

        var written = write([.. ccgs.Values]);
        return documents.Unopened > 0 || written != ExitCode.Done ? ExitCode.Failed : refused ? ExitCode.Refused : ExitCode.Done;
    }

    // A CCG counts once: which of two records were right, nobody here can say.
    private static bool Take(CommandContext context, CheckResult result, Dictionary<Organisations.OdsCode, Ccg> ccgs)
    {
        if (!result.Accepted)
        {
            context.Error.WriteLine($"ccg: {result.File} is refused and not counted ({string.Join(", ", result.Violations.Select(violation => violation.Rule.Code).Distinct())}).");
            return false;
        }

        if (!ccgs.TryAdd(result.Ccg.Code, result.Ccg))
        {
            context.Error.WriteLine($"ccg: {result.File} is a second record of {result.Ccg.Code} and not counted.");
            return false;
        }

        return true;
    }
}
