using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

public class FamilyTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Fact]
    public void Successor_and_predecessor_are_inverse()
    {
        OdsCode[] codes = [.. England.Ccgs.Select(ccg => ccg.Code), .. England.Boards.Select(board => board.Code)];
        Assert.All(codes, code => Assert.All(England.PredecessorsOf(code), before => Assert.Contains(code, England.SuccessorsOf(before))));
        Assert.All(codes, code => Assert.All(England.SuccessorsOf(code), after => Assert.Contains(code, England.PredecessorsOf(after))));
        Assert.All(England.Ccgs, ccg => Assert.Single(England.SuccessorsOf(ccg.Code)));
        Assert.All(England.Boards, board => Assert.Equal(board.Closed is null, England.SuccessorsOf(board.Code).IsEmpty));
    }

    [Fact]
    public void The_text_of_a_succession_shows_its_day_or_the_days_between_which_it_was()
    {
        Assert.Contains("2015-04-01 merger: 00F (E38000061) to 13T (E38000212)", England.Successions.Select(succession => succession.ToString()));
        Assert.Contains(
            "between 2015-05-01 and 2016-05-31 boundaryChange: 09G (E38000036) to 09G (E38000213)",
            England.Successions.Select(succession => succession.ToString()));
    }

    [Fact]
    public void Successions_are_in_order_of_date_then_of_the_code_of_the_predecessor() =>
        Assert.Equal(England.Successions.OrderBy(succession => succession.NotBefore).ThenBy(succession => succession.Predecessor), England.Successions);

    [Fact]
    public void On_every_day_each_of_the_211_is_the_origin_of_one_organisation()
    {
        var originals = England.Ccgs.Where(ccg => ccg.IsOriginal).Select(ccg => ccg.Code).ToList();
        foreach (var day in England.ChangeDates.Where(day => day < new DateOnly(2022, 7, 1)))
        {
            Assert.Equal(originals, England.OpenOn(day).SelectMany(ccg => England.OriginsOf(ccg.Code)).Order());
        }

        Assert.Equal(originals, England.BoardsOn(new(2022, 7, 1)).SelectMany(board => England.OriginsOf(board.Code)).Order());
    }

    [Fact]
    public void Origins_are_what_the_predecessors_lead_to()
    {
        Assert.All(England.Ccgs, ccg => Assert.Equal(Leaves(ccg.Code).Order(), England.OriginsOf(ccg.Code)));
        Assert.All(England.BoardsOn(new(2022, 7, 1)), board => Assert.Equal(board.Ccgs.SelectMany(Leaves).Order(), England.OriginsOf(board.Code)));

        static IEnumerable<OdsCode> Leaves(OdsCode code) =>
            England.PredecessorsOf(code) is { IsEmpty: false } before ? before.SelectMany(Leaves) : [code];
    }

    [Fact]
    public void Ancestors_are_the_origins_and_all_CCGs_between()
    {
        Assert.All(England.Ccgs, ccg => Assert.Equal(Between(ccg.Code).Order(), England.AncestorsOf(ccg.Code)));
        Assert.All(England.BoardsOn(new(2022, 7, 1)), board => Assert.Equal(board.Ccgs.SelectMany(code => Between(code).Append(code)).Order(), England.AncestorsOf(board.Code)));
        Assert.Throws<KeyNotFoundException>(() => England.AncestorsOf(OdsCode.Parse("ZZZ")));

        static IEnumerable<OdsCode> Between(OdsCode code) => England.PredecessorsOf(code).SelectMany(before => Between(before).Append(before));
    }

    // 15D was formed in 2018 and merged into D4U1Y in 2021; 07H came to Essex from a board that was split.
    [Theory]
    [InlineData("D4U1Y", "10C 10G 10T 11C 15D 99M")]
    [InlineData("00F", "")]
    [InlineData("D7T5G", "06Q 06T 07G 07H 99E 99F 99G")]
    public void Ancestors_are_as_published(string code, string ancestors) => Assert.Equal(ancestors, string.Join(' ', England.AncestorsOf(OdsCode.Parse(code))));

    [Theory]
    [InlineData("D7T5G", "QH8 QJG QM7", "")]
    [InlineData("QRL", "10R D9Y0V QNQ", "")]
    [InlineData("QNQ", "D4U1Y", "QRL S0E4D S9B9J")]
    [InlineData("QHG", "M1J4Y", "S1Y5D")]
    public void The_family_of_a_board_is_as_published(string code, string predecessors, string successors)
    {
        Assert.Equal(predecessors, string.Join(' ', England.PredecessorsOf(OdsCode.Parse(code))));
        Assert.Equal(successors, string.Join(' ', England.SuccessorsOf(OdsCode.Parse(code))));
    }

    [Theory]
    [InlineData("13T", "00F 00G 00H", "00F 00G 00H", "QHM")]
    [InlineData("00F", "", "00F", "13T")]
    [InlineData("15E", "04X 05P 13P", "04X 05P 13P", "QHL")]
    public void A_family_is_as_published(string code, string predecessors, string origins, string successor)
    {
        Assert.Equal(predecessors, string.Join(' ', England.PredecessorsOf(OdsCode.Parse(code))));
        Assert.Equal(origins, string.Join(' ', England.OriginsOf(OdsCode.Parse(code))));
        Assert.Equal(successor, string.Join(' ', England.SuccessorsOf(OdsCode.Parse(code))));
    }
}
