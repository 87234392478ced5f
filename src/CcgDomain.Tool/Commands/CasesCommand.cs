using System.Reflection;
using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg</c> without arguments: checks the bundled cases, and says what to try next.</summary>
internal static class CasesCommand
{
    private const string Folder = "Cases/";

    /// <summary>The mark of a document that is bundled because it must be refused.</summary>
    private const string MustBeRefused = "refused-";

    /// <summary>The day on which CCGs took over. What the cases have in common is told of it.</summary>
    private static readonly DateOnly FirstDay = new(2013, 4, 1);

    internal static int Run(Surroundings here)
    {
        var verdicts = Bundled().Select(name => Verdict.On(name, Read(name), RuleSet.All)).ToList();
        var real = verdicts.FindAll(verdict => !IsInvented(verdict));
        var invented = verdicts.FindAll(IsInvented);
        Write(Page.For(here), real, invented);

        return verdicts.TrueForAll(verdict => verdict.Accepted != IsInvented(verdict)) ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>The file names of the bundled cases, in ordinal order.</summary>
    internal static IEnumerable<string> Bundled() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The bytes of a bundled case.</summary>
    internal static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        var document = new byte[resource.Length];
        resource.ReadExactly(document);
        return document;
    }

    private static bool IsInvented(Verdict verdict) => verdict.File.StartsWith(MustBeRefused, StringComparison.Ordinal);

    private static void Write(Page page, List<Verdict> real, List<Verdict> invented)
    {
        page.Line(0, Cell.Strong("Real authorisation cases, 2012–2014"));
        page.Gap();
        page.Table(["Judged", "CCG", $"On {FirstDay:O}", "Conditions", "Directions", "Case"], [.. real.Select(Row)]);
        foreach (var verdict in real)
        {
            Refusal.Write(page, verdict.Violations);
        }

        page.Gap();
        page.Line(0, Cell.Strong("Invented documents that must be refused"));
        foreach (var verdict in invented)
        {
            page.Gap();
            page.Line(0, verdict.Accepted ? Cell.Good("accepted") : Cell.Bad("refused"), $"  {verdict.Who}, {Path.GetFileNameWithoutExtension(verdict.File)}");
            Refusal.Write(page, verdict.Violations);
        }

        page.Gap();
        var accepted = real.Count(verdict => verdict.Accepted);
        var refused = invented.Count(verdict => !verdict.Accepted);
        page.Line(
            0,
            $"{accepted} of {real.Count} real cases accepted, {refused} of {invented.Count} invented documents refused. ",
            accepted == real.Count && refused == invented.Count
                ? Cell.Good("As it should be: the invented ones are there to be refused, so the exit code is 0.")
                : Cell.Bad("That is not as it should be: the exit code is 1."));
        page.Gap();
        page.Line(0, Cell.Strong("England on 2013-03-31, as published"));
        page.Table([], [.. PublishedReport.Sentences(new(2013, 3, 31)).Select(sentence => (IReadOnlyList<Cell>)[sentence])]);
        page.Gap();
        page.Line(0, Cell.Quiet("Their sources, and every day that no source gives: src/CcgDomain.Tool/Cases/README.md. Next: ccg --help, and ccg report figures"));
    }

    private static IReadOnlyList<Cell> Row(Verdict verdict)
    {
        var name = Path.GetFileNameWithoutExtension(verdict.File);
        if (!verdict.Accepted)
        {
            return [Cell.Bad("refused"), verdict.Who, "", "", "", name];
        }

        var then = new Snapshot(verdict.Ccg, FirstDay);
        if (then.Status is AuthorisationStatus.NotApplied)
        {
            return [Cell.Good("accepted"), verdict.Who, "not there yet", "", "", name];
        }

        return
        [
            Cell.Good("accepted"),
            verdict.Who,
            then.StatusName,
            Sentences.Open(then.Conditions.Length, then.Unlisted),
            $"{then.Directions.Length}",
            name,
        ];
    }
}
