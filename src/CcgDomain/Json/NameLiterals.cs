using System.Runtime.CompilerServices;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The names of an enumeration's values in quotation marks, as they are written.</summary>
/// <typeparam name="T">The enumeration, of 32-bit numbers that are small and not negative.</typeparam>
internal static class NameLiterals<T>
    where T : struct, Enum
{
    // By the number of the value. A number that stands for no value has the default.
    private static readonly JsonLiteral[] Literals = CreateLiterals();

    /// <summary>Returns the name of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not defined.</exception>
    internal static ref readonly JsonLiteral Of(T value)
    {
        var number = NumberOf(value);
        if ((uint)number >= (uint)Literals.Length || Literals[number].Length == 0)
        {
            _ = NameTable<T>.Shared.Name(value);
        }

        return ref Literals[number];
    }

    private static int NumberOf(T value) => Unsafe.BitCast<T, int>(value);

    private static JsonLiteral[] CreateLiterals()
    {
        var values = Enum.GetValues<T>();
        var literals = new JsonLiteral[NumberOf(values[^1]) + 1];
        foreach (var value in values)
        {
            literals[NumberOf(value)] = new($"\"{NameTable<T>.Shared.Name(value)}\"");
        }

        return literals;
    }
}
