namespace CcgDomain.Rules;

/// <summary>Judges a thing as it stands on a date, and objects through the collector.</summary>
internal delegate void Check<in TSubject>(TSubject subject, DateOnly asAt, ref ViolationCollector violations);

/// <summary>A rule about a thing as it stands on a date: the rule, and what it objects to.</summary>
/// <typeparam name="TSubject">What is judged.</typeparam>
internal readonly record struct CheckRule<TSubject>(Rule Rule, Check<TSubject> Check);

/// <summary>
/// Rules about a thing as it stands on a date, one a row. The sister of the tables of rules about events.
/// </summary>
/// <typeparam name="TSubject">What is judged.</typeparam>
internal sealed class CheckTable<TSubject>
{
    private readonly CheckRule<TSubject>[] _rows;

    internal CheckTable(params CheckRule<TSubject>[] rows)
    {
        _rows = rows;
        Rules = ImmutableArray.Create(Array.ConvertAll(rows, row => row.Rule));
    }

    /// <summary>The rules, in the order of the table.</summary>
    internal ImmutableArray<Rule> Rules { get; }

    /// <summary>Judges by every rule that binds on the date.</summary>
    /// <returns>The subject, or every violation in the order of the table.</returns>
    internal Decision<TSubject> Validate(TSubject subject, DateOnly asAt, RuleSet? rules)
    {
        var violations = new ViolationCollector(rules ?? RuleSet.All, null);
        Validate(subject, asAt, ref violations);
        return violations.HasAny ? Decision.Refuse<TSubject>(violations.ToImmutable()) : Decision.Accept<TSubject>(subject);
    }

    /// <summary>The same as a part of a larger whole: what is objected to goes to the collector of the whole.</summary>
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
                    violations.AttributeTo(rule, asAt);
                }
            }
        }
    }
}
