using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

public class RegisterCountTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Fact]
    public void There_were_248_CCGs_and_48_boards()
    {
        Assert.Equal(248, England.Count);
        Assert.Equal(248, England.Ccgs.Length);
        Assert.Equal(211, England.Ccgs.Count(ccg => ccg.IsOriginal));
        Assert.Equal(48, England.Boards.Length);
    }

    [Theory]
    [InlineData("2013-04-01", 0, 211)]
    [InlineData("2015-04-01", 211, 209)]
    [InlineData("2017-04-01", 209, 207)]
    [InlineData("2018-04-01", 207, 195)]
    [InlineData("2019-04-01", 195, 191)]
    [InlineData("2020-04-01", 191, 135)]
    [InlineData("2021-04-01", 135, 106)]
    [InlineData("2022-07-01", 106, 0)]
    public void The_number_of_open_CCGs_changes_on_a_day(string date, int before, int from)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(before, England.OpenOn(day.AddDays(-1)).Length);
        Assert.Equal(from, England.OpenOn(day).Length);
        Assert.Contains(day, England.ChangeDates);
    }

    [Theory]
    [InlineData("2022-07-01", 0, 42)]
    [InlineData("2026-04-01", 42, 36)]
    [InlineData("2027-04-01", 36, 0)]
    public void The_number_of_open_boards_changes_on_a_day(string date, int before, int from)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(before, England.BoardsOn(day.AddDays(-1)).Length);
        Assert.Equal(from, England.BoardsOn(day).Length);
    }

    [Fact]
    public void The_open_CCGs_and_boards_change_on_no_other_day()
    {
        Assert.Equal(9, England.ChangeDates.Length);
        for (var day = England.ChangeDates[0].AddDays(-2); day <= England.KnownUntil; day = day.AddDays(1))
        {
            var changes = !England.OpenOn(day).SequenceEqual(England.OpenOn(day.AddDays(-1))) || !England.BoardsOn(day).SequenceEqual(England.BoardsOn(day.AddDays(-1)));
            Assert.Equal(England.ChangeDates.Contains(day), changes);
        }
    }

    [Fact]
    public void No_CCG_is_open_on_the_first_or_the_last_representable_day()
    {
        Assert.Empty(England.OpenOn(DateOnly.MinValue));
        Assert.Empty(England.OpenOn(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData(SuccessionKind.Merger, 142)]
    [InlineData(SuccessionKind.BoundaryChange, 9)]
    [InlineData(SuccessionKind.Abolition, 106)]
    public void The_successions_are_counted_by_kind(SuccessionKind kind, int count) => Assert.Equal(count, England.Successions.Count(succession => succession.Kind == kind));

    [Fact]
    public void Of_all_codes_of_three_characters_only_those_of_the_CCGs_and_boards_are_known()
    {
        const string characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var known = England.Ccgs.Select(ccg => ccg.Code).Concat(England.Boards.Select(board => board.Code)).Where(code => code.Length == 3).ToList();
        var found =
            from a in characters
            from b in characters
            from c in characters
            let code = OdsCode.Parse($"{a}{b}{c}")
            where England.TryFind(code, out _) || England.TryFindBoard(code, out _)
            select code;

        Assert.Equal(known.Order(), found);
    }

    [Fact]
    public void A_code_that_no_CCG_has_is_not_found()
    {
        foreach (var text in new[] { "ZZZ", "QHM", "00A", "M1J4Z", "03VXXXXX" })
        {
            var code = OdsCode.Parse(text);
            Assert.False(England.TryFind(code, out var ccg));
            Assert.Null(ccg);
            Assert.Contains(text, Assert.Throws<KeyNotFoundException>(() => England[code]).Message, StringComparison.Ordinal);
        }

        Assert.False(England.TryFind(OdsCode.None, out _));
        Assert.False(England.TryFindBoard(OdsCode.None, out _));
        Assert.All(England.Ccgs, ccg => Assert.False(England.TryFindBoard(ccg.Code, out _)));
        Assert.All(England.Ccgs, ccg => Assert.False(England.TryFindBoard(ccg.GssCode, out _)));
        Assert.All(England.Boards, board => Assert.All(board.GssCodes, period => Assert.False(England.TryFind(period.Code, out _))));
        Assert.False(England.TryFind(GssCode.None, out _));
        Assert.False(England.TryFindBoard(GssCode.None, out _));
        Assert.Throws<KeyNotFoundException>(() => England[OdsCode.None]);
        Assert.Throws<KeyNotFoundException>(() => England.SuccessorsOf(OdsCode.Parse("ZZZ")));
        Assert.Throws<KeyNotFoundException>(() => England.PredecessorsOf(OdsCode.Parse("ZZZ")));
        Assert.Throws<KeyNotFoundException>(() => England.OriginsOf(OdsCode.None));
        Assert.Throws<KeyNotFoundException>(() => England.NameOn(OdsCode.Parse("QHM"), new(2022, 7, 1)));
    }

    [Fact]
    public void There_is_one_object_for_each_CCG() => Assert.Same(England[OdsCode.Parse("13T")], England.FindByName("Newcastle Gateshead").Single());
}
