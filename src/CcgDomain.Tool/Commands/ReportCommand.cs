using System.CommandLine;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg report</c>: the national picture, from records or from what was published.</summary>
internal static class ReportCommand
{
    internal static Command Create(Surroundings here) => new(
        "report",
        "The national picture. A document that is refused is told on the error stream and not counted; the exit code is then 1, and 2 where a file cannot be opened.")
    {
        Authorisation(here),
        Review(here),
        CoCommissioning(here),
        Figures(here),
    };

    private static Command Authorisation(Surroundings here)
    {
        var (files, without, shape) = (AnyFiles(ArgumentArity.ZeroOrMore), Shared.Without(), new ReportShape());
        var asAt = Shared.AsAt();
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
                ? OfRecords(here, names, result.GetRequiredValue(without), ccgs => shape.Write(here, result, AuthorisationReport.Of(ccgs, day)))
                : shape.Write(here, result, PublishedReport.Of(day));
        });
        return command;
    }

    private static Command Review(Surroundings here)
    {
        var (files, without, shape) = (Shared.Files("ccg/1"), Shared.Without(), new ReportShape());
        var (from, to) = (Shared.Day("--from", "The day before the review."), Shared.Day("--to", "The day after the review, or a later one."));
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
            here,
            result.GetRequiredValue(files),
            result.GetRequiredValue(without),
            ccgs => shape.Write(here, result, ReviewReport.Of(ccgs, result.GetRequiredValue(from), result.GetRequiredValue(to)))));
        return command;
    }

    private static Command CoCommissioning(Surroundings here)
    {
        var (files, without, shape) = (Shared.Files("ccg/1"), Shared.Without(), new ReportShape());
        var asAt = Shared.AsAt();
        var command = new Command("cocommissioning", "Bids by category, readiness, plans and models in operation on a date.") { files, asAt, without };
        shape.AddTo(command);
        command.SetAction(result => OfRecords(
            here,
            result.GetRequiredValue(files),
            result.GetRequiredValue(without),
            ccgs => shape.Write(here, result, CoCommissioningReport.Of(ccgs, result.GetRequiredValue(asAt)))));
        return command;
    }

    private static Command Figures(Surroundings here)
    {
        var shape = new ReportShape();
        var command = new Command("figures", "The published figures checked against each other: which identities hold and which fail, with the arithmetic.");
        shape.AddTo(command);
        command.SetAction(result => shape.Write(here, result, FiguresReport.Of()));
        return command;
    }

    private static Argument<string[]> AnyFiles(ArgumentArity arity)
    {
        var files = Shared.Files("ccg/1");
        files.Arity = arity;
        return files;
    }

    private static int OfRecords(Surroundings here, string[] names, RuleSet rules, Func<List<Ccg>, int> write)
    {
        var documents = new Documents(here);
        var ccgs = new Dictionary<Organisations.OdsCode, Ccg>();
        var refused = false;
        var files = documents.Expand(names);
        using (var progress = new Progress(here, files.Count))
        {
            foreach (var file in files)
            {
                if (documents.TryRead(file, out var document))
                {
                    refused |= !Take(here, Verdict.On(file, document, rules), ccgs);
                }

                progress.Step();
            }
        }

        var written = write([.. ccgs.Values]);
        return documents.Unopened > 0 || written != ExitCode.Done ? ExitCode.Failed : refused ? ExitCode.Refused : ExitCode.Done;
    }

    // A CCG counts once: which of two records were right, nobody here can say.
    private static bool Take(Surroundings here, Verdict verdict, Dictionary<Organisations.OdsCode, Ccg> ccgs)
    {
        if (!verdict.Accepted)
        {
            here.Error.WriteLine($"ccg: {verdict.File} is refused and not counted ({string.Join(", ", verdict.Violations.Select(violation => violation.Rule.Code).Distinct())}).");
            return false;
        }

        if (!ccgs.TryAdd(verdict.Ccg.Code, verdict.Ccg))
        {
            here.Error.WriteLine($"ccg: {verdict.File} is a second record of {verdict.Ccg.Code} and not counted.");
            return false;
        }

        return true;
    }
}
