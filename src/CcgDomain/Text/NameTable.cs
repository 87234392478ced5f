using System.Runtime.CompilerServices;

namespace CcgDomain.Text;

/// <summary>The names of values in documents.</summary>
internal static class NameTable
{
    /// <summary>Returns the name of a value in documents, from its name in C#.</summary>
    internal static string ToDocumentName(string name) =>
        name.AsSpan().ContainsAnyInRange('a', 'z') ? $"{char.ToLowerInvariant(name[0])}{name.AsSpan(1)}" : name;
}

/// <summary>
/// The names of an enumeration in documents: the names of its values with a lower-case first letter. A name in capitals, such as a Roman numeral,
/// stays as it is. Names are ASCII and exact.
/// </summary>
internal sealed class NameTable<T>
    where T : struct, Enum
{
    private readonly (T Value, string Name, byte[] Utf8)[] _rows;

    private NameTable()
    {
        // Both arrays are in the order of the values.
        var values = Enum.GetValues<T>();
        var names = Enum.GetNames<T>();
        _rows = new (T Value, string Name, byte[] Utf8)[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var name = NameTable.ToDocumentName(names[i]);
            _rows[i] = (values[i], name, System.Text.Encoding.ASCII.GetBytes(name));
        }
    }

    /// <summary>The table of the enumeration.</summary>
    internal static NameTable<T> Shared { get; } = new();

    /// <summary>The names in the order of their values, for messages: "failing, failed, significantRisk".</summary>
    internal string Choices => string.Join(", ", Array.ConvertAll(_rows, row => row.Name));

    /// <summary>The names in the order of their values, each in quotation marks: "failing","failed","significantRisk".</summary>
    internal string QuotedChoices => string.Join(',', Array.ConvertAll(_rows, row => $"\"{row.Name}\""));

    internal bool TryName(T value, [NotNullWhen(true)] out string? name)
    {
        foreach (var row in _rows)
        {
            if (EqualityComparer<T>.Default.Equals(row.Value, value))
            {
                name = row.Name;
                return true;
            }
        }

        name = null;
        return false;
    }

    /// <summary>Returns the name of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the caller's argument, for the exception.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not defined.</exception>
    internal string Name(T value, [CallerArgumentExpression(nameof(value))] string? parameter = null) =>
        TryName(value, out var name) ? name : throw new ArgumentOutOfRangeException(parameter, value, $"This is not a {typeof(T).Name}.");

    internal bool TryParse(ReadOnlySpan<char> text, out T value)
    {
        foreach (var row in _rows)
        {
            if (text.SequenceEqual(row.Name))
            {
                value = row.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    internal bool TryParse(ReadOnlySpan<byte> utf8, out T value)
    {
        foreach (var row in _rows)
        {
            if (utf8.SequenceEqual(row.Utf8))
            {
                value = row.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
