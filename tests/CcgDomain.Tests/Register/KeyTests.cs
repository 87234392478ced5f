using System.Text;
using CcgDomain.FsCheck;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Register;

public class KeyTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    private static readonly DateOnly[] Days = [.. England.ChangeDates.SelectMany(day => new[] { day.AddDays(-1), day }), England.KnownUntil, England.KnownUntil.AddDays(1)];

    public static TheoryData<string, string, string> Field => new()
    {
        { "E38000061", "2021-04-01", "2021-04-01: 00F succeeded, 13T" },
        { "E38000111", "2021-04-01", "2021-04-01: 00G succeeded, 13T" },
        { "E38000212", "2021-04-01", "2021-04-01: 13T open, 13T" },
        { "NHS Gateshead CCG", "2021-04-01", "2021-04-01: 00F succeeded, 13T" },
        { "NHS Newcastle North & East CCG", "2021-04-01", "2021-04-01: 00G succeeded, 13T" },
        { "00F ", "2021-04-01", "2021-04-01: 00F succeeded, 13T" },
        { " 00G", "2021-04-01", "2021-04-01: 00G succeeded, 13T" },
        { "00f", "2021-04-01", "2021-04-01: 00F succeeded, 13T" },
        { "\u00a0\t13T\r\n\u2003", "2021-04-01", "2021-04-01: 13T open, 13T" },
        { "00F", "2020-03-31", "2020-03-31: 00F succeeded, 13T" },
        { "13T", "2020-03-31", "2020-03-31: 13T open, 13T" },
        { "00C", "2020-04-01", "2020-04-01: 00C succeeded, 16C" },
        { "13T", "2014-06-01", "2014-06-01: 13T notYetOpen" },
        { "07H", "2026-05-01", "2026-05-01: 07H abolished, D7T5G" },
        { "QM7", "2026-05-01", "2026-05-01: QM7 split" },
        { "06N", "2026-05-01", "2026-05-01: 06N abolished, S1Y5D" },
        { "08C", "2026-05-01", "2026-05-01: 08C abolished, Z9B2Z" },
        { "E38000258", "2021-04-01", "2021-04-01: 15E open, 15E" },
        { "E38000263", "2022-07-01", "2022-07-01: 01Y abolished, QOP" },
        { "E38000264", "2021-04-01", "2021-04-01: 92A open, 92A" },
        { "E38000265", "2021-04-01", "2021-04-01: 70F open, 70F" },
        { "E54000007", "2021-04-01", "2021-04-01: notACcg, Greater Manchester Health and Social Care Partnership (QOP)" },
        { "E54000009", "2021-04-01", "2021-04-01: notACcg, South Yorkshire and Bassetlaw (QF7)" },
        { "E54000016", "2018-04-01", "2018-04-01: notACcg, The Black Country and West Birmingham STP (QUA)" },
        { "E54000049", "2019-01-01", "2019-01-01: notACcg, Cumbria and North East STP (QHM)" },
        { "E54000008", "2021-04-01", "2021-04-01: QYG notACcg, Cheshire and Merseyside (QYG)" },
        { "E54000008", "2022-07-01", "2022-07-01: QYG open, QYG" },
        { "S1Y5D", "2021-01-01", "2021-01-01: S1Y5D notYetOpen" },
        { "D7T5G", "2022-06-30", "2022-06-30: D7T5G notYetOpen" },
        { "NHS Essex ICB", "2022-07-01", "2022-07-01: D7T5G notYetOpen" },
        { "QYG", "2018-03-31", "2018-03-31: QYG notYetOpen" },
        { "QYG", "2018-04-01", "2018-04-01: QYG notACcg, Cheshire and Merseyside STP (QYG)" },
        { "QHG", "2026-04-01", "2026-04-01: QHG succeeded, S1Y5D" },
        { "Y63", "2020-01-01", "2020-01-01: notACcg, North East and Yorkshire (Y63)" },
        { "E40000009", "2020-01-01", "2020-01-01: notACcg, North East and Yorkshire (Y63)" },
        { "Q46", "2014-01-01", "2014-01-01: notACcg, Greater Manchester (Q46)" },
        { "E39000003", "2014-01-01", "2014-01-01: notACcg, Greater Manchester (Q46)" },
        { "NHS Sussex ICB", "2023-01-01", "2023-01-01: QNX open, QNX" },
        { "NHS Sussex Integrated Care Board", "2026-04-01", "2026-04-01: QNX succeeded, S9B9J" },
        { "NHS Sussex ICB - 09D", "2023-01-01", "2023-01-01: 09D abolished, QNX" },
        { "NHS Frimley CCG", "2026-04-01", "2026-04-01: D4U1Y split" },
        { "Cumbria", "2022-06-30", "2022-06-30: 01H open, 01H" },
        { "13T", "2027-04-01", "2027-04-01: 13T notKnownYet" },
        { "QHM", "2027-04-01", "2027-04-01: QHM notKnownYet" },
        { "1.00E+00", "2021-04-01", "2021-04-01: unknown" },
        { "2Y", "2021-04-01", "2021-04-01: unknown" },
        { "#N/A", "2021-04-01", "2021-04-01: unknown" },
        { "", "2021-04-01", "2021-04-01: unknown" },
        { "NHS Herts Valley CCG", "2021-04-01", "2021-04-01: unknown" },
        { "newcastle", "2021-04-01", "2021-04-01: unknown" },
        { "13Q", "2021-04-01", "2021-04-01: unknown" },
    };

    [Theory]
    [MemberData(nameof(Field))]
    public void A_key_of_any_kind_means_something_on_a_day(string key, string date, string expected)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected.Contains(", ", StringComparison.Ordinal) && !expected.Contains("notACcg", StringComparison.Ordinal), England.TryResolve(key, RegisterKeys.Any, day, out var answer));
        Assert.Equal(expected, answer.ToString());
        England.TryResolve(Encoding.UTF8.GetBytes(key), RegisterKeys.Any, day, out var utf8);
        Assert.Equal(expected, utf8.ToString());
        Assert.Equal((answer.MatchedBy, answer.IsSubIcbGssCode), (utf8.MatchedBy, utf8.IsSubIcbGssCode));
        Assert.Equal(key.StartsWith("E380002", StringComparison.Ordinal) && string.CompareOrdinal(key, "E38000258") >= 0, answer.IsSubIcbGssCode);
    }

    [Fact]
    public void Every_code_GSS_code_and_spelling_answers_as_the_code_of_its_organisation_does_on_every_day()
    {
        foreach (var day in Days)
        {
            foreach (var ccg in England.Ccgs)
            {
                Same($"{ccg.Code}", RegisterKeys.OdsCode, ccg.Code, day);
                Assert.All(ccg.GssCodes, period => Same($"{period.Code}", RegisterKeys.GssCode, ccg.Code, day));
            }

            foreach (var board in England.Boards)
            {
                Same($"{board.Code}", RegisterKeys.OdsCode, board.Code, day);
                Same(board.Name, RegisterKeys.Name, board.Code, day);
                Assert.All(board.GssCodes, period => Same($"{period.Code}", RegisterKeys.GssCode, board.Code, day));
            }

            foreach (var row in RegisterFiles.Read("ccg_names"))
            {
                Same(row["name"], RegisterKeys.Name, OdsCode.Parse(row["ods_code"]), day);
            }
        }
    }

    [Fact]
    public void A_key_is_looked_up_as_the_kinds_that_are_allowed_and_no_other()
    {
        var day = new DateOnly(2021, 4, 1);
        (string Key, RegisterKeys Kind)[] keys = [("13T", RegisterKeys.OdsCode), ("E38000212", RegisterKeys.GssCode), ("Newcastle Gateshead", RegisterKeys.Name)];
        foreach (var (key, kind) in keys)
        {
            for (var kinds = RegisterKeys.OdsCode; kinds <= RegisterKeys.Any; kinds++)
            {
                Assert.Equal((kinds & kind) != 0, England.TryResolve(key, kinds, day, out var answer));
                Assert.Equal((kinds & kind) != 0 ? kind : RegisterKeys.None, answer.MatchedBy);
            }
        }

        Assert.Equal("kinds", Assert.Throws<ArgumentOutOfRangeException>(() => England.TryResolve("13T", RegisterKeys.None, day, out _)).ParamName);
        Assert.Equal("kinds", Assert.Throws<ArgumentOutOfRangeException>(() => England.TryResolve("13T"u8, (RegisterKeys)8, day, out _)).ParamName);
    }

    [Fact]
    public void A_name_of_six_letters_is_no_code() // "Bolton" has the shape of an ODS code
    {
        Assert.True(England.TryResolve("Bolton", RegisterKeys.Any, new(2021, 4, 1), out var answer));
        Assert.Equal(("00T", RegisterKeys.Name), (answer.Code.ToString(), answer.MatchedBy));
        Assert.False(England.TryResolve("Bolton", RegisterKeys.OdsOrGssCode, new(2021, 4, 1), out _));
    }

    [Fact]
    public void From_July_2022_the_answer_names_the_sub_ICB_location_too()
    {
        Assert.Equal("", LocationOf("00F", new(2022, 6, 30)));
        Assert.Equal("13T", LocationOf("00F", new(2022, 7, 1)));
        Assert.Equal("13T", LocationOf("13T", England.KnownUntil));
        Assert.Equal("D4U1Y", LocationOf("10C", England.KnownUntil));
        Assert.Equal("", LocationOf("13T", England.KnownUntil.AddDays(1)));
        Assert.Equal("", LocationOf("QHM", new(2022, 7, 1)));
        Assert.Equal("", LocationOf("QNQ", new(2026, 4, 1)));

        static string LocationOf(string key, DateOnly day)
        {
            England.TryResolve(key, RegisterKeys.Any, day, out var answer);
            return answer.SubIcbLocation.ToString();
        }
    }

    [Fact]
    public void No_two_organisations_share_the_key_of_a_name()
    {
        var keys = England.Ccgs.SelectMany(ccg => RegisterFiles.Read("ccg_names").Where(row => row["ods_code"] == ccg.Code.ToString()).Select(row => (KeyOf(row["name"]), ccg.Code)))
            .Concat(England.Boards.SelectMany(board => new[] { (KeyOf(board.Name), board.Code), (KeyOf(board.Name.Replace(" Integrated Care Board", " ICB", StringComparison.Ordinal)), board.Code) }));
        Assert.All(keys.Distinct().GroupBy(pair => pair.Item1), same => Assert.Single(same));

        static string KeyOf(string name) => NameKey.TryWrite(name, new byte[NameKey.MaxLength], out var key) ? Encoding.ASCII.GetString(key) : throw new FormatException(name);
    }

    [Fact]
    public void The_key_of_a_name_is_the_same_in_UTF_8_and_UTF_16()
    {
        var buffer = new byte[NameKey.MaxLength];
        var other = new byte[NameKey.MaxLength];
        string[] texts =
        [
            .. RegisterFiles.Read("ccg_names").Select(row => row["name"]), "", " ", "&", "&&", "A&B", "King’s Lynn", "King‘s", "St `Helens'", "a–b", "a\u00a0b", "é", "a１", "𝐀b", "a😀b",
            new('A', 122), new('A', 123), new('A', 124), new('&', 40), new string('.', 500) + "Bolton", "NHS", "nhs ccg", "ccg", "Clinical Commissioning Group", "\0", "İ", "ß",
        ];
        Assert.All(texts, text =>
        {
            Assert.Equal(NameKey.TryWrite(text, buffer, out var utf16), NameKey.TryWrite(Encoding.UTF8.GetBytes(text), other, out var utf8));
            Assert.Equal(Encoding.ASCII.GetString(utf16), Encoding.ASCII.GetString(utf8));
        });
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0x42, 0xC2 })]
    [InlineData(new byte[] { 0xE2, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0x20, 0xFF, 0x20 })]
    public void What_is_not_UTF_8_is_an_unknown_key(byte[] key)
    {
        Assert.False(England.TryResolve(key, RegisterKeys.Any, new(2021, 4, 1), out var answer));
        Assert.Equal(RegisterOutcome.Unknown, answer.Outcome);
    }

    [Fact]
    public void The_default_answer_is_that_of_an_unknown_key()
    {
        var answer = default(RegisterAnswer);
        Assert.Equal((RegisterOutcome.Unknown, RegisterKeys.None, OdsCode.None, OdsCode.None, OdsCode.None), (answer.Outcome, answer.MatchedBy, answer.Code, answer.StandsFor, answer.SubIcbLocation));
        Assert.Equal("0001-01-01: unknown", answer.ToString());
    }

    [CcgProperty]
    public Property A_key_means_the_same_in_UTF_8_and_UTF_16() => Prop.ForAll(RegisterKeyArbitraries.Keys(), RegisterKeyArbitraries.DatesOfChange(), (key, day) =>
    {
        var resolves = England.TryResolve(key, RegisterKeys.Any, day, out var answer);
        var same = England.TryResolve(Encoding.UTF8.GetBytes(key), RegisterKeys.Any, day, out var utf8) == resolves && answer.ToString() == utf8.ToString();
        return (same && resolves != answer.StandsFor.IsNone).Classify(resolves, "resolves");
    });

    [CcgProperty]
    public Property A_name_is_found_as_FindByName_finds_it_and_never_guessed() => Prop.ForAll(RegisterKeyArbitraries.Keys(), key =>
    {
        England.TryResolve(key, RegisterKeys.Name, new(2021, 4, 1), out var answer);
        var found = England.FindByName(key);
        return (answer.Code.IsNone || England.TryFindBoard(answer.Code, out _) || (found.Length == 1 && found[0].Code == answer.Code)).Classify(!answer.Code.IsNone, "found");
    });

    [CcgProperty]
    public Property Any_text_is_a_key_or_is_not_and_takes_no_exception(string text, DateOnly day)
    {
        var resolves = England.TryResolve(text, RegisterKeys.Any, day, out var answer);
        return (resolves == !answer.StandsFor.IsNone && England.SuggestByName(text ?? "").Length <= 3).ToProperty();
    }

    [Fact]
    [Trait(Cultures.Runs, Cultures.Once)]
    public void Resolving_a_key_allocates_nothing()
    {
        var names = England.Ccgs.Select(ccg => ccg.Name.Short).ToArray();
        var keys = England.Ccgs.SelectMany(ccg => new[] { $"{ccg.Code}", $" {ccg.GssCode} ", ccg.Name.Short }).Append("ZZZ").Append("no such name").ToArray();
        var utf8 = Array.ConvertAll(keys, Encoding.UTF8.GetBytes);
        var days = new DateOnly[] { new(2013, 4, 1), new(2021, 4, 1), new(2026, 4, 1) };
        Assert.Equal(0, Allocations.PerCall(() =>
        {
            foreach (var day in days)
            {
                foreach (var key in keys)
                {
                    England.TryResolve(key, RegisterKeys.Any, day, out _);
                }

                foreach (var key in utf8)
                {
                    England.TryResolve(key, RegisterKeys.Any, day, out _);
                }
            }
        }));
    }

    private static void Same(string key, RegisterKeys kind, OdsCode code, DateOnly day)
    {
        var resolves = England.TryResolve(code, day, out var standsFor);
        if (England.TryResolve(key, kind, day, out var answer) != resolves || answer.StandsFor != standsFor || answer.Code != code || answer.MatchedBy != kind || !Agrees(answer, code, day))
        {
            Assert.Fail($"{key}: {answer.ToString()}");
        }
    }

    private static bool Agrees(RegisterAnswer answer, OdsCode code, DateOnly day) => England.Resolve(code, day) switch
    {
        Resolution.Open => answer.Outcome == RegisterOutcome.Open,
        Resolution.Succeeded => answer.Outcome == RegisterOutcome.Succeeded,
        Resolution.Abolished => answer.Outcome == RegisterOutcome.Abolished,
        Resolution.Split => answer.Outcome == RegisterOutcome.Split,
        Resolution.NotYetOpen => answer.Outcome == RegisterOutcome.NotYetOpen,
        Resolution.NotKnownYet => answer.Outcome == RegisterOutcome.NotKnownYet,
        Resolution.Unknown { Partnership: { } partnership } => answer.Outcome == RegisterOutcome.NotACcg && answer.Area == partnership,
        Resolution.Unknown { By: null } => answer.Outcome == RegisterOutcome.NotYetOpen,
        Resolution.Unknown unknown => answer.Outcome == (unknown.By == unknown.Board ? RegisterOutcome.Open : RegisterOutcome.Succeeded),
        _ => false,
    };
}
