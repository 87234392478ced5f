using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using CcgDomain.Register;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>Generates codes, keys and days that the register knows, and near misses. To be named in a property, with <c>Prop.ForAll</c>.</summary>
/// <remarks>
/// FsCheck takes one arbitrary for each type, and those of <see cref="OdsCode"/> and <see cref="DateOnly"/> are in <see cref="CcgArbitraries"/>. So this class is
/// not for <c>Arbitrary = [typeof(…)]</c>. Use <c>.Generator</c> to combine what it generates.
/// </remarks>
public static class RegisterKeyArbitraries
{
    private static readonly DateOnly FirstDay = KeyDates.ChapterInForce;

    private static readonly ImmutableArray<OdsCode> Codes = [.. CcgRegister.England.Ccgs.Select(ccg => ccg.Code)];

    /// <summary>Generates the codes of the register's CCGs. Shrinks to the first of them.</summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<OdsCode> RealCodes() => Create(RegisterArbitraries.RealCode, code => Shrink.ToEarlier(Codes, code));

    /// <summary>Generates the codes of the register's CCGs with one character changed. A few are the codes of other CCGs. Shrinks to such codes with more zeros.</summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<OdsCode> NearMisses() => Create(RegisterArbitraries.NearMiss, code => Shrink.Code(code).Where(IsNearMiss));

    /// <summary>
    /// Generates keys: the codes, GSS codes and names of the register, as they are and with blanks around them, in lower case, with "&amp;", or with one character
    /// changed. Shrinks to the code of the first CCG.
    /// </summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<string> Keys() => Create(RegisterArbitraries.Key, key => Shrink.To(Codes[0].ToString(), key));

    /// <summary>
    /// Generates the days on which a code opened, closed or was succeeded, the last day of the register, and the days beside them; half of the time, any other day from
    /// 27 March 2012, when the law on CCGs came into force, to the day after <see cref="CcgRegister.KnownUntil"/>. Shrinks towards 1 April 2013.
    /// </summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<DateOnly> DatesOfChange() => Create(RegisterArbitraries.DateOfChange, day => Shrink.Day(day).Where(other => other >= FirstDay));

    /// <summary>
    /// Generates the records of the register's CCGs, as far as the register alone tells them: how each began, its names, and how it ended. All rules accept them, and the register
    /// contradicts none. Where the wave of one of the 211 CCGs of April 2013 is not known, the record has wave 4. Shrinks to the record of an earlier CCG.
    /// </summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<Ccg> Records() => Create(
        sampler => RegisterRecord.Of(CcgRegister.England[sampler.PickFrom(Codes)]),
        record => Shrink.ToEarlier(Codes, record.Code).Select(code => RegisterRecord.Of(CcgRegister.England[code])));

    private static bool IsNearMiss(OdsCode code)
    {
        var text = code.ToString();
        return Codes.Any(real => real != code && real.ToString() is var other && other.Length == text.Length && other.Zip(text).Count(pair => pair.First != pair.Second) == 1);
    }

    private static Arbitrary<T> Create<T>(Func<Sampler, T> create, Func<T, IEnumerable<T>> shrink) => Arb.From(Sampler.CreateGenerator(create), shrink);
}
