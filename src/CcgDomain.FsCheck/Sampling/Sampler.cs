using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>
/// Choices for one value, drawn from one seed that FsCheck gives: the same seed makes the same value. A history is built step by step from
/// what the steps before left open, which reads better as a program than as nested generators.
/// </summary>
internal sealed class Sampler
{
    private ulong _state;

    private Sampler(ulong seed, int size)
    {
        _state = seed;
        Size = size;
    }

    /// <summary>How large a value should be; FsCheck lets it grow from 1 to 100 over a run.</summary>
    internal int Size { get; }

    internal static Gen<T> Gen<T>(Func<Sampler, T> make) => global::FsCheck.Fluent.Gen.Sized(size =>
        global::FsCheck.Fluent.Gen.Choose(0, (1 << 30) - 1).Zip(
            global::FsCheck.Fluent.Gen.Choose(0, (1 << 30) - 1),
            (high, low) => make(new(((ulong)(uint)high << 30) | (uint)low, size))));

    /// <summary>A number from 0 up to one less than <paramref name="count"/>.</summary>
    internal int Below(int count) => (int)(Next() % (ulong)count);

    internal int Between(int least, int most) => least + Below(most - least + 1);

    internal bool Chance(int percent) => Below(100) < percent;

    internal T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    internal T From<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    internal T Enum<T>()
        where T : struct, Enum => From(System.Enum.GetValues<T>());

    internal T? Maybe<T>(int percent, Func<T> make)
        where T : struct => Chance(percent) ? make() : null;

    /// <summary>That many of the choices, none twice, in any order.</summary>
    internal ImmutableArray<T> Distinct<T>(IReadOnlyList<T> choices, int count)
    {
        T[] all = [.. choices];
        for (var i = 0; i < count; i++)
        {
            var j = Between(i, all.Length - 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return ImmutableArray.Create(all, 0, count);
    }

    internal static ImmutableArray<T> List<T>(int count, Func<T> make)
    {
        var items = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(make());
        }

        return items.MoveToImmutable();
    }

    /// <summary>A few: often none, seldom more than three, never more than the size.</summary>
    internal int Few() => Below(Math.Min(Math.Max(Size, 1), Of(1, 2, 4, 4, 6)));

    // SplitMix64, by Sebastiano Vigna; public domain.
    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
