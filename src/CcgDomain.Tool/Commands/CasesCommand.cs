using System.Reflection;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg</c> without arguments: checks the bundled cases, shows the register at work, and says what to try next.</summary>
internal static class CasesCommand
{
    private const string Cases = "Cases/";

    private const string Committees = "Committees/";

    /// <summary>The mark of a document that is bundled because it must be refused.</summary>
    private const string MustBeRefused = "refused-";

    /// <summary>The day on which CCGs took over. What the cases have in common is told of it.</summary>
    private static readonly DateOnly FirstDay = new(2013, 4, 1);

    /// <summary>The day on which the first arrangements of co-commissioning started.</summary>
    private static readonly DateOnly FirstStart = new(2015, 4, 1);

    internal static int Run(CommandContext context)
    {
        var page = Page.For(context);
        var results = Bundled().Select(name => CheckResult.Of(name, Read(name), RuleSet.All)).ToList();
        var committees = BundledCommittees().Select(name => CommitteeCheckResult.Of(name, ReadCommittee(name), RuleSet.All)).ToList();
        WriteReal(page, results.FindAll(result => !IsInvented(result.File)));
        WriteInvented(page, results.FindAll(result => IsInvented(result.File)), committees);

        List<(string File, bool Accepted)> all =
        [
            .. results.Select(result => (result.File, result.Accepted)),
            .. committees.Select(result => (result.File, result.Accepted)),
        ];
        var asItShouldBe = all.TrueForAll(result => result.Accepted != IsInvented(result.File));
        Close(page, results, committees, asItShouldBe);
        return asItShouldBe ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>The file names of the bundled cases, in ordinal order.</summary>
    internal static IEnumerable<string> Bundled() => NamesIn(Cases);

    /// <summary>The file names of the bundled documents about committees, in ordinal order.</summary>
    internal static IEnumerable<string> BundledCommittees() => NamesIn(Committees);

    /// <summary>The bytes of a bundled case.</summary>
    internal static byte[] Read(string name) => Resource(Cases + name);

    /// <summary>The bytes of a bundled document about committees.</summary>
    internal static byte[] ReadCommittee(string name) => Resource(Committees + name);

    private static IEnumerable<string> NamesIn(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Select(name => name[folder.Length..])
        .Order(StringComparer.Ordinal);

    private static byte[] Resource(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var document = new byte[resource.Length];
        resource.ReadExactly(document);
        return document;
    }

    private static bool IsInvented(string file) => file.StartsWith(MustBeRefused, StringComparison.Ordinal);

    private static bool IsOfAuthorisation(CheckResult result) => result.Ccg?.Events.Any(e => e is AuthorisationEvent) ?? true;

    private static void WriteReal(Page page, List<CheckResult> real)
    {
        page.Line(0, Cell.Strong("Real authorisation cases, 2012–2014"));
        page.Gap();
        page.Table(["Judged", "CCG", $"On {FirstDay:O}", "Conditions", "Directions", "Case"], [.. real.Where(IsOfAuthorisation).Select(Row)]);
        foreach (var result in real)
        {
            Refusal.Write(page, result.Violations);
        }

        page.Gap();
        page.Line(0, Cell.Strong("Real co-commissioning cases, 2015"));
        page.Gap();
        page.Table(
            ["Judged", "CCG", "Approved", $"Model on {FirstStart:O}", "Case"],
            [.. real.Where(result => !IsOfAuthorisation(result)).Select(CoCommissioningRow)]);
    }

    private static void WriteInvented(Page page, List<CheckResult> invented, List<CommitteeCheckResult> committees)
    {
        page.Gap();
        page.Line(0, Cell.Strong("Invented committees, one that meets the rules and one that must be refused"));
        foreach (var result in committees)
        {
            page.Gap();
            CommitteeCommand.Write(page, result);
        }

        page.Gap();
        page.Line(0, Cell.Strong("Invented documents that must be refused"));
        foreach (var result in invented)
        {
            page.Gap();
            page.Line(0, result.Accepted ? Cell.Good("accepted") : Cell.Bad("refused"), $"  {result.Organisation}, {Path.GetFileNameWithoutExtension(result.File)}");
            Refusal.Write(page, result.Violations);
        }
    }

    private static void Close(Page page, List<CheckResult> results, List<CommitteeCheckResult> committees, bool asItShouldBe)
    {
        var real = results.FindAll(result => !IsInvented(result.File));
        var invented = results.FindAll(result => IsInvented(result.File));
        page.Gap();
        RegisterOverview.Write(page);
        page.Gap();
        page.Line(
            0,
            $"{real.Count(result => result.Accepted)} of {real.Count} real cases accepted, "
                + $"{invented.Count(result => !result.Accepted)} of {invented.Count} invented documents refused, "
                + $"{committees.Count(result => result.Accepted)} of {committees.Count} invented committees accepted. ",
            asItShouldBe
                ? Cell.Good("As it should be: what is called refused-… is there to be refused, so the exit code is 0.")
                : Cell.Bad("That is not as it should be: the exit code is 1."));
        page.Gap();
        page.Line(0, Cell.Strong("England on 2013-03-31, as published"));
        page.Table([], [.. PublishedReport.Sentences(new(2013, 3, 31)).Select(sentence => (IReadOnlyList<Cell>)[sentence])]);
        page.Gap();
        page.Line(0, Cell.Quiet("Their sources, and every day that no source gives: src/CcgDomain.Tool/Cases/README.md. Next: ccg --help, and ccg report figures"));
    }

    private static IReadOnlyList<Cell> CoCommissioningRow(CheckResult result)
    {
        var position = result.Ccg!.CoCommissioning.AsAt(FirstStart);
        var approval = position.Approved is { } outright ? $"{Wording.Of(outright.Model)}, outright"
            : position is { IsPendingApproval: true, Pending: { } pending } ? $"{Wording.Of(pending.Model)}, pending"
            : "no";
        return
        [
            Cell.Good("accepted"),
            result.Organisation,
            approval,
            Wording.Of(result.Ccg.CoCommissioningModelOn(FirstStart)),
            Path.GetFileNameWithoutExtension(result.File),
        ];
    }

    private static IReadOnlyList<Cell> Row(CheckResult result)
    {
        var name = Path.GetFileNameWithoutExtension(result.File);
        if (!result.Accepted)
        {
            return [Cell.Bad("refused"), result.Organisation, "", "", "", name];
        }

        var then = new PositionOnDate(result.Ccg, FirstDay);
        if (then.Status is AuthorisationStatus.NotApplied)
        {
            return [Cell.Good("accepted"), result.Organisation, "not there yet", "", "", name];
        }

        return
        [
            Cell.Good("accepted"),
            result.Organisation,
            then.StatusName,
            Wording.Open(then.Conditions.Length, then.Unlisted),
            $"{then.Directions.Length}",
            name,
        ];
    }
}
