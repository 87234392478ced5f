using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Reads what was published of one CCG from the generated tables.</summary>
internal static class PublishedTables
{
    internal static ImmutableArray<PublishedWave> Waves(OdsCode code)
    {
        var facts = new List<PublishedWave>();
        var rows = new DelimitedReader(PublishedData.Waves);
        while (rows.Next())
        {
            if (rows.Code() == code)
            {
                facts.Add(new((AuthorisationWave)rows.Number(), ref rows));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedConditions> Conditions(OdsCode code)
    {
        var facts = new List<PublishedConditions>();
        var rows = new DelimitedReader(PublishedData.Conditions);
        while (rows.Next())
        {
            if (rows.Code() == code)
            {
                facts.Add(new(Date(ref rows)!, rows.Text()!, NumberOrNull(ref rows), FlagOrNull(ref rows), ref rows));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedDirections> Directions(OdsCode code)
    {
        var facts = new List<PublishedDirections>();
        var rows = new DelimitedReader(PublishedData.Directions);
        while (rows.Next())
        {
            if (rows.Code() == code)
            {
                facts.Add(new(Date(ref rows), Date(ref rows), ref rows));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedArrangement> Arrangements(OdsCode code)
    {
        var facts = new List<PublishedArrangement>();
        var rows = new DelimitedReader(PublishedData.Arrangements);
        while (rows.Next())
        {
            if (rows.Code() == code)
            {
                facts.Add(new(Date(ref rows)!, (CoCommissioningModel)rows.Number(), (ArrangementStage)rows.Number(), ref rows));
            }
        }

        return [.. facts];
    }

    private static PublishedDate? Date(ref DelimitedReader rows) => PublishedDate.TryParse(rows.Text(), out var date) ? date : null;

    private static int? NumberOrNull(ref DelimitedReader rows)
    {
        var number = rows.Number();
        return number < 0 ? null : number;
    }

    private static bool? FlagOrNull(ref DelimitedReader rows)
    {
        var field = rows.Field();
        return field.IsEmpty ? null : field[0] == 'Y';
    }
}
