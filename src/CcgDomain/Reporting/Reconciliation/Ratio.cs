using System.Globalization;
using System.Numerics;

namespace CcgDomain.Reporting;

/// <summary>An exact number, so that no figure is rounded before it is compared. The denominator is above zero.</summary>
internal readonly struct Ratio
{
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

    /// <summary>The largest whole number that is not above it.</summary>
    internal BigInteger Floor
    {
        get
        {
            var quotient = BigInteger.DivRem(_numerator, _denominator, out var remainder);
            return remainder.Sign < 0 ? quotient - 1 : quotient;
        }
    }

    public static Ratio operator +(Ratio a, Ratio b) => new((a._numerator * b._denominator) + (b._numerator * a._denominator), a._denominator * b._denominator);

    public static Ratio operator -(Ratio a) => new(-a._numerator, a._denominator);

    public static Ratio operator -(Ratio a, Ratio b) => a + -b;

    public static Ratio operator *(Ratio a, Ratio b) => new(a._numerator * b._numerator, a._denominator * b._denominator);

    /// <summary><paramref name="b"/> is not zero.</summary>
    public static Ratio operator /(Ratio a, Ratio b) => new(a._numerator * b._denominator, a._denominator * b._numerator);

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

    /// <summary>Rounded to a percentage with so many decimals, half away from zero.</summary>
    internal Ratio RoundedToPercent(int decimals)
    {
        var unit = 100 * BigInteger.Pow(10, decimals);
        var twice = 2 * BigInteger.Abs(_numerator) * unit;
        var rounded = (twice + _denominator) / (2 * _denominator);
        return new(Sign < 0 ? -rounded : rounded, unit);
    }

    /// <summary>As a rounded percentage with exactly so many decimals: "77 %", "77.3 %".</summary>
    internal string Percent(int decimals)
    {
        var hundredfold = RoundedToPercent(decimals) * new Ratio(100, 1);
        var scale = BigInteger.Pow(10, decimals);
        var digits = hundredfold._numerator * (scale / hundredfold._denominator);
        return WithPoint(digits, decimals) + " %";
    }

    /// <summary>As a percentage, not rounded.</summary>
    internal string Percent() => (this * new Ratio(100, 1)).ToString() + " %";

    /// <summary>"211", "8,000", "35.3", or "1/3" where no decimal number is exact.</summary>
    public override string ToString()
    {
        if (IsWhole)
        {
            return WithPoint(_numerator, 0);
        }

        var scale = BigInteger.One;
        for (var decimals = 1; decimals <= 28; decimals++)
        {
            scale *= 10;
            if ((scale % _denominator).IsZero)
            {
                return WithPoint(_numerator * (scale / _denominator), decimals);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{_denominator}");
    }

    private static string WithPoint(BigInteger digits, int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var whole = BigInteger.DivRem(BigInteger.Abs(digits), scale, out var rest);
        var text = (digits.Sign < 0 ? "−" : "") + whole.ToString("N0", CultureInfo.InvariantCulture);
        return decimals == 0 ? text : $"{text}.{rest.ToString("D" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}";
    }
}
