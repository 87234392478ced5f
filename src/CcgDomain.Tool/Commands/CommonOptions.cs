using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary>The arguments and options that mean the same in every command that has them.</summary>
internal static class CommonOptions
{
    /// <summary>The documents to read.</summary>
    internal static Argument<string[]> Files(string format = "ccg/1")
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = $"{format} documents: files, folders (every *.json in them and below), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(NoOption);
        return files;
    }

    /// <summary>The one document to read.</summary>
    internal static Argument<string> File()
    {
        var file = new Argument<string>("FILE") { Description = "A ccg/1 document, or - for standard input." };
        file.Validators.Add(NoOption);
        return file;
    }

    /// <summary>Codes or other words.</summary>
    internal static Argument<string[]> OneOfNames(string name, string description, ArgumentArity arity)
    {
        var words = new Argument<string[]>(name) { Description = description, Arity = arity };
        words.Validators.Add(given =>
        {
            foreach (var token in given.Tokens)
            {
                if (token.Value.StartsWith('-'))
                {
                    given.AddError($"There is no option '{token.Value}'.");
                }
            }
        });
        return words;
    }

    /// <summary>For programs instead of people.</summary>
    internal static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>A day, as ISO; needed.</summary>
    internal static Option<DateOnly> AsAt() => Day("--as-at", "The day, as in 2013-04-01.");

    /// <summary>A day by another name, as ISO; needed.</summary>
    internal static Option<DateOnly> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        Required = true,
        CustomParser = Day,
    };

    /// <summary>The rules to judge by: all but those that are named.</summary>
    internal static Option<RuleSet> Without() => new("--without")
    {
        Description = $"Waive a rule ({RuleCode.Aut05}) or all rules of a basis (inferred). May be given more than once.",
        HelpName = "RULE|BASIS",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => RuleSet.All,
        CustomParser = Waived,
    };

    /// <summary>An option that is written wrongly would else be taken for the name of a file.</summary>
    private static void NoOption(ArgumentResult given)
    {
        foreach (var token in given.Tokens)
        {
            if (token.Value.StartsWith('-') && token.Value != Documents.StandardInput)
            {
                given.AddError($"There is no option '{token.Value}'. If a file is called so, write ./{token.Value}");
            }
        }
    }

    private static DateOnly Day(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            given.AddError($"'{text}' is not a day such as 2013-04-01.");
        }

        return day;
    }

    private static RuleSet Waived(ArgumentResult given)
    {
        var rules = RuleSet.All;
        foreach (var token in given.Tokens)
        {
            var text = token.Value;
            var isBasis = Enum.TryParse<RuleBasis>(text, ignoreCase: true, out var basis) && char.IsAsciiLetter(text[0]);
            if (!isBasis && !RuleBook.TryFind(text, out _))
            {
                given.AddError($"--without: '{text}' is neither a basis ({Bases}) nor the code of a rule (ccg rules prints them).");
            }
            else if (isBasis ? basis == RuleBasis.Integrity : RuleBook.TryFind(text, out var rule) && rule.Basis == RuleBasis.Integrity)
            {
                given.AddError($"--without: '{text}' cannot be waived. An integrity rule rests on no source: a record that breaks it contradicts itself.");
            }
            else
            {
                rules = isBasis ? rules.Without(basis) : rules.Without(text);
            }
        }

        return rules;
    }

    private static string Bases => string.Join(", ", Enum.GetValues<RuleBasis>().Where(basis => basis != RuleBasis.Integrity).Select(JsonOutput.NameOf));
}
