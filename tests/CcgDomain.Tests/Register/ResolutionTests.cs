using CcgDomain.FsCheck;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Register;

public class ResolutionTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    private static readonly OdsCode[] Codes = [.. England.Ccgs.Select(ccg => ccg.Code), .. England.Boards.Select(board => board.Code)];

    private static readonly DateOnly[] Days = [.. England.ChangeDates.SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }), England.KnownUntil, England.KnownUntil.AddDays(1), DateOnly.MinValue, DateOnly.MaxValue];

    [Fact]
    public void Every_code_resolves_on_every_day_of_the_register_to_one_organisation_that_is_open_or_is_split_or_not_yet_open()
    {
        foreach (var code in Codes)
        {
            foreach (var day in Days)
            {
                var opened = England.TryFind(code, out var ccg) ? ccg.Opened : England.TryFindBoard(code, out var board) ? board.Established : default;
                var isKnown = day >= opened && day <= England.KnownUntil && England.Resolve(code, day) is not Resolution.Split;
                Assert.Equal(isKnown, England.TryResolve(code, day, out var standsFor));
                Assert.Equal(isKnown, IsOpen(standsFor, day));
                Assert.Equal(!isKnown, standsFor.IsNone);
                var resolution = England.Resolve(code, day);
                Assert.Equal(day > England.KnownUntil, resolution is Resolution.NotKnownYet);
                Assert.Equal(day < opened && ccg is not null, resolution is Resolution.NotYetOpen);
            }
        }
    }

    [Fact]
    public void Resolution_is_what_a_walk_along_the_published_successions_gives()
    {
        var next = RegisterFiles.Read("successions").Where(row => row["kind"] != "boundary change")
            .ToDictionary(row => OdsCode.Parse(row["predecessor_ods"]), row => (On: Iso(row["date"]), Code: OdsCode.Parse(row["successor_ods"])));
        var opened = RegisterFiles.Read("ccgs").ToDictionary(row => OdsCode.Parse(row["ods_code"]), row => Iso(row["open_date"]));
        var boards = RegisterFiles.Read("sub_icb_boards_2026").ToDictionary(row => OdsCode.Parse(row["ccg_ods"]), row => row["icb_2026"]);
        foreach (var (code, from) in opened)
        {
            foreach (var day in Days)
            {
                var expected = code;
                while (next.TryGetValue(expected, out var step) && step.On <= day)
                {
                    expected = day >= new DateOnly(2026, 4, 1) && boards.TryGetValue(expected, out var board)
                        ? board.Length == 0 ? OdsCode.None : OdsCode.Parse(board)
                        : step.Code;
                }

                England.TryResolve(code, day, out var standsFor);
                Assert.Equal(day < from || day > England.KnownUntil ? OdsCode.None : expected, standsFor);
            }
        }
    }

    [CcgProperty]
    public Property Resolution_is_idempotent(RegisterQuestion question)
    {
        var resolves = England.TryResolve(question.Code, question.AsAt, out var once);
        return (!resolves || (England.TryResolve(once, question.AsAt, out var twice) && twice == once)).Classify(resolves, "resolves");
    }

    // A board that was split is the exception: its locations went to one board each.
    [CcgProperty]
    public Property Resolving_on_one_day_and_then_on_a_later_one_is_resolving_on_the_later_one(RegisterQuestion question, DateOnly other)
    {
        var (earlier, later) = question.AsAt < other ? (question.AsAt, other) : (other, question.AsAt);
        var resolves = England.TryResolve(question.Code, earlier, out var first);
        var atOnce = England.Resolve(question.Code, later);
        return (!resolves || (England.Resolve(first, later) is Resolution.Split split
                ? atOnce is Resolution.Split || split.Boards.Any(board => board.Code == atOnce.StandsFor)
                : England.Resolve(first, later).StandsFor == atOnce.StandsFor))
            .Classify(resolves, "resolves");
    }

    [CcgProperty]
    public Property The_long_answer_and_the_short_one_agree(RegisterQuestion question)
    {
        var resolution = England.Resolve(question.Code, question.AsAt);
        var resolves = England.TryResolve(question.Code, question.AsAt, out var standsFor);
        return (resolution.Code == question.Code && resolution.AsAt == question.AsAt && resolution.StandsFor == standsFor && resolves != standsFor.IsNone)
            .Classify(resolves, "resolves");
    }

    [Theory]
    [InlineData("00F", 2013, 3, 31, "notYetOpen", "", "2013-03-31: 00F opens on 2013-04-01: NHS Gateshead CCG")]
    [InlineData("00F", 2013, 4, 1, "open", "00F", "2013-04-01: 00F is open: NHS Gateshead CCG")]
    [InlineData("00F", 2015, 3, 31, "open", "00F", "2015-03-31: 00F is open: NHS Gateshead CCG")]
    [InlineData("00F", 2015, 4, 1, "succeeded", "13T", "2015-04-01: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)")]
    [InlineData("00F", 2022, 6, 30, "succeeded", "13T", "2022-06-30: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)")]
    [InlineData("00F", 2022, 7, 1, "abolished", "QHM", "2022-07-01: 00F is abolished into NHS North East and North Cumbria Integrated Care Board (QHM), through NHS Newcastle Gateshead CCG (13T), whose code goes on in ODS as a sub-ICB location")]
    [InlineData("13T", 2014, 11, 26, "notYetOpen", "", "2014-11-26: 13T opens on 2015-04-01: NHS Newcastle Gateshead CCG")]
    [InlineData("13T", 2022, 7, 1, "abolished", "QHM", "2022-07-01: 13T is abolished into NHS North East and North Cumbria Integrated Care Board (QHM); in ODS the code goes on as a sub-ICB location")]
    [InlineData("02Q", 2022, 7, 1, "abolished", "QT1", "2022-07-01: 02Q is abolished into NHS Nottingham and Nottinghamshire Integrated Care Board (QT1); in ODS the code goes on as a sub-ICB location")]
    [InlineData("01H", 2016, 1, 1, "open", "01H", "2016-01-01: 01H is open: NHS Cumbria CCG")]
    [InlineData("ZZZ", 2016, 1, 1, "unknown", "", "2016-01-01: ZZZ is not the code of a CCG")]
    [InlineData("QHM", 2022, 6, 30, "unknown", "", "2022-06-30: QHM is not the code of a CCG, but of the partnership Cumbria and North East, before NHS North East and North Cumbria Integrated Care Board (QHM) on 2022-07-01")]
    [InlineData("QHM", 2018, 4, 1, "unknown", "", "2018-04-01: QHM is not the code of a CCG, but of the partnership Cumbria and North East STP, before NHS North East and North Cumbria Integrated Care Board (QHM) on 2022-07-01")]
    [InlineData("QHM", 2018, 3, 31, "unknown", "", "2018-03-31: QHM is not the code of a CCG, but of NHS North East and North Cumbria Integrated Care Board (QHM) from 2022-07-01")]
    [InlineData("QHM", 2022, 7, 1, "unknown", "QHM", "2022-07-01: QHM is not the code of a CCG, but of NHS North East and North Cumbria Integrated Care Board (QHM)")]
    [InlineData("QHM", 2027, 3, 31, "unknown", "QHM", "2027-03-31: QHM is not the code of a CCG, but of NHS North East and North Cumbria Integrated Care Board (QHM)")]
    [InlineData("QHM", 2027, 4, 1, "notKnownYet", "", "2027-04-01: QHM is not known yet: the register ends on 2027-03-31 (NHS North East and North Cumbria Integrated Care Board (QHM))")]
    [InlineData("00F", 2027, 4, 1, "notKnownYet", "", "2027-04-01: 00F is not known yet: the register ends on 2027-03-31 (NHS Gateshead CCG (00F))")]
    [InlineData("ZZZ", 2027, 4, 1, "unknown", "", "2027-04-01: ZZZ is not the code of a CCG")]
    [InlineData("06N", 2026, 3, 31, "abolished", "QM7", "2026-03-31: 06N is abolished into NHS Hertfordshire and West Essex Integrated Care Board (QM7); in ODS the code goes on as a sub-ICB location")]
    [InlineData("06N", 2026, 4, 1, "abolished", "S1Y5D", "2026-04-01: 06N is abolished into NHS Hertfordshire and West Essex Integrated Care Board (QM7), whose place NHS Central East Integrated Care Board (S1Y5D) has taken; in ODS the code goes on as a sub-ICB location")]
    [InlineData("07H", 2026, 5, 1, "abolished", "D7T5G", "2026-05-01: 07H is abolished into NHS Hertfordshire and West Essex Integrated Care Board (QM7), whose place NHS Essex Integrated Care Board (D7T5G) has taken; in ODS the code goes on as a sub-ICB location")]
    [InlineData("08C", 2026, 5, 1, "abolished", "Z9B2Z", "2026-05-01: 08C is abolished into NHS North West London Integrated Care Board (QRV), whose place NHS West and North London Integrated Care Board (Z9B2Z) has taken, through NHS North West London CCG (W2U3Z), whose code goes on in ODS as a sub-ICB location")]
    [InlineData("QM7", 2026, 3, 31, "unknown", "QM7", "2026-03-31: QM7 is not the code of a CCG, but of NHS Hertfordshire and West Essex Integrated Care Board (QM7)")]
    [InlineData("QM7", 2026, 4, 1, "split", "", "2026-04-01: QM7 is split between NHS Essex Integrated Care Board (D7T5G), NHS Central East Integrated Care Board (S1Y5D)")]
    [InlineData("QHG", 2026, 4, 1, "unknown", "S1Y5D", "2026-04-01: QHG is not the code of a CCG, but of NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board (QHG), which NHS Central East Integrated Care Board (S1Y5D) has succeeded")]
    [InlineData("S1Y5D", 2021, 1, 1, "unknown", "", "2021-01-01: S1Y5D is not the code of a CCG, but of NHS Central East Integrated Care Board (S1Y5D) from 2026-04-01")]
    [InlineData("S1Y5D", 2026, 3, 31, "unknown", "", "2026-03-31: S1Y5D is not the code of a CCG, but of NHS Central East Integrated Care Board (S1Y5D) from 2026-04-01")]
    [InlineData("S1Y5D", 2026, 4, 1, "unknown", "S1Y5D", "2026-04-01: S1Y5D is not the code of a CCG, but of NHS Central East Integrated Care Board (S1Y5D)")]
    [InlineData("D4U1Y", 2026, 3, 31, "abolished", "QNQ", "2026-03-31: D4U1Y is abolished into NHS Frimley Integrated Care Board (QNQ); in ODS the code goes on as a sub-ICB location")]
    [InlineData("D4U1Y", 2026, 4, 1, "split", "", "2026-04-01: D4U1Y is abolished into NHS Frimley Integrated Care Board (QNQ), which is split between NHS Hampshire and Isle of Wight Integrated Care Board (QRL), NHS Thames Valley Integrated Care Board (S0E4D), NHS Surrey and Sussex Integrated Care Board (S9B9J)")]
    public void A_code_means_something_on_a_day(string code, int year, int month, int day, string outcome, string standsFor, string description)
    {
        var resolution = England.Resolve(OdsCode.Parse(code), new(year, month, day));
        Assert.Equal(outcome, resolution.Match(_ => "open", _ => "succeeded", _ => "abolished", _ => "split", _ => "notYetOpen", _ => "notKnownYet", _ => "unknown"));
        Assert.Equal(standsFor, resolution.StandsFor.ToString());
        Assert.Equal(description, resolution.ToString());
    }

    [Fact]
    public void A_succession_names_the_CCG_that_was_resolved_and_the_one_that_is_open_in_its_place()
    {
        var succeeded = Assert.IsType<Resolution.Succeeded>(England.Resolve(OdsCode.Parse("00F"), new(2015, 4, 1)));

        Assert.Same(England[OdsCode.Parse("00F")], succeeded.Ccg);
        Assert.Same(England[OdsCode.Parse("13T")], succeeded.Successor);
    }

    [Fact]
    public void An_abolition_tells_which_code_is_kept_for_a_sub_ICB_location()
    {
        var abolished = England.Ccgs.Select(ccg => Assert.IsType<Resolution.Abolished>(England.Resolve(ccg.Code, new(2022, 7, 1)))).ToList();
        Assert.Equal(106, abolished.Count(resolution => resolution.IsCodeRetained));
        Assert.All(abolished, resolution =>
        {
            Assert.Equal(resolution.IsCodeRetained, resolution.SubIcbLocation == resolution.Code);
            Assert.Equal(resolution.IsCodeRetained, resolution.Ccg.OdsClosed is null);
            Assert.True(resolution.Last.IsOpenOn(new(2022, 6, 30)));
            Assert.Equal(resolution.Board.Code, resolution.Ccg.Board);
            Assert.Contains(resolution.SubIcbLocation, resolution.Board.Ccgs);
        });
    }

    [Fact]
    public void Resolving_many_is_resolving_each()
    {
        var codes = Codes.Concat([OdsCode.None, OdsCode.Parse("ZZZ")]).ToArray();
        foreach (var day in Days)
        {
            var standsFor = new OdsCode[codes.Length];
            var expected = codes.Select(code => England.TryResolve(code, day, out var one) ? one : OdsCode.None).ToArray();
            Assert.Equal(expected.Count(code => !code.IsNone), England.ResolveAll(codes, day, standsFor));
            Assert.Equal(expected, standsFor);

            var inPlace = codes.ToArray();
            England.ResolveAll(inPlace, day, inPlace);
            Assert.Equal(expected, inPlace);
        }

        Assert.Equal(0, England.ResolveAll([], DateOnly.MinValue, []));
        Assert.Equal("standsFor", Assert.Throws<ArgumentException>(() => England.ResolveAll(codes, DateOnly.MinValue, new OdsCode[1])).ParamName);
    }

    [Fact]
    public void Resolutions_with_the_same_content_are_equal()
    {
        var code = OdsCode.Parse("00F");
        Assert.Equal(England.Resolve(code, new(2023, 1, 1)), England.Resolve(code, new(2023, 1, 1)));
        Assert.NotEqual(England.Resolve(code, new(2023, 1, 1)), England.Resolve(code, new(2023, 1, 2)));
        Assert.NotEqual(England.Resolve(code, new(2015, 1, 1)), England.Resolve(code, new(2023, 1, 1)));
    }

    [Fact]
    public void Of_the_codes_of_CCGs_only_those_of_Frimley_are_split() => Assert.Equal(
        ["10C", "10G", "10T", "11C", "15D", "99M", "D4U1Y"],
        England.Ccgs.Where(ccg => England.Resolve(ccg.Code, new(2026, 4, 1)) is Resolution.Split).Select(ccg => ccg.Code.ToString()));

    [Fact]
    public void A_split_names_the_CCG_its_last_successor_and_the_board_that_was_divided()
    {
        var ofCcg = Assert.IsType<Resolution.Split>(England.Resolve(OdsCode.Parse("10C"), England.KnownUntil));
        var ofBoard = Assert.IsType<Resolution.Split>(England.Resolve(OdsCode.Parse("QNQ"), England.KnownUntil));

        Assert.Equal(("10C", "D4U1Y", "QNQ"), (ofCcg.Ccg!.Code.ToString(), ofCcg.Last!.Code.ToString(), ofCcg.Board.Code.ToString()));
        Assert.Equal((null, null, "QNQ"), (ofBoard.Ccg, ofBoard.Last, ofBoard.Board.Code.ToString()));
        Assert.Equal(ofBoard.Boards.AsEnumerable(), ofCcg.Boards);
    }

    private static bool IsOpen(OdsCode code, DateOnly day) =>
        (England.TryFind(code, out var ccg) && ccg.IsOpenOn(day)) || (England.TryFindBoard(code, out var board) && board.IsOpenOn(day));

    private static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
