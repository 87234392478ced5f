using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>A legal direction of the NHS Commissioning Board to a CCG. Directions are counted apart from conditions; one may underpin several.</summary>
/// <remarks>
/// Anyone may create a direction; the rules validate it when it is recorded. Equality is by content.
/// Under regulation 8 a direction comes with or after a grant that left criteria unmet; under section 14Z21 it is an intervention in a CCG that is failing; under
/// Schedule 6 paragraph 9 it limits the functions of a CCG in the initial period. Only the first changes the status of authorisation.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record LegalDirection
{
    private readonly StoredDate _until;

    // Computed when first asked for, because the effect may be a long text and the same direction stands in many positions. 0 if it was not asked for.
    private int _contentHash;

    /// <summary>Initialises the direction.</summary>
    /// <param name="number">The number within the CCG, by which it is varied and revoked.</param>
    /// <param name="power">The power it is given under.</param>
    /// <param name="trigger">What the Board was satisfied of, only under section 14Z21; null if not known.</param>
    /// <param name="instrument">The reference of the instrument in writing; null if not known.</param>
    /// <param name="effect">What it makes the CCG do or cease.</param>
    /// <param name="underpins">The criteria whose conditions it underpins; may be empty; null if not known.</param>
    /// <param name="until">The last day on which it is in force, only under section 14Z21; null if it says none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="effect"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="power"/> or <paramref name="trigger"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="underpins"/> is a default array, or holds <see cref="CriterionCode.None"/>; or <paramref name="instrument"/> holds half of a surrogate pair.</exception>
    public LegalDirection(
        int number,
        DirectionPower power,
        DirectionTrigger? trigger,
        string? instrument,
        DirectionEffect effect,
        ImmutableArray<CriterionCode>? underpins,
        EventDate? until = null)
    {
        Number = number;
        Power = Guard.Against.Undefined(power);
        Trigger = Guard.Against.Undefined(trigger);
        Instrument = instrument is null ? null : Guard.Against.BrokenText(instrument);
        Effect = Guard.Against.Null(effect);
        KnownUnderpins = Guard.Against.NoCodesIfKnown(underpins);
        _until = until;
    }

    private LegalDirection(LegalDirection original, DirectionEffect effect)
    {
        (Number, Power, Trigger, Instrument) = (original.Number, original.Power, original.Trigger, original.Instrument);
        (KnownUnderpins, _until) = (original.KnownUnderpins, original._until);
        Effect = effect;
    }

    /// <summary>The number within the CCG.</summary>
    public int Number { get; }

    /// <summary>The power it is given under.</summary>
    public DirectionPower Power { get; }

    /// <summary>What the Board was satisfied of; null if not known.</summary>
    public DirectionTrigger? Trigger { get; }

    /// <summary>
    /// The reference of the instrument in writing; null if not known. Sources: Health and Social Care Act 2012 s. 304(13); National Health Service Act 2006 s. 273(3).
    /// </summary>
    public string? Instrument { get; }

    /// <summary>What it makes the CCG do or cease.</summary>
    public DirectionEffect Effect { get; }

    /// <summary>The criteria whose conditions it underpins; null if not known.</summary>
    public ImmutableArray<CriterionCode>? Underpins => KnownUnderpins.OrNull();

    /// <summary>The last day on which it is in force; null if it has none, and is in force until it is revoked. Source: s. 14Z21(3).</summary>
    public EventDate? Until => _until;

    /// <summary>Determines whether the other direction is equal to this one.</summary>
    /// <param name="other">The other direction.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(LegalDirection? other) => ReferenceEquals(this, other)
        || (other is not null
            && Number == other.Number
            && Power == other.Power
            && Trigger == other.Trigger
            && string.Equals(Instrument, other.Instrument, StringComparison.Ordinal)
            && Effect.Equals(other.Effect)
            && Until == other.Until
            && KnownUnderpins.IsSameAs(other.KnownUnderpins));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Power, Trigger, Instrument, Effect, KnownUnderpins.HashOfItems());

    /// <summary>The number, the power, what it does, and its last day if it has one.</summary>
    /// <returns>"direction 1 (regulation8): exercise functions: …".</returns>
    public override string ToString() => Until is { } until
        ? string.Create(CultureInfo.InvariantCulture, $"direction {Number} ({NameTable<DirectionPower>.Shared.Name(Power)}) until {until}: {Effect}")
        : string.Create(CultureInfo.InvariantCulture, $"direction {Number} ({NameTable<DirectionPower>.Shared.Name(Power)}): {Effect}");

    /// <summary>The criteria whose conditions it underpins; default if not known.</summary>
    internal ImmutableArray<CriterionCode> KnownUnderpins { get; }

    /// <summary>A hash code of the number and of the effect, which alone may vary.</summary>
    internal int ContentHash => _contentHash != 0 ? _contentHash : _contentHash = HashCode.Combine(Number, Effect);

    /// <summary>Whether it is given under regulation 8, and it is not known what it underpins.</summary>
    internal bool MayUnderpinAny => KnownUnderpins.IsDefault && Power == DirectionPower.Regulation8;

    /// <summary>Whether it is given under regulation 8 and ceases all functions.</summary>
    internal bool CeasesAllFunctions => Power == DirectionPower.Regulation8 && Effect is DirectionEffect.Cease { Functions: FunctionScope.All };

    /// <summary>Determines whether it is a regulation 8 direction that underpins the condition on a criterion.</summary>
    internal bool IsUnderpinning(CriterionCode criterion) =>
        Power == DirectionPower.Regulation8 && MemoryMarshal.Cast<CriterionCode, ushort>(KnownUnderpins.AsSpan()).Contains(criterion.Number);

    /// <summary>Determines whether it has certainly come to an end by itself before a day.</summary>
    internal bool IsEndedBefore(EventDate day) => Until?.IsBefore(day) == true;

    /// <summary>Returns this direction with another effect.</summary>
    internal LegalDirection With(DirectionEffect effect) => new(this, effect);
}
