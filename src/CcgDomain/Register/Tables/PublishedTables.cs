using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Reads the published facts about one CCG from the generated tables.</summary>
internal static class PublishedTables
{
    internal static ImmutableArray<PublishedWave> Waves(OdsCode code)
    {
        var facts = new List<PublishedWave>();
        var rows = new DelimitedReader(PublishedData.Waves);
        while (rows.ReadRow())
        {
            if (rows.ReadOdsCode() == code)
            {
                facts.Add(new((AuthorisationWave)rows.ReadNumber(), FactSource.Read(ref rows)));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedConditions> Conditions(OdsCode code)
    {
        var facts = new List<PublishedConditions>();
        var rows = new DelimitedReader(PublishedData.Conditions);
        while (rows.ReadRow())
        {
            if (rows.ReadOdsCode() == code)
            {
                facts.Add(new(ReadDate(ref rows)!, rows.ReadText()!, rows.ReadOptionalNumber(), rows.ReadOptionalFlag(), FactSource.Read(ref rows)));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedDirections> Directions(OdsCode code)
    {
        var facts = new List<PublishedDirections>();
        var rows = new DelimitedReader(PublishedData.Directions);
        while (rows.ReadRow())
        {
            if (rows.ReadOdsCode() == code)
            {
                facts.Add(new(ReadDate(ref rows), ReadDate(ref rows), ReadDate(ref rows), FactSource.Read(ref rows)));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedArrangement> Arrangements(OdsCode code)
    {
        var facts = new List<PublishedArrangement>();
        var rows = new DelimitedReader(PublishedData.Arrangements);
        while (rows.ReadRow())
        {
            if (rows.ReadOdsCode() == code)
            {
                facts.Add(new(ReadDate(ref rows), (CoCommissioningModel)rows.ReadNumber(), (ArrangementStage)rows.ReadNumber(), FactSource.Read(ref rows)));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedRating> Ratings(OdsCode code)
    {
        var facts = new List<PublishedRating>();
        var rows = new DelimitedReader(PublishedData.Ratings);
        while (rows.ReadRow())
        {
            if (rows.ReadOdsCode() == code)
            {
                facts.Add(new(FinancialYear.Of(rows.ReadNumber()), (Rating)rows.ReadNumber(), FactSource.Read(ref rows)));
            }
        }

        return [.. facts];
    }

    internal static ImmutableArray<PublishedSpecialMeasures> SpecialMeasures(OdsCode code)
    {
        var facts = new List<PublishedSpecialMeasures>();
        var rows = new DelimitedReader(PublishedData.SpecialMeasures);
        while (rows.ReadRow())
        {
            if (rows.ReadOdsCode() == code)
            {
                facts.Add(new(ReadDate(ref rows), ReadDate(ref rows), ReadDate(ref rows), FactSource.Read(ref rows)));
            }
        }

        return [.. facts];
    }

    private static PublishedDate? ReadDate(ref DelimitedReader rows) => PublishedDate.TryParse(rows.ReadText(), out var date) ? date : null;
}
