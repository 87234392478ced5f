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

    private static readonly DateOnly[] Days = [.. England.ChangeDates.SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }), DateOnly.MinValue, DateOnly.MaxValue];

    [Fact]
    public void Every_code_resolves_on_every_day_from_its_first_to_one_organisation_that_is_open_that_day()
    {
        foreach (var code in Codes)
        {
            foreach (var day in Days)
            {
                var opened = England.TryFind(code, out var ccg) ? ccg.Opened : new(2022, 7, 1);
                Assert.Equal(day >= opened, England.TryResolve(code, day, out var standsFor));
                Assert.Equal(day >= opened, IsOpen(standsFor, day));
                Assert.Equal(day < opened, standsFor.IsNone);
            }
        }
    }

    [Fact]
    public void Resolution_is_what_a_walk_along_the_published_successions_gives()
    {
        var next = RegisterFiles.Read("successions").Where(row => row["kind"] != "boundary change")
            .ToDictionary(row => OdsCode.Parse(row["predecessor_ods"]), row => (On: Iso(row["date"]), Code: OdsCode.Parse(row["successor_ods"])));
        var opened = RegisterFiles.Read("ccgs").ToDictionary(row => OdsCode.Parse(row["ods_code"]), row => Iso(row["open_date"]));
        foreach (var (code, from) in opened)
        {
            foreach (var day in Days)
            {
                var expected = code;
                while (next.TryGetValue(expected, out var step) && step.On <= day)
                {
                    expected = step.Code;
                }

                England.TryResolve(code, day, out var standsFor);
                Assert.Equal(day < from ? OdsCode.None : expected, standsFor);
            }
        }
    }

    [CcgProperty]
    public Property Resolution_is_idempotent(RegisterQuestion question)
    {
        var resolves = England.TryResolve(question.Code, question.AsAt, out var once);
        return (!resolves || (England.TryResolve(once, question.AsAt, out var twice) && twice == once)).Classify(resolves, "resolves");
    }

    [CcgProperty]
    public Property Resolving_on_one_day_and_then_on_a_later_one_is_resolving_on_the_later_one(RegisterQuestion question, DateOnly other)
    {
        var (earlier, later) = question.AsAt < other ? (question.AsAt, other) : (other, question.AsAt);
        var resolves = England.TryResolve(question.Code, earlier, out var first);
        return (!resolves || (England.TryResolve(first, later, out var second) && England.TryResolve(question.Code, later, out var atOnce) && second == atOnce))
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
    [InlineData("QHM", 2022, 6, 30, "unknown", "", "2022-06-30: QHM is not the code of a CCG, but of NHS North East and North Cumbria Integrated Care Board (QHM)")]
    [InlineData("QHM", 2022, 7, 1, "unknown", "QHM", "2022-07-01: QHM is not the code of a CCG, but of NHS North East and North Cumbria Integrated Care Board (QHM)")]
    public void A_code_means_something_on_a_day(string code, int year, int month, int day, string outcome, string standsFor, string description)
    {
        var resolution = England.Resolve(OdsCode.Parse(code), new(year, month, day));
        Assert.Equal(outcome, resolution.Match(_ => "open", _ => "succeeded", _ => "abolished", _ => "notYetOpen", _ => "unknown"));
        Assert.Equal(standsFor, resolution.StandsFor.ToString());
        Assert.Equal(description, resolution.ToString());
    }

    [Fact]
    public void A_succession_names_the_CCG_that_was_resolved_and_the_one_that_is_open_in_its_place()
    {
        var succeeded = Assert.IsType<Resolution.Succeeded>(England.Resolve(OdsCode.Parse("00F"), new(2015, 4, 1)));

        Assert.Same(England[OdsCode.Parse("00F")], succeeded.Ccg);
        Assert.Same(England[OdsCode.Parse("13T")], succeeded.By);
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

    private static bool IsOpen(OdsCode code, DateOnly day) =>
        (England.TryFind(code, out var ccg) && ccg.IsOpenOn(day)) || (England.TryFindBoard(code, out var board) && day >= board.Established);

    private static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
