using System.Globalization;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>A GSS code that an organisation had, and what is known of the time.</summary>
/// <remarks>
/// <para>For most codes both days are established. Four codes changed on a day that no source gives: those of 09G and 09N between the
/// editions of the ONS Postcode Directory of May 2015 and May 2016, those of the boards QNX and QXU in 2023. There <see cref="From"/>
/// or <see cref="To"/> is null, and <see cref="KnownFrom"/> and <see cref="KnownTo"/> say on which days the code was in force for certain.</para>
/// <para>An edition is taken to speak of the days before its month where it shows a code for the last time, and of the end of its month
/// where it shows one for the first time.</para>
/// </remarks>
public sealed record GssPeriod
{
    internal GssPeriod(GssCode code, DateOnly? from, DateOnly? to, DateOnly knownFrom, DateOnly knownTo)
    {
        Code = code;
        From = from;
        To = to;
        KnownFrom = knownFrom;
        KnownTo = knownTo;
    }

    /// <summary>The code.</summary>
    public GssCode Code { get; }

    /// <summary>The first day of the code; null where the day is not established.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day of the code, inclusive; null where it is not established, and for a board's code that no source says has ended.</summary>
    public DateOnly? To { get; }

    /// <summary>The first day on which the code was in force for certain; <see cref="From"/> where that is established.</summary>
    public DateOnly KnownFrom { get; }

    /// <summary>The last day on which the code was in force for certain; <see cref="To"/> where that is established.</summary>
    public DateOnly KnownTo { get; }

    /// <summary>The code and the days.</summary>
    /// <returns>"E38000036, 2013-04-01 to a day not established (in force until 2015-04-30 at least)".</returns>
    public override string ToString()
    {
        var from = From is { } first
            ? string.Create(CultureInfo.InvariantCulture, $"{first:O}")
            : string.Create(CultureInfo.InvariantCulture, $"a day not established (in force by {KnownFrom:O})");
        var to = To is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{last:O}")
            : string.Create(CultureInfo.InvariantCulture, $"a day not established (in force until {KnownTo:O} at least)");
        return $"{Code}, {from} to {to}";
    }
}
