using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests;

/// <summary>Small histories to record one more event after, and assertions about the decision. No organisation has the codes 99X, 99Y and 99Z.</summary>
internal static class SampleHistories
{
    internal static readonly DateOnly Applied = new(2012, 9, 3);
    internal static readonly DateOnly Granted = new(2013, 1, 18);
    internal static readonly DateOnly Reviewed = new(2013, 7, 25);

    internal static Ccg Blank { get; } = Ccg.Create("99Z", "NHS Exampleton CCG");

    internal static Ccg Applicant => Blank.Then(new ApplicationMade(Applied, AuthorisationWave.Two));

    internal static Ccg Full => Authorised();

    internal static Ccg Merged => Blank.Then(new EstablishedByMerger(new(2015, 4, 1), Codes("99X 99Y")));

    internal static Ccg Authorised(params string[] conditions) => Applicant.Then(Grant(conditions));

    internal static Ccg WithUnlisted(Unlisted unlisted) => Applicant.Then(new AuthorisationGranted(Granted, [], [], unlisted));

    /// <summary>A CCG with one condition at level IV, underpinned by direction 1 under regulation 8.</summary>
    internal static Ccg Directed(DirectionEffect? effect = null) =>
        Applicant.Then(new AuthorisationGranted(Granted, [Condition.Parse("3.1.1C IV")], [Regulation8(1, effect, "3.1.1C")]));

    /// <summary>A CCG whose only condition was discharged on the day of the review.</summary>
    internal static Ccg Cleared() => Authorised("3.1.1C III").Then(new ConditionDischarged(Reviewed, Criterion("3.1.1C")));

    internal static AuthorisationGranted Grant(params string[] conditions) => new(Granted, [.. conditions.Select(c => Condition.Parse(c))], []);

    internal static AuthorisationGranted Grant(params LegalDirection[] directions) => new(Granted, [Condition.Parse("3.1.1C III")], [.. directions]);

    internal static LegalDirection Regulation8(int number, DirectionEffect? effect = null, params string[] underpins) => new(
        number, DirectionPower.Regulation8, null, "Direction of January 2013", effect ?? Effects.Exercise, [.. underpins.Select(Criterion)]);

    internal static LegalDirection Section14Z21(int number, DirectionEffect? effect = null, DirectionTrigger? trigger = DirectionTrigger.Failing) => new(
        number, DirectionPower.Section14Z21, trigger, "Direction of 2015", effect ?? Effects.Exercise, []);

    internal static CriterionCode Criterion(string code) => CriterionCode.Parse(code);

    internal static OdsCode Code(string code) => OdsCode.Parse(code, null);

    internal static ImmutableArray<OdsCode> Codes(string codes) => [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code)];

    internal static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static Ccg Then(this Ccg ccg, params CcgEvent[] events) => ccg.Record(events).OrThrow();

    /// <summary>Records events with the rules of a basis waived.</summary>
    internal static Ccg Despite(this Ccg ccg, RuleSet rules, params CcgEvent[] events) => ccg.Record(events, rules).OrThrow();

    internal static Ccg Despite(this Ccg ccg, RuleBasis basis, params CcgEvent[] events) => ccg.Record(events, RuleSet.All.Without(basis)).OrThrow();

    internal static Ccg Accepts(this Ccg ccg, CcgEvent e)
    {
        Assert.True(ccg.Record(e).TryGet(out var next, out var violations), string.Join(Environment.NewLine, violations));
        return next!;
    }

    /// <summary>Asserts that an event is refused with exactly these violations: code, place and message, in order.</summary>
    internal static void Refuses(this Ccg ccg, CcgEvent e, params string[] expected)
    {
        Assert.False(ccg.Record(e).TryGet(out _, out var violations), $"{e} was accepted.");
        Assert.Equal(expected, violations.Select(v => v.ToString()));
    }

    internal static string[] ViolatedBy(this Ccg ccg, CcgEvent e, RuleSet? rules = null) =>
        ccg.Record(e, rules).Match(_ => [], violations => violations.Select(v => v.Rule.Code).Distinct().ToArray());

    internal static class Effects
    {
        internal static readonly DirectionEffect Exercise = new DirectionEffect.Exercise("a plan to the Board's satisfaction");
        internal static readonly DirectionEffect CeaseAll = new DirectionEffect.Cease(new FunctionScope.All(), new ExercisedBy.Board());
        internal static readonly DirectionEffect CeaseSome = new DirectionEffect.Cease(new FunctionScope.Named(["hospital contracts"]), new ExercisedBy.Board());
        internal static readonly DirectionEffect ReplaceOfficer = new DirectionEffect.ReplaceAccountableOfficer();
        internal static readonly DirectionEffect VaryConstitution = new DirectionEffect.VaryConstitution("add a practice");
        internal static readonly DirectionEffect Dissolve = new DirectionEffect.Dissolve();
        internal static readonly DirectionEffect ExerciseOnly = new DirectionEffect.ExerciseOnly(["hospital contracts"]);

        internal static DirectionEffect CeaseBy(string code) => new DirectionEffect.Cease(new FunctionScope.Named(["hospital contracts"]), new ExercisedBy.AnotherCcg(Code(code)));

        internal static DirectionEffect TakeOn(string from) => new DirectionEffect.TakeOn(["hospital contracts"], Code(from));
    }
}
