using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A GSS code of an organisation, and the days on which it is known to have been in force.</summary>
/// <remarks>
/// <para>For most codes the first and the last day are established. Four codes changed on a day that no source gives: those of 09G and 09N
/// between the editions of the ONS Postcode Directory of May 2015 and May 2016, those of the boards QNX and QXU in 2023. For these,
/// <see cref="From"/> or <see cref="To"/> is null, and <see cref="KnownFrom"/> and <see cref="KnownTo"/> enclose the days on which the code was
/// certainly in force.</para>
/// <para>The last edition that shows a code is taken as evidence for the days before its month; the first edition that shows a code, as
/// evidence for the last day of its month.</para>
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
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

    /// <summary>The first day of the code; null if it is not established.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day of the code, inclusive; null if it is not established, and for a board's code that has not ended according to any source.</summary>
    public DateOnly? To { get; }

    /// <summary>The first day on which the code was certainly in force; equal to <see cref="From"/> if that is established.</summary>
    public DateOnly KnownFrom { get; }

    /// <summary>The last day on which the code was certainly in force; equal to <see cref="To"/> if that is established.</summary>
    public DateOnly KnownTo { get; }

    /// <summary>Returns the code and its days.</summary>
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
