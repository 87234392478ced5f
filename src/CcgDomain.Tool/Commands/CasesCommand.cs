using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg</c> without a command: checks the bundled cases, shows a few of them, and an overview of the register.</summary>
internal static class CasesCommand
{
    private const string CasesFolder = "Cases/";
    private const string CommitteesFolder = "Committees/";
    private const string Extension = ".json";

    /// <summary>The width of a line that lists names, which no terminal has to wrap.</summary>
    private const int LineWidth = 78;

    /// <summary>The number of broken rules that are named of a document, and the length of what it is about.</summary>
    private const int MaxCodes = 3;
    private const int MaxSubject = 24;

    /// <summary>The prefix of the names of documents that must be refused.</summary>
    private const string RefusedPrefix = "refused-";

    /// <summary>The cases that are shown, each on a day that says something about it.</summary>
    private static readonly (string Name, DateOnly On)[] Shown =
    [
        ("medway", new(2013, 2, 1)),
        ("eastern-cheshire", new(2013, 4, 1)),
        ("croydon", new(2014, 4, 1)),
        ("walsall", new(2017, 5, 1)),
        ("lewisham", new(2018, 1, 1)),
        ("surrey-downs", new(2019, 1, 1)),
    ];

    internal static int Run(CommandContext context, bool json)
    {
        var cases = CaseNames().Select(name => CheckResult.Create(name, ReadCase(name), RuleSet.All, witness: CcgRegister.England)).ToList();
        var committees = CommitteeNames().Select(name => CommitteeCheckResult.Create(name, ReadCommittee(name), RuleSet.All)).ToList();
        var isAsExpected = cases.TrueForAll(result => result.IsAccepted != MustBeRefused(result.File))
            && committees.TrueForAll(result => result.IsAccepted != MustBeRefused(result.File));
        if (json)
        {
            JsonOutput.WriteArray(context.Out, cases, CheckCommand.Write);
        }
        else
        {
            Write(TextOutput.Create(context), cases, committees, isAsExpected);
        }

        return isAsExpected ? ExitCode.Success : ExitCode.Refused;
    }

    /// <summary>Returns the file names of the bundled cases, in ordinal order.</summary>
    internal static IEnumerable<string> CaseNames() => Resources.NamesIn(CasesFolder);

    /// <summary>Returns the names of the bundled cases, without that of the format, in ordinal order.</summary>
    internal static IEnumerable<string> Names() => CaseNames().Select(name => name[..^Extension.Length]);

    /// <summary>Returns the file names of the bundled documents about committees, in ordinal order.</summary>
    internal static IEnumerable<string> CommitteeNames() => Resources.NamesIn(CommitteesFolder);

    /// <summary>Returns the bytes of a bundled case.</summary>
    /// <param name="name">The file name.</param>
    internal static byte[] ReadCase(string name) => Resources.Read(CasesFolder + name);

    /// <summary>Returns the bytes of a bundled case.</summary>
    /// <param name="name">The name, without that of the format.</param>
    internal static byte[] Read(string name) => ReadCase(name + Extension);

    /// <summary>Returns the bytes of a bundled document about committees.</summary>
    internal static byte[] ReadCommittee(string name) => Resources.Read(CommitteesFolder + name);

    private static bool MustBeRefused(string file) => file.StartsWith(RefusedPrefix, StringComparison.Ordinal);

    private static void Write(TextOutput output, List<CheckResult> cases, List<CommitteeCheckResult> committees, bool isAsExpected)
    {
        var real = cases.FindAll(result => !MustBeRefused(result.File));
        var invented = cases.FindAll(result => MustBeRefused(result.File));
        output.WriteLine(0, StyledText.Strong($"The records of {real.Count} real CCGs"), ", as far as sources go. A few of them:");
        output.WriteBlankLine();
        output.WriteTable(["Case", "On", "Status", "Conditions", "Directions"], [.. Shown.Select(shown => Row(real.Find(result => result.File == shown.Name + Extension)!, shown.On))]);
        output.WriteBlankLine();
        output.WriteLine(0, "Each of them on any day: ", StyledText.Strong("ccg show --case NAME --as-at DATE"));
        foreach (var line in Wrap(real.Select(result => NameOf(result.File))))
        {
            output.WriteLine(2, line);
        }

        foreach (var result in real)
        {
            ViolationOutput.Write(output, result.Violations);
        }

        output.WriteBlankLine();
        output.WriteLine(0, StyledText.Strong("Invented documents"), ", most of which must be refused:");
        output.WriteTable(
            [],
            [
                .. invented.Select(result => Row(result.IsAccepted, NameOf(result.File), result.Organisation, result.Violations)),
                .. committees.Select(result => Row(result.IsAccepted, NameOf(result.File), result.Agendas.IsEmpty ? "" : result.Agendas[0].Title, result.Violations)),
            ]);
        output.WriteBlankLine();
        RegisterOverview.Write(output);
        output.WriteBlankLine();
        output.WriteLine(
            0,
            $"{real.Count(result => result.IsAccepted)} of {real.Count} real cases accepted; "
                + $"{invented.Count(result => !result.IsAccepted) + committees.Count(result => !result.IsAccepted)} of {invented.Count + committees.Count} invented documents refused.");
        output.WriteLine(
            0,
            isAsExpected ? StyledText.Success("This is the expected result: the exit code is 0.") : StyledText.Error("This is not the expected result: the exit code is 1."));
        output.WriteLine(0, StyledText.Muted("Sources: src/CcgDomain.Tool/Cases/README.md. Next: ccg --help, ccg lookup 13T"));
    }

    /// <summary>Returns the codes of a few rules, and an ellipsis for the others.</summary>
    private static string Codes(string[] codes) => $"{string.Join(' ', codes.Take(MaxCodes))}{(codes.Length > MaxCodes ? " …" : "")}";

    private static string NameOf(string file) => file[..^Extension.Length];

    /// <summary>Joins words into lines that are as long as they may be.</summary>
    private static IEnumerable<string> Wrap(IEnumerable<string> words)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length + 2 + word.Length >= LineWidth - 2)
            {
                yield return $"{line},";
                line = "";
            }

            line = line.Length == 0 ? word : $"{line}, {word}";
        }

        yield return line;
    }

    private static IReadOnlyList<StyledText> Row(CheckResult result, DateOnly on)
    {
        if (!result.IsAccepted)
        {
            return [NameOf(result.File), $"{on:O}", StyledText.Error("refused"), "", ""];
        }

        var position = new PositionOnDate(result.Ccg, on);
        return [NameOf(result.File), $"{on:O}", Wording.InShort(position.Status), position.ConditionsInWords, position.DirectionsInWords];
    }

    private static IReadOnlyList<StyledText> Row(bool isAccepted, string name, string subject, ImmutableArray<Violation> violations) =>
    [
        isAccepted ? StyledText.Success("accepted") : StyledText.Error("refused"),
        name,
        violations.IsEmpty ? Wording.Cut(subject, MaxSubject) : Codes([.. violations.Select(violation => violation.Rule.Code).Distinct()]),
    ];
}
