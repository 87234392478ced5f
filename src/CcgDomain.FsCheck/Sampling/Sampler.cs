using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>
/// Makes the random choices for one generated value. All of them derive from one seed that FsCheck supplies, so the same seed gives the same value.
/// </summary>
/// <remarks>
/// Each event of a history depends on the events before it. A loop that draws from a sampler expresses that more readably than nested generators.
/// </remarks>
internal sealed class Sampler
{
    private ulong _state;

    private Sampler(ulong seed, int size)
    {
        _state = seed;
        Size = size;
    }

    /// <summary>The size that FsCheck asks for: it grows from 1 to 100 during a run.</summary>
    internal int Size { get; }

    /// <summary>Creates a generator from a function that draws from a sampler.</summary>
    internal static Gen<T> CreateGenerator<T>(Func<Sampler, T> create) => Gen.Sized(size =>
        Gen.Choose(0, (1 << 30) - 1).Zip(
            Gen.Choose(0, (1 << 30) - 1),
            (high, low) => create(new(((ulong)(uint)high << 30) | (uint)low, size))));

    /// <summary>Returns a number from 0 to one less than <paramref name="maxValue"/>.</summary>
    internal int Next(int maxValue) => (int)(NextUInt64() % (ulong)maxValue);

    /// <summary>Returns a number from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    internal int Choose(int min, int max) => min + Next(max - min + 1);

    /// <summary>Returns <see langword="true"/> with the given probability.</summary>
    internal bool Chance(int percent) => Next(100) < percent;

    /// <summary>Returns one of its arguments.</summary>
    internal T Pick<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];

    /// <summary>Returns one item of a list.</summary>
    internal T PickFrom<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>Returns one of the values that an enum defines.</summary>
    internal T PickEnum<T>()
        where T : struct, Enum => PickFrom(Enum.GetValues<T>());

    /// <summary>Returns items of a list in random order, each position at most once.</summary>
    internal ImmutableArray<T> PickDistinct<T>(IReadOnlyList<T> choices, int count)
    {
        T[] all = [.. choices];
        for (var i = 0; i < count; i++)
        {
            var j = Choose(i, all.Length - 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return ImmutableArray.Create(all, 0, count);
    }

    /// <summary>Returns a value with the given probability, and otherwise null.</summary>
    internal T? Maybe<T>(int percent, Func<T> create)
        where T : struct => Chance(percent) ? create() : null;

    /// <summary>Returns a list of the given length.</summary>
    internal static ImmutableArray<T> ListOf<T>(int count, Func<T> create)
    {
        var items = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(create());
        }

        return items.MoveToImmutable();
    }

    /// <summary>Returns a number of items for a list: often 0, seldom more than 3, at most 5, and fewer while the size is small.</summary>
    internal int SmallCount() => Next(Math.Min(Math.Max(Size, 1), Pick(1, 2, 4, 4, 6)));

    // SplitMix64, by Sebastiano Vigna; public domain.
    private ulong NextUInt64()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
