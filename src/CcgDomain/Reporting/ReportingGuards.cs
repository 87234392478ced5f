using System.Runtime.CompilerServices;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>Guards that only reporting needs, beside those of <see cref="DomainGuards"/>.</summary>
internal static class ReportingGuards
{
    /// <summary>Guards against blank text; null is allowed.</summary>
    internal static string? BlankUnlessNull(this IGuardClause guard, string? text, [CallerArgumentExpression(nameof(text))] string? name = null) =>
        text is null ? null : guard.NullOrWhiteSpace(text, name);

    /// <summary>Guards against a basis that is not defined, and against <see cref="RuleBasis.Integrity"/>, which is no source.</summary>
    internal static RuleBasis NoSource(this IGuardClause guard, RuleBasis basis, [CallerArgumentExpression(nameof(basis))] string? name = null) =>
        guard.Undefined(basis, name) == RuleBasis.Integrity ? throw new ArgumentException("A figure has a source, or is inferred.", name) : basis;

    /// <summary>Guards against null and against <see cref="Share.Undefined"/>.</summary>
    internal static Share UndefinedShare(this IGuardClause guard, [NotNull] Share? share, [CallerArgumentExpression(nameof(share))] string? name = null) =>
        guard.Null(share, name).IsUndefined ? throw new ArgumentException("The share of an empty whole is not a figure.", name) : share;

    /// <summary>Guards against null, an empty array and a blank id in it.</summary>
    internal static string[] NoTerm(this IGuardClause guard, [NotNull] string[]? figureIds, [CallerArgumentExpression(nameof(figureIds))] string? name = null)
    {
        foreach (var figureId in guard.Null(figureIds, name))
        {
            guard.NullOrWhiteSpace(figureId, name);
        }

        return figureIds.Length == 0 ? throw new ArgumentException("A sum has at least one term.", name) : figureIds;
    }

    /// <summary>Guards against a default array, an empty array and null in it.</summary>
    internal static ImmutableArray<Equation> NoEquation(
        this IGuardClause guard, ImmutableArray<Equation> equations, [CallerArgumentExpression(nameof(equations))] string? name = null)
    {
        foreach (var equation in guard.DefaultArray(equations, name))
        {
            guard.NullItem(equation, name!);
        }

        return equations.IsEmpty ? throw new ArgumentException("An identity has at least one equation.", name) : equations;
    }

    /// <summary>Guards against an id that another item of a sequence has.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="id">The id of an item.</param>
    /// <param name="ids">The ids of the items before it.</param>
    /// <param name="name">The name of the sequence.</param>
    internal static string RepeatedId(this IGuardClause guard, string id, ICollection<string> ids, string name) =>
        ids.Contains(id) ? throw new ArgumentException($"Two {name} have the id {id}.", name) : id;

    /// <summary>Guards against a position of another date, which cannot be added.</summary>
    internal static DateOnly OtherDate(this IGuardClause guard, DateOnly date, DateOnly expected, string name) =>
        date != expected ? throw new ArgumentException($"A position on {date:O} does not add to one on {expected:O}.", name) : date;

    /// <summary>Guards against an outcome between other dates, which cannot be added.</summary>
    internal static ReviewOutcome OtherDates(
        this IGuardClause guard, ReviewOutcome outcome, ReviewOutcome expected, [CallerArgumentExpression(nameof(outcome))] string? name = null) =>
        (outcome.From, outcome.To) == (expected.From, expected.To) ? outcome : throw new ArgumentException(
            $"An outcome from {outcome.From:O} to {outcome.To:O} does not add to one from {expected.From:O} to {expected.To:O}.", name);
}
