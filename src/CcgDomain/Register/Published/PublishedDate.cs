using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A date with the precision that its source gives: a day, a month, a quarter, a year or a financial year.</summary>
/// <remarks>
/// <para>A date is written as <c>2013-07-25</c>, <c>2013-02</c>, <c>2013-Q4</c> (of the calendar year), <c>2014</c> or <c>2016-17</c> (1 April 2016
/// to 31 March 2017). A text that could be a month or a financial year, such as <c>2011-12</c>, is the month.</para>
/// <para>Two dates are equal if their first and last days are. Dates have no order: a month does not precede a day within it.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<PublishedDate>))]
[TypeConverter(typeof(ParsableTypeConverter<PublishedDate>))]
public sealed class PublishedDate : IEquatable<PublishedDate>, ISpanParsable<PublishedDate>, ITextValue
{
    static string ITextValue.WrittenPattern => "^[0-9]{4}(?:-(?:Q[1-4]|[0-9]{2}(?:-[0-9]{2})?))?$";

    private const string Description = "a date: 2013-07-25, 2013-02, 2013-Q4, 2014 or 2016-17";

    private PublishedDate(DatePrecision precision, DateOnly first, DateOnly last)
    {
        Precision = precision;
        First = first;
        Last = last;
    }

    /// <summary>The precision of the date.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that the date can mean, inclusive; equal to <see cref="First"/> if the source gives the day.</summary>
    public DateOnly Last { get; }

    /// <summary>Determines whether two dates are equal.</summary>
    /// <param name="left">The first date, or null.</param>
    /// <param name="right">The second date, or null.</param>
    public static bool operator ==(PublishedDate? left, PublishedDate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Determines whether two dates differ.</summary>
    /// <param name="left">The first date, or null.</param>
    /// <param name="right">The second date, or null.</param>
    public static bool operator !=(PublishedDate? left, PublishedDate? right) => !(left == right);

    /// <summary>Parses a date.</summary>
    /// <param name="s">The text, in one of the five forms.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is in none of the forms.</exception>
    public static PublishedDate Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PublishedDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out var date)
        ? date
        : throw Quote.NotA(Description, s);

    /// <summary>Tries to parse a date.</summary>
    /// <param name="s">The text, in one of the five forms. Null is not a date.</param>
    /// <param name="date">The date, or null if the text is in none of the forms.</param>
    /// <returns>true if the text is in one of the forms; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out PublishedDate? date) => TryParse(s.AsSpan(), null, out date);

    /// <summary>Tries to parse a date, and says why a text is not one.</summary>
    /// <param name="s">The text, in one of the five forms. Null is not a date.</param>
    /// <param name="date">The date, or null if the text is in none of the forms.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>true if the text is in one of the forms; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out PublishedDate? date, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out date);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <inheritdoc cref="TryParse(string?, out PublishedDate?)" path="/*[not(self::param)]"/>
    /// <param name="s">The text, in one of the five forms. Null is not a date.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The date, or null if the text is in none of the forms.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PublishedDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out PublishedDate?)" path="/*[not(self::param)]"/>
    /// <param name="s">The text, in one of the five forms.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The date, or null if the text is in none of the forms.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out PublishedDate result)
    {
        result = null;
        if (s.Length < 4 || !TryParseDigits(s[..4], out var year) || year is 0 or > 9998 || (s.Length > 4 && s[4] != '-'))
        {
            return false;
        }

        result = s.Length switch
        {
            4 => new(DatePrecision.Year, new(year, 1, 1), new(year, 12, 31)),
            7 when s[5] == 'Q' && s[6] is >= '1' and <= '4' => FromMonths(DatePrecision.Quarter, new(year, ((s[6] - '1') * 3) + 1, 1), 3),
            7 when TryParseDigits(s[5..], out var month) && month is >= 1 and <= 12 => FromMonths(DatePrecision.Month, new(year, month, 1), 1),
            7 when TryParseDigits(s[5..], out var next) && next == (year + 1) % 100 => FromMonths(DatePrecision.FinancialYear, new(year, 4, 1), 12),
            10 when DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new(DatePrecision.Day, day, day),
            _ => null,
        };
        return result is not null;
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] PublishedDate? other) => other is not null && First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as PublishedDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Last);

    /// <summary>Returns the date in the form of its precision.</summary>
    /// <returns>"2013-07-25", "2013-02", "2013-Q4", "2014" or "2016-17".</returns>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM}"),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year:D4}-Q{(First.Month / 3) + 1}"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{First.Year:D4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{First.Year:D4}-{Last.Year % 100:D2}"),
    };

    private static PublishedDate FromMonths(DatePrecision precision, DateOnly first, int months) => new(precision, first, first.AddMonths(months).AddDays(-1));

    // int.TryParse would accept trailing null characters.
    private static bool TryParseDigits(ReadOnlySpan<char> s, out int number)
    {
        number = 0;
        foreach (var c in s)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
