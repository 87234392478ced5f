using System.Runtime.InteropServices;
using System.Text;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Parses the lists in the fields of the generated tables.</summary>
internal static class PeriodParser
{
    private const int AfterDate = 11; // the index of what follows "2017-04-01 "

    /// <summary>Parses codes: "00F 00G 00H".</summary>
    internal static ImmutableArray<OdsCode> ParseCodes(ReadOnlySpan<byte> list)
    {
        if (list.IsEmpty)
        {
            return [];
        }

        var codes = new OdsCode[list.Count((byte)' ') + 1];
        for (var i = 0; DelimitedReader.TrySplitFirst(ref list, (byte)' ', out var code); i++)
        {
            codes[i] = DelimitedReader.ParseOdsCode(code);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(codes);
    }

    /// <summary>Parses the places of names, each but the first with its first day: "Cumbria;2017-04-01 North Cumbria".</summary>
    internal static ImmutableArray<NamePeriod> ParseNames(ReadOnlySpan<byte> list, DateOnly opened, DateOnly closed)
    {
        var names = new NamePeriod[list.Count((byte)';') + 1];
        var from = opened;
        for (var i = 0; DelimitedReader.TrySplitFirst(ref list, (byte)';', out var place); i++)
        {
            if (i > 0)
            {
                from = DelimitedReader.ParseDate(place);
                place = place[AfterDate..];
            }

            var to = list.IsEmpty ? closed : DelimitedReader.ParseDate(list).AddDays(-1);
            names[i] = new(CcgName.CreateUnchecked(Encoding.UTF8.GetString(place)), from, to);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }

    /// <summary>
    /// Parses GSS codes, each but the first with its first day, "E38000041;2017-04-01 E38000215", or with the earliest and the latest day that
    /// it can be if that is not established, "E38000036;2015-05-01 2016-05-31 E38000213".
    /// </summary>
    internal static ImmutableArray<GssPeriod> ParseGssCodes(ReadOnlySpan<byte> list, DateOnly opened, DateOnly? closed, DateOnly knownTo)
    {
        var periods = new GssPeriod[list.Count((byte)';') + 1];
        DateOnly? from = opened;
        var knownFrom = opened;
        for (var i = 0; DelimitedReader.TrySplitFirst(ref list, (byte)';', out var period); i++)
        {
            var code = DelimitedReader.ParseGssCode(period[^GssCode.TextLength..]);
            if (list.IsEmpty)
            {
                periods[i] = new(code, from, closed, knownFrom, knownTo);
                break;
            }

            var notBefore = DelimitedReader.ParseDate(list);
            var isEstablished = list[AfterDate] == 'E';
            var lastKnown = notBefore.AddDays(-1);
            periods[i] = new(code, from, isEstablished ? lastKnown : null, knownFrom, lastKnown);
            from = isEstablished ? notBefore : null;
            knownFrom = isEstablished ? notBefore : DelimitedReader.ParseDate(list[AfterDate..]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(periods);
    }
}
