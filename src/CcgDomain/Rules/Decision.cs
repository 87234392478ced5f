using System.Text.Json.Serialization;
using CcgDomain.Text;
using OneOf;

namespace CcgDomain.Rules;

/// <summary>Represents the outcome of applying the rules: the accepted value, or the violations that refused it.</summary>
/// <typeparam name="T">The type of the accepted value.</typeparam>
/// <remarks>
/// Equality is by content. A decision is an answer and not part of a document: serialising one throws, so serialise the value or the violations.
/// </remarks>
[JsonConverter(typeof(DecisionConverter))]
public sealed class Decision<T> : OneOfBase<T, ImmutableArray<Violation>>, IEquatable<Decision<T>>
{
    internal Decision(OneOf<T, ImmutableArray<Violation>> outcome)
        : base(outcome)
    {
    }

    /// <summary>Creates an accepted decision.</summary>
    /// <param name="value">The accepted value; not null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator Decision<T>(T value) => Decision.Accept(value);

    /// <summary>Creates a refused decision.</summary>
    /// <param name="violations">The violations; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="violations"/> is default or empty, or holds null.</exception>
    public static implicit operator Decision<T>(ImmutableArray<Violation> violations) => Decision.Refuse<T>(violations);

    /// <summary>Determines whether two decisions are equal.</summary>
    /// <param name="left">The first decision, or null.</param>
    /// <param name="right">The second decision, or null.</param>
    public static bool operator ==(Decision<T>? left, Decision<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Determines whether two decisions differ.</summary>
    /// <param name="left">The first decision, or null.</param>
    /// <param name="right">The second decision, or null.</param>
    public static bool operator !=(Decision<T>? left, Decision<T>? right) => !(left == right);

    /// <summary>Returns the result of the function that applies.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="accepted">The function for an accepted value.</param>
    /// <param name="refused">The function for the violations, which are in the order of the rule table.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var late = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new AuthorisationEvent.ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two));
    ///
    /// Console.WriteLine(late.Match(accepted: ccg => $"{ccg.Code}", refused: violations => $"{violations[0].Rule.Code} at {violations[0].Path}")); // AUT-02 at on
    /// </code>
    /// </example>
    public new TResult Match<TResult>(Func<T, TResult> accepted, Func<ImmutableArray<Violation>, TResult> refused)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(refused);
        return IsT0 ? accepted(AsT0) : refused(AsT1);
    }

    /// <summary>Calls the action that applies.</summary>
    /// <param name="accepted">The action for an accepted value.</param>
    /// <param name="refused">The action for the violations, which are in the order of the rule table.</param>
    /// <exception cref="ArgumentNullException">An action is null.</exception>
    public new void Switch(Action<T> accepted, Action<ImmutableArray<Violation>> refused)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(refused);
        if (IsT0)
        {
            accepted(AsT0);
        }
        else
        {
            refused(AsT1);
        }
    }

    /// <summary>Gets the accepted value, or the violations.</summary>
    /// <param name="value">The accepted value; default if the decision is a refusal.</param>
    /// <param name="violations">Every violation, in the order of the rule table; empty if the decision is an acceptance.</param>
    /// <returns>true if the value was accepted; otherwise, false.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value, out ImmutableArray<Violation> violations)
    {
        value = IsT0 ? AsT0 : default;
        violations = IsT0 ? [] : AsT1;
        return IsT0;
    }

    /// <summary>Continues with the accepted value; a refusal is passed on.</summary>
    /// <typeparam name="TNext">The type that the next step accepts.</typeparam>
    /// <param name="next">The next step.</param>
    /// <returns>The decision of the next step, or a refusal with the violations of this one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public Decision<TNext> Then<TNext>(Func<T, Decision<TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return IsT0 ? next(AsT0) : Decision.Refuse<TNext>(AsT1);
    }

    /// <summary>Returns the accepted value, or throws.</summary>
    /// <returns>The accepted value.</returns>
    /// <exception cref="DecisionRefusedException">The decision is a refusal; the exception lists the violations.</exception>
    public T OrThrow() => IsT0 ? AsT0 : throw new DecisionRefusedException(AsT1);

    /// <summary>Determines whether the other decision has an equal value, or the same violations in the same order.</summary>
    /// <param name="other">The other decision.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals([NotNullWhen(true)] Decision<T>? other) => other is not null
        && IsT0 == other.IsT0
        && (IsT0 ? EqualityComparer<T>.Default.Equals(AsT0, other.AsT0) : AsT1.AsSpan().SequenceEqual(other.AsT1.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Decision<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => IsT0 ? HashCode.Combine(AsT0) : AsT1.HashOfItems();

    /// <summary>Returns "accepted: " and the value, or "refused: " and the violations.</summary>
    /// <returns>The decision as text.</returns>
    public override string ToString() => IsT0 ? $"accepted: {AsT0}" : $"refused: {string.Join("; ", AsT1)}";
}

/// <summary>Creates decisions.</summary>
public static class Decision
{
    /// <summary>Creates an accepted decision.</summary>
    /// <typeparam name="T">The type of the accepted value.</typeparam>
    /// <param name="value">The accepted value; not null.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Decision<T> Accept<T>(T value) => new(OneOf<T, ImmutableArray<Violation>>.FromT0(Guard.Against.Null(value)));

    /// <summary>Creates a refused decision.</summary>
    /// <typeparam name="T">The type that would have been accepted.</typeparam>
    /// <param name="violations">The violations; at least one.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException"><paramref name="violations"/> is default or empty, or holds null.</exception>
    public static Decision<T> Refuse<T>(ImmutableArray<Violation> violations) =>
        new(OneOf<T, ImmutableArray<Violation>>.FromT1(Guard.Against.NoReason(violations)));
}
