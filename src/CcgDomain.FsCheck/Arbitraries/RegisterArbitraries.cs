using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using CcgDomain.Register;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>Generates what the register of England holds, and codes and days close to it.</summary>
public static class RegisterArbitraries
{
    private const string CodeCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Generates CCGs of the register.</summary>
    public static Arbitrary<RegisteredCcg> RegisteredCcgs() => ItemsOf(CcgRegister.England.Ccgs);

    /// <summary>Generates integrated care boards of the register.</summary>
    public static Arbitrary<IntegratedCareBoard> Boards() => ItemsOf(CcgRegister.England.Boards);

    /// <summary>Generates successions of the register.</summary>
    public static Arbitrary<Succession> Successions() => ItemsOf(CcgRegister.England.Successions);

    /// <summary>
    /// Generates questions. Half of the codes are those of CCGs and boards and most others near misses. The days are those of
    /// <see cref="RegisterKeyArbitraries.DatesOfChange"/>.
    /// </summary>
    public static Arbitrary<RegisterQuestion> Questions() => Arb.From(
        Sampler.CreateGenerator(sampler => new RegisterQuestion(QuestionCode(sampler), DateOfChange(sampler))),
        question =>
        [
            .. Shrink.Code(question.Code).Select(code => new RegisterQuestion(code, question.AsAt)),
            .. Shrink.Day(question.AsAt).Select(day => new RegisterQuestion(question.Code, day)),
        ]);

    private static Arbitrary<T> ItemsOf<T>(ImmutableArray<T> items) => Arb.From(Sampler.CreateGenerator(sampler => sampler.PickFrom(items)), item => Shrink.ToEarlier(items, item));

    private static OdsCode QuestionCode(Sampler sampler) =>
        sampler.Chance(50) ? sampler.Chance(80) ? RealCode(sampler) : sampler.PickFrom(CcgRegister.England.Boards).Code : sampler.Chance(80) ? NearMiss(sampler) : sampler.Code();

    internal static OdsCode RealCode(Sampler sampler) => sampler.PickFrom(CcgRegister.England.Ccgs).Code;

    internal static OdsCode NearMiss(Sampler sampler)
    {
        var text = RealCode(sampler).ToString().ToCharArray();
        ref var c = ref text[sampler.Next(text.Length)];

        // Any number of steps short of a full cycle gives another character.
        c = CodeCharacters[(CodeCharacters.IndexOf(c, StringComparison.Ordinal) + sampler.Choose(1, CodeCharacters.Length - 1)) % CodeCharacters.Length];
        return OdsCode.Parse(text, null);
    }

    internal static string Key(Sampler sampler)
    {
        var ccg = sampler.PickFrom(CcgRegister.England.Ccgs);
        var board = sampler.PickFrom(CcgRegister.England.Boards);
        var key = sampler.Pick(ccg.Code.ToString(), ccg.GssCode.ToString(), ccg.Name.Short, ccg.Name.Official, ccg.Name.Place, board.Code.ToString(), board.Name);
        return sampler.Pick(0, 1, 2, 3, 4, 5) switch
        {
            0 => $" \t{key}\u00a0",
            1 => string.Concat(key.Select(char.ToLowerInvariant)),
            2 => key.Replace(" and ", " & ", StringComparison.Ordinal),
            3 => key.Remove(sampler.Next(key.Length), 1),
            _ => key,
        };
    }

    /// <summary>Returns a day on which something changed, the end of the register, or a day beside one; half of the time, any day of the regime and the register.</summary>
    internal static DateOnly DateOfChange(Sampler sampler)
    {
        if (sampler.Chance(50))
        {
            return sampler.Day(KeyDates.ChapterInForce, CcgRegister.England.KnownUntil.AddDays(1));
        }

        var ccg = sampler.PickFrom(CcgRegister.England.Ccgs);
        return sampler.Pick(ccg.Opened, ccg.Closed, sampler.PickFrom(CcgRegister.England.ChangeDates), CcgRegister.England.KnownUntil).AddDays(sampler.Pick(-1, 0, 1));
    }
}
