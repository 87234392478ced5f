using System.Reflection;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using OneOf;
using OneOf.Types;

namespace CcgDomain.Tests.Contracts;

/// <summary>A choice between things that exist without it is a <c>OneOf</c>, and only ever an answer.</summary>
public class OneOfTests
{
    private static readonly IReadOnlyList<MethodInfo> Answers =
        [.. Domain.PublicTypes.SelectMany(type => type.GetMethods(Domain.PublicMembers)).Where(method => !method.IsSpecialName && IsOneOf(method.ReturnType))];

    public static TheoryData<Type> Types => Domain.Theory(_ => true);

    [Theory]
    [MemberData(nameof(Types))]
    public void No_property_field_or_parameter_is_a_OneOf(Type type)
    {
        Assert.DoesNotContain(type.GetProperties(Domain.PublicMembers), property => IsOneOf(property.PropertyType));
        Assert.DoesNotContain(type.GetFields(Domain.PublicMembers), field => IsOneOf(field.FieldType));
        Assert.DoesNotContain(
            type.GetMethods(Domain.PublicMembers).Where(method => !method.IsSpecialName).SelectMany(method => method.GetParameters()),
            parameter => parameter.ParameterType.IsValueType && IsOneOf(parameter.ParameterType));
    }

    [Fact]
    public void No_OneOf_stands_in_a_document() => Assert.DoesNotContain(
        typeof(CcgDomain.Json.CcgJsonContext).GetCustomAttributesData().SelectMany(attribute => attribute.ConstructorArguments).Select(argument => argument.Value).OfType<Type>(),
        IsOneOf);

    [Fact]
    public void There_are_answers_to_look_at() => Assert.True(Answers.Count >= 4, string.Join('\n', Answers));

    [Fact]
    public void Each_case_of_an_answer_has_one_meaning_and_not_found_is_the_first() => Assert.All(Answers, method =>
    {
        var cases = CasesOf(method.ReturnType);

        Assert.Equal(cases.Length, cases.Distinct().Count());
        Assert.All(cases, one => Assert.DoesNotContain(cases, other => other != one && other.IsAssignableFrom(one)));
        Assert.True(Array.IndexOf(cases, typeof(NotFound)) <= 0, $"{method} does not name NotFound first");
    });

    [Fact]
    public void Find_gives_a_CCG_a_board_or_nothing()
    {
        var register = CcgRegister.England;

        Assert.Equal("NHS Gateshead CCG", NameOf(register.Find(OdsCode.Parse("00F"))));
        Assert.Equal(register.Boards[0].Name, NameOf(register.Find(register.Boards[0].Code)));
        Assert.Equal("nothing", NameOf(register.Find(OdsCode.Parse("99Z"))));
        Assert.Equal("nothing", NameOf(register.Find(OdsCode.None)));
        Assert.Equal("nothing", NameOf(default));
        Assert.All(register.Ccgs.SelectMany(ccg => ccg.GssCodes, (ccg, period) => (ccg, period.Code)), row => Assert.Equal(row.ccg, register.Find(row.Code).AsT1));
        Assert.All(register.Boards.SelectMany(board => board.GssCodes, (board, period) => (board, period.Code)), row => Assert.Equal(row.board, register.Find(row.Code).AsT2));
        Assert.Equal("nothing", NameOf(register.Find(GssCode.Parse("E38999999"))));
    }

    [Fact]
    public void Regime_tells_the_events_of_the_three_regimes_apart()
    {
        var events = Domain.PublicTypes.Where(type => type.IsSubclassOf(typeof(CcgEvent)) && !type.IsAbstract).SelectMany(AllSamples.Of).Cast<CcgEvent>().ToList();

        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Same(e, e.Regime().Match<CcgEvent>(authorisation => authorisation, coCommissioning => coCommissioning, assurance => assurance)));
        Assert.All(events, e => Assert.Equal(
            (e is AuthorisationEvent, e is CoCommissioningEvent, e is AssuranceEvent),
            e.Regime().Match(_ => (true, false, false), _ => (false, true, false), _ => (false, false, true))));
        Assert.Equal([0, 1, 2], events.Select(e => e.Regime().Index).Distinct().Order());
        Assert.Equal("e", Assert.Throws<ArgumentNullException>(() => ((CcgEvent)null!).Regime()).ParamName);
    }

    private static string NameOf(OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> found) => found.Match(_ => "nothing", ccg => $"{ccg.Name}", board => board.Name);

    private static bool IsOneOf(Type type) => typeof(IOneOf).IsAssignableFrom(type);

    private static Type[] CasesOf(Type type)
    {
        var based = type;
        while (based.BaseType is { } next && next != typeof(object) && next != typeof(ValueType))
        {
            based = next;
        }

        return based.GetGenericArguments();
    }
}
