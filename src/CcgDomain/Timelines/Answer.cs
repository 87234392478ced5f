using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Represents an answer that a record gives, or the answers that it leaves possible.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <remarks>The default is the known answer that is the default of <typeparamref name="T"/>.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public readonly struct Answer<T> : IEquatable<Answer<T>>
{
    private readonly T _value;
    private readonly ImmutableArray<T> _possible;

    private Answer(T value, ImmutableArray<T> possible)
    {
        _value = value;
        _possible = possible;
    }

    /// <summary>Gets whether the answer is known.</summary>
    public bool IsKnown => _possible.IsDefault;

    /// <summary>Gets the answer.</summary>
    /// <exception cref="InvalidOperationException">The answer is not known: <see cref="IsKnown"/> is false.</exception>
    public T Value => IsKnown ? _value : throw new InvalidOperationException($"The answer is not known; {nameof(Possible)} holds the answers that are possible.");

    /// <summary>Gets the answers that are possible, in the order of the events: the one that is known, several, or none if the record says nothing of it, so that any is possible.</summary>
    public ImmutableArray<T> Possible => IsKnown ? [_value] : _possible;

    /// <summary>Converts a value to the answer that it is known to be.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Answer<T>(T value) => new(value, default);

    /// <summary>Determines whether two answers are the same.</summary>
    /// <param name="left">The first answer.</param>
    /// <param name="right">The second answer.</param>
    public static bool operator ==(Answer<T> left, Answer<T> right) => left.Equals(right);

    /// <summary>Determines whether two answers differ.</summary>
    /// <param name="left">The first answer.</param>
    /// <param name="right">The second answer.</param>
    public static bool operator !=(Answer<T> left, Answer<T> right) => !left.Equals(right);

    /// <summary>Creates an answer that is not known.</summary>
    /// <param name="possible">The answers that are possible, in the order of the events; empty if any is. One alone is known.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="possible"/> is default.</exception>
    public static Answer<T> OneOf(ImmutableArray<T> possible)
    {
        Guard.Against.DefaultArray(possible);
        return possible.Length == 1 ? possible[0] : new Answer<T>(default!, possible);
    }

    /// <summary>Gets the answer, if it is known.</summary>
    /// <param name="value">The answer; the default if it is not known.</param>
    /// <returns>true if the answer is known; otherwise, false.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="known">The function for a known answer.</param>
    /// <param name="notKnown">The function for the answers that are possible; for none if any is.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var ccg = Ccg.CreatePartial("99Z", "NHS Exampleton CCG")
    ///     .Record(new CoCommissioningEvent.ArrangementStarted(EventDate.Parse("2015/2017-04"), CoCommissioningModel.Delegated))
    ///     .OrThrow();
    /// string On(DateOnly day) => ccg.CoCommissioningModelOn(day).Match(known: model => $"{model}", notKnown: possible => "not known");
    ///
    /// Console.WriteLine(On(new(2016, 4, 1))); // not known
    /// Console.WriteLine(On(new(2017, 5, 1))); // Delegated
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<T, TResult> known, Func<ImmutableArray<T>, TResult> notKnown)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(notKnown);
        return IsKnown ? known(_value) : notKnown(_possible);
    }

    /// <summary>Determines whether the other answer is the same: known alike, with equal values in the same order.</summary>
    /// <param name="other">The other answer.</param>
    /// <returns>true if both are the same; otherwise, false.</returns>
    public bool Equals(Answer<T> other) => IsKnown
        ? other.IsKnown && EqualityComparer<T>.Default.Equals(_value, other._value)
        : !other.IsKnown && _possible.AsSpan().SequenceEqual(other._possible.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Answer<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsKnown ? HashCode.Combine(_value) : _possible.HashOfItems();

    /// <summary>Returns the answer, or what is possible.</summary>
    /// <returns>"Delegated", "not known: None, or Delegated", or "not known".</returns>
    public override string ToString() => IsKnown ? $"{_value}" : _possible.IsEmpty ? "not known" : $"not known: {string.Join(", or ", _possible)}";
}
