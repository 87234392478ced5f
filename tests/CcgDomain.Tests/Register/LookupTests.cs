using CcgDomain.FsCheck;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Register;

public class LookupTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    private static readonly DateOnly LastDay = new(2022, 6, 30);

    private static readonly OdsCode Nobody = OdsCode.Parse("ZZZ");

    [Theory]
    [InlineData("91Q", "2020-03-31", "09C 09E 09J 09W 10A 10D 10E 99J")]
    [InlineData("91Q", "2020-04-01", "91Q")]
    [InlineData("13T", "2015-03-31", "00F 00G 00H")]
    [InlineData("13T", "2015-04-01", "13T")]
    [InlineData("00F", "2015-03-31", "00F")]
    [InlineData("00F", "2015-04-01", "13T")]
    [InlineData("00F", "2022-06-30", "13T")]
    [InlineData("00F", "2022-07-01", "")]
    [InlineData("00F", "2013-03-31", "")]
    [InlineData("QKS", "2022-06-30", "91Q")]
    [InlineData("QKS", "2020-03-31", "09C 09E 09J 09W 10A 10D 10E 99J")]
    [InlineData("QKS", "2022-07-01", "")]
    public void The_constituents_of_a_code_on_a_day_are(string code, string date, string constituents) => Assert.Equal(
        constituents, string.Join(' ', England.ConstituentsOn(OdsCode.Parse(code), DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))));

    // What stands for the last day's CCGs, and for the boards that followed, is each CCG of an earlier day once.
    [Fact]
    public void The_constituents_of_all_CCGs_of_a_later_day_are_the_CCGs_of_the_day() => Assert.All(England.ChangeDates.Where(day => day <= LastDay), day =>
    {
        var open = England.OpenOn(day).Select(ccg => ccg.Code).ToList();

        Assert.All(England.ChangeDates.Where(later => later >= day && later <= LastDay), later =>
            Assert.Equal(open, England.OpenOn(later).SelectMany(ccg => England.ConstituentsOn(ccg.Code, day)).Order()));
        Assert.Equal(open, England.BoardsOn(new(2022, 7, 1)).SelectMany(board => England.ConstituentsOn(board.Code, day)).Order());
    });

    [CcgProperty]
    public Property Constituents_are_open_in_order_and_resolve_to_the_code() => Prop.ForAll(RegisterKeyArbitraries.RealCodes(), RegisterKeyArbitraries.DatesOfChange(), (code, day) =>
    {
        var constituents = England.ConstituentsOn(code, day);
        var first = England[code].Opened;
        return constituents.SequenceEqual(constituents.Order())
            && constituents.All(one => England[one].IsOpenOn(day))
            && constituents.All(one => day >= first ? England.TryResolve(code, day, out var now) && now == one : England.TryResolve(one, first, out var then) && then == code)
            && (constituents.IsEmpty == England.OpenOn(day).IsEmpty);
    });

    [Fact]
    public void What_throws_for_an_unknown_code_has_a_form_that_returns_false()
    {
        var day = new DateOnly(2020, 4, 1);

        Assert.False(England.TryOriginsOf(Nobody, out var codes) || England.TryAncestorsOf(Nobody, out codes) || England.TrySuccessorsOf(Nobody, out codes) || England.TryPredecessorsOf(Nobody, out codes));
        Assert.False(England.TryConstituentsOn(Nobody, day, out codes));
        Assert.Empty(codes);
        Assert.False(England.TryNameOn(Nobody, day, out _) || England.TryGssCodeOn(Nobody, day, out _));
        Assert.False(England.TryMembershipOn(NhsAreaKind.Region, Nobody, day, out _) || England.TryMembershipsOf(NhsAreaKind.Region, Nobody, out _));
        Assert.Throws<KeyNotFoundException>(() => England.ConstituentsOn(Nobody, day));
        Assert.Throws<KeyNotFoundException>(() => England.OriginsOf("ZZZ"));
        Assert.Throws<KeyNotFoundException>(() => England.AncestorsOf(Nobody));
        Assert.Throws<KeyNotFoundException>(() => England.SuccessorsOf(Nobody));
        Assert.Throws<KeyNotFoundException>(() => England.PredecessorsOf(Nobody));
    }

    // By reflection, so that a look-up that throws is never added alone.
    [Fact]
    public void Every_public_look_up_that_throws_has_a_form_that_does_not()
    {
        var methods = typeof(CcgRegister).GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName).ToList();
        foreach (var method in methods.Where(method => !method.Name.StartsWith("Try", StringComparison.Ordinal) && Throws(method)))
        {
            var name = method.Name is "RegionOn" or "SystemOn" or "AreaTeamOn" ? "MembershipOn" : method.Name;
            Assert.Contains(methods, other => other.Name == $"Try{name}");
        }

        static bool Throws(System.Reflection.MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(OdsCode))
            && Xunit.Record.Exception(() => method.Invoke(England, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [.. method.GetParameters().Select(Argument)], null)) is KeyNotFoundException;

        static object Argument(System.Reflection.ParameterInfo parameter) =>
            parameter.ParameterType == typeof(OdsCode) ? Nobody : parameter.ParameterType == typeof(NhsAreaKind) ? NhsAreaKind.Region : Activator.CreateInstance(parameter.ParameterType)!;
    }

    [Fact]
    public void The_form_that_does_not_throw_gives_the_same_for_every_organisation()
    {
        var day = new DateOnly(2020, 4, 1);
        Assert.All(England.Ccgs.Select(ccg => ccg.Code).Concat(England.Boards.Select(board => board.Code)), code =>
        {
            Assert.True(England.TryOriginsOf(code, out var origins) && origins.SequenceEqual(England.OriginsOf(code)));
            Assert.True(England.TryOriginsOf(code.ToString(), out origins) && origins.SequenceEqual(England.OriginsOf(code.ToString())));
            Assert.True(England.TryAncestorsOf(code, out var ancestors) && ancestors.SequenceEqual(England.AncestorsOf(code)));
            Assert.True(England.TrySuccessorsOf(code, out var successors) && successors.SequenceEqual(England.SuccessorsOf(code)));
            Assert.True(England.TryPredecessorsOf(code, out var predecessors) && predecessors.SequenceEqual(England.PredecessorsOf(code)));
            Assert.True(England.TryConstituentsOn(code, day, out var constituents) && constituents.SequenceEqual(England.ConstituentsOn(code, day)));
            Assert.True(England.TryMembershipOn(NhsAreaKind.System, code, day, out var membership) && membership == England.SystemOn(code, day));
        });
        Assert.All(England.Ccgs, ccg =>
        {
            Assert.Equal(ccg.IsOpenOn(day), England.TryNameOn(ccg.Code, day, out var name));
            Assert.Equal(England.NameOn(ccg.Code, day), name);
            Assert.True(England.TryGssCodeOn(ccg.Code, day, out var gss) && gss == England.GssCodeOn(ccg.Code, day));
            Assert.True(England.TryMembershipsOf(NhsAreaKind.Region, ccg.Code, out var memberships) && memberships.SequenceEqual(England.MembershipsOf(NhsAreaKind.Region, ccg.Code)));
        });
    }

    [Fact]
    public void Text_is_looked_up_as_the_code_that_it_is()
    {
        var day = new DateOnly(2021, 4, 1);

        Assert.Equal(England.Resolve(OdsCode.Parse("00F"), day), England.Resolve("00f", day));
        Assert.True(England.TryResolve("00f", day, out var standsFor) && standsFor == OdsCode.Parse("13T"));
        Assert.Equal("NHS Gateshead CCG (00F)", England.Find("00F").Match(_ => "", ccg => ccg.ToString(), board => board.ToString()));
        Assert.Equal("NHS Gateshead CCG (00F)", England.Find("e38000061").Match(_ => "", ccg => ccg.ToString(), board => board.ToString()));
        Assert.True(England.Find("QHM").IsT2 && England.Find("E54000050").IsT2);
        Assert.True(England.TryFind("00F", out var found) && England.TryFind("E38000061", out var again) && found == again);
        Assert.False(England.TryFind("QHM", out found));
    }

    [Fact]
    public void Text_that_is_no_code_is_not_found_or_refused()
    {
        foreach (var text in HostileTexts.All.Where(text => !OdsCode.TryParse(text, out _) && !GssCode.TryParse(text, out _)))
        {
            Assert.True(England.Find(text).IsT0);
            Assert.False(England.TryFind(text, out _) || England.TryResolve(text, LastDay, out _) || England.TryOriginsOf(text, out _));
            Assert.Throws<FormatException>(() => England.Resolve(text, LastDay));
            Assert.Throws<FormatException>(() => England.OriginsOf(text));
        }

        Assert.Throws<ArgumentNullException>("code", () => England.Find(null!));
        Assert.Throws<ArgumentNullException>("code", () => England.Resolve(null!, LastDay));
        Assert.Throws<ArgumentNullException>("code", () => England.OriginsOf(null!));
        Assert.False(England.TryFind((string?)null, out _) || England.TryResolve((string?)null, LastDay, out _) || England.TryOriginsOf((string?)null, out _));
    }

    [Fact]
    public void Succeeded_on_is_the_day_of_the_succession_and_closed_the_day_before()
    {
        Assert.All(England.Ccgs, ccg =>
        {
            Assert.Equal(ccg.Closed.AddDays(1), ccg.SucceededOn);
            Assert.Equal(ccg.SucceededOn, Assert.Single(England.Successions, step => step.Predecessor == ccg.Code && step.Kind != SuccessionKind.BoundaryChange).On);
            Assert.True(ccg.IsOpenOn(ccg.Closed) && !ccg.IsOpenOn(ccg.SucceededOn));
        });
        Assert.All(England.Boards, board => Assert.Equal(
            board.SucceededOn, England.BoardSuccessions.Where(step => step.Predecessor == board.Code).Select(step => (DateOnly?)step.On).Distinct().SingleOrDefault()));
    }
}
