using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg</c> without arguments: checks the bundled cases and shows an overview of the register.</summary>
internal static class CasesCommand
{
    private const string CasesFolder = "Cases/";
    private const string CommitteesFolder = "Committees/";

    /// <summary>The prefix of the names of documents that must be refused.</summary>
    private const string RefusedPrefix = "refused-";

    /// <summary>The date on which CCGs took over, for which the authorisation cases are shown.</summary>
    private static readonly DateOnly CcgsTookOver = new(2013, 4, 1);

    /// <summary>The date on which the first co-commissioning arrangements started.</summary>
    private static readonly DateOnly CoCommissioningStarted = new(2015, 4, 1);

    internal static int Run(CommandContext context)
    {
        var output = TextOutput.Create(context);
        var cases = CaseNames().Select(name => CheckResult.Create(name, ReadCase(name), RuleSet.All, witness: CcgRegister.England)).ToList();
        var real = cases.FindAll(result => !MustBeRefused(result.File));
        var invented = cases.FindAll(result => MustBeRefused(result.File));
        var committees = CommitteeNames().Select(name => CommitteeCheckResult.Create(name, ReadCommittee(name), RuleSet.All)).ToList();
        var isAsExpected = real.TrueForAll(result => result.IsAccepted)
            && invented.TrueForAll(result => !result.IsAccepted)
            && committees.TrueForAll(result => result.IsAccepted != MustBeRefused(result.File));

        WriteRealCases(output, real);
        WriteInventedDocuments(output, invented, committees);
        output.WriteBlankLine();
        RegisterOverview.Write(output);
        WriteSummary(output, real, invented, committees, isAsExpected);
        return isAsExpected ? ExitCode.Success : ExitCode.Refused;
    }

    /// <summary>Returns the file names of the bundled cases, in ordinal order.</summary>
    internal static IEnumerable<string> CaseNames() => Resources.NamesIn(CasesFolder);

    /// <summary>Returns the file names of the bundled documents about committees, in ordinal order.</summary>
    internal static IEnumerable<string> CommitteeNames() => Resources.NamesIn(CommitteesFolder);

    /// <summary>Returns the bytes of a bundled case.</summary>
    internal static byte[] ReadCase(string name) => Resources.Read(CasesFolder + name);

    /// <summary>Returns the bytes of a bundled document about committees.</summary>
    internal static byte[] ReadCommittee(string name) => Resources.Read(CommitteesFolder + name);

    private static bool MustBeRefused(string file) => file.StartsWith(RefusedPrefix, StringComparison.Ordinal);

    private static bool IsAuthorisationCase(CheckResult result) => result.Ccg?.Events.Any(e => e is AuthorisationEvent) ?? true;

    private static void WriteRealCases(TextOutput output, List<CheckResult> real)
    {
        output.WriteLine(0, StyledText.Strong("Real authorisation cases, 2012–2014"));
        output.WriteBlankLine();
        output.WriteTable(["Result", "CCG", $"On {CcgsTookOver:O}", "Conditions", "Directions", "Case"], [.. real.Where(IsAuthorisationCase).Select(AuthorisationRow)]);
        foreach (var result in real)
        {
            ViolationOutput.Write(output, result.Violations);
        }

        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Strong("Real co-commissioning cases, 2015"));
        output.WriteBlankLine();
        output.WriteTable(
            ["Result", "CCG", "Approved", $"Model on {CoCommissioningStarted:O}", "Case"],
            [.. real.Where(result => !IsAuthorisationCase(result)).Select(CoCommissioningRow)]);
    }

    private static void WriteInventedDocuments(TextOutput output, List<CheckResult> invented, List<CommitteeCheckResult> committees)
    {
        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Strong("Invented committees: one that meets the rules, and one that must be refused"));
        foreach (var result in committees)
        {
            output.WriteBlankLine();
            CommitteeCommand.Write(output, result);
        }

        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Strong("Invented documents that must be refused"));
        foreach (var result in invented)
        {
            output.WriteBlankLine();
            output.WriteLine(0, result.IsAccepted ? StyledText.Success("accepted") : StyledText.Error("refused"), $"  {result.Organisation}, {Path.GetFileNameWithoutExtension(result.File)}");
            ViolationOutput.Write(output, result.Violations);
        }
    }

    private static void WriteSummary(TextOutput output, List<CheckResult> real, List<CheckResult> invented, List<CommitteeCheckResult> committees, bool isAsExpected)
    {
        output.WriteBlankLine();
        output.WriteLine(
            0,
            $"{real.Count(result => result.IsAccepted)} of {real.Count} real cases accepted, "
                + $"{invented.Count(result => !result.IsAccepted)} of {invented.Count} invented documents refused, "
                + $"{committees.Count(result => result.IsAccepted)} of {committees.Count} invented committees accepted. ",
            isAsExpected
                ? StyledText.Success("This is the expected result, because the documents named refused-… must be refused: the exit code is 0.")
                : StyledText.Error("This is not the expected result: the exit code is 1."));
        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Strong("England on 2013-03-31, as published"));
        output.WriteTable([], [.. PublishedReport.Sentences(new(2013, 3, 31)).Select(sentence => (IReadOnlyList<StyledText>)[sentence])]);
        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Muted("The sources of the cases, and the dates that no source gives: src/CcgDomain.Tool/Cases/README.md. Try next: ccg --help, ccg report figures"));
    }

    private static IReadOnlyList<StyledText> CoCommissioningRow(CheckResult result)
    {
        var position = result.Ccg!.CoCommissioning.AsAt(CoCommissioningStarted);
        var approval = position.Approved is { } approved ? $"{Wording.For(approved.Model)}, outright"
            : position is { IsPendingApproval: true, Pending: { } pending } ? $"{Wording.For(pending.Model)}, pending"
            : "no";
        return
        [
            StyledText.Success("accepted"),
            result.Organisation,
            approval,
            Wording.For(result.Ccg.CoCommissioningModelOn(CoCommissioningStarted), Wording.For),
            Path.GetFileNameWithoutExtension(result.File),
        ];
    }

    private static IReadOnlyList<StyledText> AuthorisationRow(CheckResult result)
    {
        var name = Path.GetFileNameWithoutExtension(result.File);
        if (!result.IsAccepted)
        {
            return [StyledText.Error("refused"), result.Organisation, "", "", "", name];
        }

        var position = new PositionOnDate(result.Ccg, CcgsTookOver);
        if (position.Status is AuthorisationStatus.NotApplied)
        {
            return [StyledText.Success("accepted"), result.Organisation, "not yet established", "", "", name];
        }

        return
        [
            StyledText.Success("accepted"),
            result.Organisation,
            position.StatusName,
            Wording.OpenConditions(position.Conditions.Length, position.Unlisted),
            $"{position.Directions.Length}",
            name,
        ];
    }
}
