using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Creates the argument for the documents to read.</summary>
    /// <param name="format">The format of the documents.</param>
    internal static Argument<string[]> Files(string format = "ccg/1")
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = $"{format} documents: files, folders (every *.json file in them and below), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(RejectUnknownOptions);
        return files;
    }

    /// <summary>Creates the argument for the one document to read.</summary>
    internal static Argument<string> File()
    {
        var file = new Argument<string>("FILE") { Description = "A ccg/1 document, or - for standard input." };
        file.Validators.Add(RejectUnknownOptions);
        return file;
    }

    /// <summary>Creates an argument for codes or other words.</summary>
    internal static Argument<string[]> Words(string name, string description, ArgumentArity arity)
    {
        var words = new Argument<string[]>(name) { Description = description, Arity = arity };
        words.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith('-'))
                {
                    result.AddError($"There is no option '{token.Value}'.");
                }
            }
        });
        return words;
    }

    /// <summary>Creates the option to print JSON.</summary>
    internal static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>Creates the required option for the date.</summary>
    internal static Option<DateOnly> AsAt() => Date("--as-at", "The date, such as 2013-04-01.");

    /// <summary>Creates a required option for a date.</summary>
    internal static Option<DateOnly> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        Required = true,
        CustomParser = ParseDate,
    };

    /// <summary>Creates the option for the rules to check against: all but those that are waived.</summary>
    internal static Option<RuleSet> Without() => new("--without")
    {
        Description = $"Waive a rule ({RuleCode.Aut05}) or all rules of a basis (inferred). May be repeated.",
        HelpName = "RULE|BASIS",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => RuleSet.All,
        CustomParser = ParseWaivedRules,
    };

    /// <summary>Rejects a misspelt option, which would otherwise be taken for the name of a file.</summary>
    private static void RejectUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-') && token.Value != DocumentReader.StandardInput)
            {
                result.AddError($"There is no option '{token.Value}'. For a file with this name, write ./{token.Value}");
            }
        }
    }

    private static DateOnly ParseDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            result.AddError($"'{text}' is not a date such as 2013-04-01.");
        }

        return date;
    }

    private static RuleSet ParseWaivedRules(ArgumentResult result)
    {
        var rules = RuleSet.All;
        foreach (var token in result.Tokens)
        {
            var text = token.Value;
            var isBasis = Enum.TryParse<RuleBasis>(text, ignoreCase: true, out var basis) && char.IsAsciiLetter(text[0]);
            if (!isBasis && !RuleBook.TryFind(text, out _))
            {
                result.AddError($"--without: '{text}' is neither a basis ({WaivableBases}) nor the code of a rule (ccg rules prints them).");
            }
            else if (isBasis ? basis == RuleBasis.Integrity : RuleBook.TryFind(text, out var rule) && rule.Basis == RuleBasis.Integrity)
            {
                result.AddError($"--without: '{text}' cannot be waived. A record that breaks an integrity rule contradicts itself.");
            }
            else
            {
                rules = isBasis ? rules.Without(basis) : rules.Without(text);
            }
        }

        return rules;
    }

    private static string WaivableBases => string.Join(", ", Enum.GetValues<RuleBasis>().Where(basis => basis != RuleBasis.Integrity).Select(JsonOutput.JsonName));
}
