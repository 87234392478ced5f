using System.Runtime.CompilerServices;

namespace CcgDomain.Text;

/// <summary>The names of values in documents.</summary>
internal static class NameTable
{
    /// <summary>Returns the name of a value in documents, from its name in C#.</summary>
    internal static string ToDocumentName(string name) =>
        name.AsSpan().ContainsAnyInRange('a', 'z') ? string.Concat([char.ToLowerInvariant(name[0])], name.AsSpan(1)) : name;

    /// <summary>Returns the names of an enumeration's values in documents, in the order of the values.</summary>
    internal static string[] NamesOf(Type enumeration)
    {
        var names = Enum.GetNames(enumeration);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = ToDocumentName(names[i]);
        }

        return names;
    }
}

/// <summary>
/// The names of an enumeration in documents: the names of its values with a lower-case first letter. A name in capitals, such as a Roman numeral,
/// stays as it is. Names are ASCII and exact.
/// </summary>
internal sealed class NameTable<T>
    where T : struct, Enum
{
    /// <summary>The values, in their order.</summary>
    internal readonly T[] Values = Enum.GetValues<T>();

    /// <summary>The names, in the order of the values.</summary>
    internal readonly Utf8Names Names = new(NameTable.NamesOf(typeof(T)));

    /// <summary>The table of the enumeration.</summary>
    internal static readonly NameTable<T> Shared = new();

    private NameTable()
    {
    }

    /// <summary>The names in the order of their values, for messages: "failing, failed, significantRisk".</summary>
    internal string Choices => Names.Choices;

    /// <summary>The names in the order of their values, each in quotation marks: "failing","failed","significantRisk".</summary>
    internal string QuotedChoices => string.Join(',', Array.ConvertAll(Values, value => $"\"{Name(value)}\""));

    internal bool TryName(T value, [NotNullWhen(true)] out string? name)
    {
        name = IndexOf(value) is var index and >= 0 ? Names[index] : null;
        return name is not null;
    }

    /// <summary>Returns the name of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the caller's argument, for the exception.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not defined.</exception>
    internal string Name(T value, [CallerArgumentExpression(nameof(value))] string? parameter = null) =>
        TryName(value, out var name) ? name : throw Undefined(value, parameter);

    internal bool TryParse(ReadOnlySpan<char> text, out T value) => TryGet(Names.IndexOf(text), out value);

    internal bool TryParse(ReadOnlySpan<byte> utf8, out T value) => TryGet(Names.IndexOf(utf8), out value);

    private int IndexOf(T value)
    {
        var index = Values.Length - 1;
        while (index >= 0 && !EqualityComparer<T>.Default.Equals(Values[index], value))
        {
            index--;
        }

        return index;
    }

    private static ArgumentOutOfRangeException Undefined(T value, string? parameter) => new(parameter, value, $"This is not a {typeof(T).Name}.");

    private bool TryGet(int index, out T value)
    {
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }
}
