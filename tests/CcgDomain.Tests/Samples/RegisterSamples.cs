using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Samples;

public sealed class RegisterSamples : ISamples
{
    private static readonly CcgRegister England = CcgRegister.England;
    private static readonly string[] Codes = ["00F", "00G", "13T", "D4U1Y", "QHM", "QHG", "QM7", "QNQ", "ZZZ"];
    private static readonly DateOnly[] Days =
        [new(2013, 3, 30), new(2013, 3, 31), new(2013, 4, 1), new(2015, 3, 31), new(2015, 4, 1), new(2022, 6, 30), new(2022, 7, 1), new(2022, 7, 2), new(2026, 3, 31), new(2026, 4, 1), new(2027, 3, 31), new(2027, 4, 1)];

    private static readonly DateOnly[] DirectionDays = [new(2013, 7, 25), new(2014, 5, 1), new(2016, 12, 31), new(2022, 7, 1)];

    public IEnumerable<object> Make() => [.. Values(), .. Held(), .. Resolutions()];

    private static IEnumerable<object> Values() =>
    [
        PublishedDate.Parse("2013-07-25"),
        PublishedDate.Parse("2013-07"),
        PublishedDate.Parse("2013-Q3"),
        PublishedDate.Parse("2013"),
        PublishedDate.Parse("2013-14"),
        .. Facts().SelectMany(facts => facts.All).Distinct(),
        .. Facts().Distinct(),
    ];

    // Read again on each call: the register keeps what it has read.
    private static IEnumerable<PublishedFacts> Facts() => ((string[])["09W", "03Q", "99A", "10C", "99C", "05N", "01R"]).Select(code => new PublishedFacts(OdsCode.Parse(code)));

    private static IEnumerable<object> Held() =>
    [
        .. England[OdsCode.Parse("01K")].Names,
        .. England[OdsCode.Parse("01K")].GssCodes,
        .. England[OdsCode.Parse("09G")].GssCodes,
        England[OdsCode.Parse("01K")].Region,
        England[OdsCode.Parse("01K")].Region2013!,
        England[OdsCode.Parse("01K")].AreaTeam2013!,
        .. England.BoardSuccessions.Where(step => step.Predecessor == OdsCode.Parse("QNQ")),
        .. England.MembershipsOf(NhsAreaKind.Region, OdsCode.Parse("10C")),
        .. England.MembershipsOf(NhsAreaKind.Region, OdsCode.Parse("02Q")),
        .. England.MembershipsOf(NhsAreaKind.System, OdsCode.Parse("02Q")),
        .. England.MembershipsOf(NhsAreaKind.AreaTeam, OdsCode.Parse("99M")),
        England.AreaTeamOn(OdsCode.Parse("01K"), new(2020, 1, 1)),
        England.AreaTeamOn(OdsCode.Parse("01K"), new(2013, 3, 31)),
        .. ((Membership.Changed)England.AreaTeamOn(OdsCode.Parse("99M"), new(2013, 4, 2))) is var changed ? new object[] { changed.Last, changed.First, changed.Before, changed.After } : [],
        .. DirectionDays.Select(England.DirectionsOn),
        .. DirectionDays.SelectMany(day => England.DirectionsOn(day).Ccgs).Distinct(),
        .. England.Successions.Where(step => step.Predecessor == OdsCode.Parse("01K")),
        England.GssCodeOn(OdsCode.Parse("01K"), new(2017, 3, 31)),
        England.GssCodeOn(OdsCode.Parse("01K"), new(2017, 4, 1)),
        England.GssCodeOn(OdsCode.Parse("09G"), new(2016, 1, 1)),
        England.GssCodeOn(OdsCode.Parse("09N"), new(2016, 1, 1)),
        England.GssCodeOn(OdsCode.Parse("01K"), new(2022, 7, 1)),
    ];

    private static IEnumerable<object> Resolutions() =>
        from code in Codes
        from day in Days
        select England.Resolve(OdsCode.Parse(code), day);
}
