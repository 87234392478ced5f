using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using CcgDomain.Register;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>
/// What the register of England holds, and what comes close to it: real codes, codes with one character changed, days on which codes changed and those beside them.
/// </summary>
public static class RegisterArbitraries
{
    private static readonly ImmutableArray<RegisteredCcg> All = CcgRegister.England.Ccgs;
    private static readonly ImmutableArray<DateOnly> Changes = CcgRegister.England.ChangeDates;

    /// <summary>CCGs of the register.</summary>
    public static Arbitrary<RegisteredCcg> RegisteredCcgs() => Arb.From(Sampler.CreateGenerator(sampler => sampler.PickFrom(All)), ccg => Shrink.Earlier(All, ccg));

    /// <summary>Integrated care boards of the register.</summary>
    public static Arbitrary<IntegratedCareBoard> Boards() => Arb.From(
        Sampler.CreateGenerator(sampler => sampler.PickFrom(CcgRegister.England.Boards)), board => Shrink.Earlier(CcgRegister.England.Boards, board));

    /// <summary>Successions of the register.</summary>
    public static Arbitrary<Succession> Successions() => Arb.From(
        Sampler.CreateGenerator(sampler => sampler.PickFrom(CcgRegister.England.Successions)), succession => Shrink.Earlier(CcgRegister.England.Successions, succession));

    /// <summary>A code and a day to ask the register of: half of the codes real, most others near-misses; half of the days on or beside a change.</summary>
    public static Arbitrary<RegisterQuestion> Questions() => Arb.From(
        Sampler.CreateGenerator(sampler => new RegisterQuestion(sampler.Chance(50) ? Real(sampler) : sampler.Chance(80) ? Near(sampler) : sampler.Code(), Day(sampler))),
        question =>
        [
            .. Shrink.Code(question.Code).Select(code => new RegisterQuestion(code, question.AsAt)),
            .. Shrink.Day(question.AsAt).Select(day => new RegisterQuestion(question.Code, day)),
        ]);

    // Not found by FsCheck, which has one arbitrary a type: to be asked for by name.

    /// <summary>The codes of the register's CCGs.</summary>
    /// <returns>A generator; <c>RegisterArbitraries.RealCodes().ToArbitrary()</c> makes an arbitrary of it.</returns>
    public static Gen<OdsCode> RealCodes() => Sampler.CreateGenerator(Real);

    /// <summary>Codes of the register's CCGs with one character changed. A few are codes of other CCGs.</summary>
    /// <returns>A generator.</returns>
    public static Gen<OdsCode> NearMisses() => Sampler.CreateGenerator(Near);

    /// <summary>Days on which some code opened, closed or was succeeded, the days beside them, and other days of the time.</summary>
    /// <returns>A generator.</returns>
    public static Gen<DateOnly> DatesOfChange() => Sampler.CreateGenerator(Day);

    private static OdsCode Real(Sampler sampler) => sampler.PickFrom(All).Code;

    private static OdsCode Near(Sampler sampler)
    {
        var text = Real(sampler).ToString().ToCharArray();
        ref var c = ref text[sampler.Next(text.Length)];

        // The next one of 0 to 9 and A to Z, any number of steps short of a full turn.
        const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        c = Characters[(Characters.IndexOf(c, StringComparison.Ordinal) + sampler.Choose(1, 35)) % 36];
        return OdsCode.Parse(text, null);
    }

    private static DateOnly Day(Sampler sampler)
    {
        if (sampler.Chance(50))
        {
            return sampler.AnyDay();
        }

        var ccg = sampler.PickFrom(All);
        return sampler.Pick(ccg.Opened, ccg.Closed, sampler.PickFrom(Changes)).AddDays(sampler.Pick(-1, 0, 1));
    }
}

/// <summary>A question to the register: what a code stood for on a day.</summary>
public sealed record RegisterQuestion
{
    internal RegisterQuestion(OdsCode code, DateOnly asAt)
    {
        Code = code;
        AsAt = asAt;
    }

    /// <summary>The code; of a CCG or not.</summary>
    public OdsCode Code { get; }

    /// <summary>The day.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The code and the day.</summary>
    /// <returns>"09W on 2013-04-01".</returns>
    public override string ToString() => FormattableString.Invariant($"{Code} on {AsAt:O}");
}
