namespace CcgDomain.Rules;

/// <summary>Checks a subject as it stands on a date, and adds a violation where the rule is broken.</summary>
internal delegate void Check<in TSubject>(TSubject subject, DateOnly asAt, ref ViolationCollector violations);

/// <summary>One row of a table of rules about a subject as it stands on a date: a rule and its check.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
internal readonly record struct CheckRule<TSubject>(Rule Rule, Check<TSubject> Check);

/// <summary>The rules about a subject as it stands on a date, in table order.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
internal sealed class CheckTable<TSubject>
{
    private readonly CheckRule<TSubject>[] _rows;

    internal CheckTable(params CheckRule<TSubject>[] rows)
    {
        _rows = rows;
        Rules = ImmutableArray.Create(Array.ConvertAll(rows, row => row.Rule));
    }

    /// <summary>The rules, in table order.</summary>
    internal ImmutableArray<Rule> Rules { get; }

    /// <summary>Validates a subject by every rule in force on the date.</summary>
    /// <returns>The subject, or every violation in table order.</returns>
    internal Decision<TSubject> Validate(TSubject subject, DateOnly asAt, RuleSet? rules)
    {
        var violations = new ViolationCollector(rules ?? RuleSet.All, null);
        Validate(subject, asAt, ref violations);
        return violations.HasAny ? Decision.Refuse<TSubject>(violations.ToImmutable()) : Decision.Accept(subject);
    }

    /// <summary>Validates a subject that is part of a larger one, whose collector takes the violations.</summary>
    internal void Validate(TSubject subject, DateOnly asAt, ref ViolationCollector violations)
    {
        foreach (var (rule, check) in _rows)
        {
            // A check may cost much more than this question.
            if (rule.IsInForceOn(asAt))
            {
                check(subject, asAt, ref violations);
                if (violations.HasUnattributed)
                {
                    violations.AttributeTo(rule, asAt, asAt);
                }
            }
        }
    }
}
