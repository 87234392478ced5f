using System.Globalization;
using System.Numerics;

namespace CcgDomain.Reporting;

/// <summary>An exact rational number, so that figures are not rounded before they are compared.</summary>
internal readonly struct Ratio
{
    // In lowest terms; the denominator is greater than zero.
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    internal Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        _numerator = numerator / common;
        _denominator = denominator / common;
    }

    internal static Ratio Zero { get; } = new(0, 1);

    internal int Sign => _numerator.Sign;

    internal bool IsWhole => _denominator.IsOne;

    /// <summary>The greatest whole number that is not greater than this number.</summary>
    internal BigInteger Floor
    {
        get
        {
            var quotient = BigInteger.DivRem(_numerator, _denominator, out var remainder);
            return remainder.Sign < 0 ? quotient - 1 : quotient;
        }
    }

    public static Ratio operator +(Ratio left, Ratio right) =>
        new((left._numerator * right._denominator) + (right._numerator * left._denominator), left._denominator * right._denominator);

    public static Ratio operator -(Ratio value) => new(-value._numerator, value._denominator);

    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    public static Ratio operator *(Ratio left, Ratio right) => new(left._numerator * right._numerator, left._denominator * right._denominator);

    public static Ratio operator /(Ratio left, Ratio right) => new(left._numerator * right._denominator, left._denominator * right._numerator);

    internal static Ratio Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger digits = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return new(value < 0 ? -digits : digits, BigInteger.Pow(10, value.Scale));
    }

    internal static Ratio OfPercent(decimal percent) => Of(percent) / new Ratio(100, 1);

    internal int CompareTo(Ratio other) => (_numerator * other._denominator).CompareTo(other._numerator * _denominator);

    internal Ratio Absolute() => Sign < 0 ? -this : this;

    /// <summary>Rounds to a percentage with the given number of decimals, half away from zero.</summary>
    internal Ratio RoundedToPercent(int decimals)
    {
        var unit = 100 * BigInteger.Pow(10, decimals);
        var rounded = ((2 * BigInteger.Abs(_numerator) * unit) + _denominator) / (2 * _denominator);
        return new(Sign < 0 ? -rounded : rounded, unit);
    }

    /// <summary>Formats a percentage rounded to the given number of decimals: "77 %", "77.3 %".</summary>
    internal string ToPercentage(int decimals)
    {
        var hundredfold = RoundedToPercent(decimals) * new Ratio(100, 1);
        var scale = BigInteger.Pow(10, decimals);
        var digits = hundredfold._numerator * (scale / hundredfold._denominator);
        return WithDecimalPoint(digits, decimals) + " %";
    }

    /// <summary>Formats a percentage that is not rounded.</summary>
    internal string ToPercentage() => (this * new Ratio(100, 1)).ToString() + " %";

    /// <summary>The number as text: "211", "8,000", "35.3", or "1/3" if no decimal number is exact.</summary>
    public override string ToString()
    {
        if (IsWhole)
        {
            return WithDecimalPoint(_numerator, 0);
        }

        var scale = BigInteger.One;
        for (var decimals = 1; decimals <= 28; decimals++)
        {
            scale *= 10;
            if ((scale % _denominator).IsZero)
            {
                return WithDecimalPoint(_numerator * (scale / _denominator), decimals);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{_denominator}");
    }

    private static string WithDecimalPoint(BigInteger digits, int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var whole = BigInteger.DivRem(BigInteger.Abs(digits), scale, out var fraction);
        var text = (digits.Sign < 0 ? "−" : "") + whole.ToString("N0", CultureInfo.InvariantCulture);
        return decimals == 0 ? text : $"{text}.{fraction.ToString("D" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}";
    }
}
