using System.Runtime.CompilerServices;

namespace CcgDomain.Text;

/// <summary>The one table of an enumeration's names as they stand in documents. A name is ASCII and exact.</summary>
internal sealed class NameTable<T>
    where T : struct, Enum
{
    private readonly (T Value, string Name, byte[] Utf8)[] _rows;

    internal NameTable(params (T Value, string Name)[] rows)
    {
        _rows = new (T Value, string Name, byte[] Utf8)[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            _rows[i] = (rows[i].Value, rows[i].Name, System.Text.Encoding.ASCII.GetBytes(rows[i].Name));
        }
    }

    /// <summary>All names in order, for messages: "failing, failed or significantRisk".</summary>
    internal string Choices => string.Join(", ", Array.ConvertAll(_rows, row => row.Name));

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

    /// <summary>The name; <paramref name="parameter"/> is what the caller calls the value.</summary>
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
