using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CcgDomain.Assurance;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Usage;

namespace CcgDomain.Tool.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>How the help calls a value that is the name of a file, which is never empty.</summary>
    internal const string FileName = "FILE";

    /// <summary>How the help calls a value that is the name of a folder.</summary>
    internal const string FolderName = "DIR";

    /// <summary>Creates the argument for the documents to read.</summary>
    /// <param name="format">The format of the documents.</param>
    internal static Argument<string[]> Files(string format = "ccg/1") => new(FileName)
    {
        Description = $"{format} documents: files, folders (every *.json file in them and below), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Creates the argument for the one document to read.</summary>
    internal static Argument<string> File() => new(FileName) { Description = "A ccg/1 document, or - for standard input." };

    /// <summary>Creates an option without a value.</summary>
    internal static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Creates an option whose value is one of a few words.</summary>
    internal static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values) };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!values.Contains(token.Value))
                {
                    result.AddError($"{name}: '{token.Value}' is not one of {string.Join(", ", values)}.");
                }
            }
        });
        return option;
    }

    /// <summary>Creates the option for a bundled case in place of a file.</summary>
    internal static Option<string> Case()
    {
        var option = new Option<string>("--case") { Description = "A bundled case instead of a file; ccg without a command lists their names.", HelpName = "NAME" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!CasesCommand.Names().Contains(token.Value))
                {
                    var meant = EditDistance.Nearest(token.Value, CasesCommand.Names());
                    result.AddError($"--case: there is no case '{token.Value}'.{(meant is null ? "" : $" Did you mean {meant}?")}");
                }
            }
        });
        return option;
    }

    /// <summary>Creates the option to print JSON.</summary>
    internal static Option<bool> Json() => Flag("--json", "Print JSON.");

    /// <summary>Creates the option to list every violation.</summary>
    internal static Option<bool> All() => Flag("--all", string.Create(CultureInfo.InvariantCulture, $"List every violation; without it, the first {ViolationOutput.DefaultLimit} of each document."));

    /// <summary>Creates the required option for the date.</summary>
    internal static Option<DateOnly> AsAt() => Date("--as-at", "The date, such as 2013-04-01.");

    /// <summary>Creates a required option for a date.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="description">The description.</param>
    /// <param name="within">The first and the last day that it may be; <see langword="null"/> for any.</param>
    internal static Option<DateOnly> Date(string name, string description, (DateOnly First, DateOnly Last)? within = null) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        Required = true,
        CustomParser = result => ParseDate(result, name, within),
    };

    /// <summary>Creates the required option for the financial year.</summary>
    internal static Option<FinancialYear> Year() => new("--year")
    {
        Description = "The financial year that was rated, such as 2015/16.",
        HelpName = "YEAR",
        Required = true,
        CustomParser = ParseYear,
    };

    private static FinancialYear ParseYear(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!FinancialYear.TryParse(text, out FinancialYear year))
        {
            result.AddError($"'{text}' is not a financial year with CCGs, such as 2015/16.");
        }

        return year;
    }

    /// <summary>Creates the option for the rules to check against: all but those that are waived.</summary>
    internal static Option<RuleSet> Without() => new("--without")
    {
        Description = $"Waive a rule ({RuleCode.Aut05}), all rules of a basis (inferred), or those that compare with the register (REG). May be repeated.",
        HelpName = "RULE|BASIS|REG",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => RuleSet.All,
        CustomParser = ParseWaivedRules,
    };

    private static DateOnly ParseDate(ArgumentResult result, string name, (DateOnly First, DateOnly Last)? within)
    {
        var text = result.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            result.AddError($"'{text}' is not a date such as 2013-04-01.");
        }
        else if (within is var (first, last) && (date < first || date > last))
        {
            result.AddError($"{name}: '{text}' is not from {first:O} to {last:O}.");
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
            List<Rule> waived = [.. RuleBook.All.Where(rule => isBasis ? rule.Basis == basis : rule.Code == text || FamilyOf(rule) == text)];
            if (!isBasis && waived.Count == 0)
            {
                result.AddError($"--without: '{text}' is neither a basis ({WaivableBases}) nor the code of a rule (ccg rules prints them), nor {WaivableFamilies}.");
            }
            else if (waived.Exists(rule => rule.Basis == RuleBasis.Integrity))
            {
                result.AddError($"--without: '{text}' cannot be waived. A record that breaks an integrity rule contradicts itself.");
            }
            else
            {
                rules = isBasis ? rules.Without(basis) : waived.Aggregate(rules, (all, rule) => all.Without(rule.Code));
            }
        }

        return rules;
    }

    /// <summary>The first part of the code of a rule, which rules on one subject share: "REG".</summary>
    private static string FamilyOf(Rule rule) => rule.Code[..rule.Code.IndexOf('-', StringComparison.Ordinal)];

    private static string WaivableFamilies => string.Join(", ", RuleBook.All.GroupBy(FamilyOf).Where(family => family.All(rule => rule.Basis != RuleBasis.Integrity)).Select(family => $"{family.Key} (all rules that begin with it)"));

    private static string WaivableBases => string.Join(", ", Enum.GetValues<RuleBasis>().Where(basis => basis != RuleBasis.Integrity).Select(JsonOutput.JsonName));
}
