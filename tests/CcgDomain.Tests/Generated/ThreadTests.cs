using System.Threading.Tasks;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Register;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated;

public class ThreadTests
{
    private const int Threads = 16;

    [Fact]
    public async Task Many_threads_over_one_CCG_get_the_same_answers()
    {
        var histories = CcgArbitraries.Histories().Generator.Sample(60, 60);
        string Ask() => string.Join('\n', histories.Select(history =>
            $"{System.Text.Encoding.UTF8.GetString(CcgJson.Write(history.Ccg))} {string.Join(';', history.Events.Select(e => $"{history.Ccg.AuthorisationStatusOn(e.On.Earliest)} {history.Ccg.CoCommissioningModelOn(e.On.Earliest)} {history.Ccg.Record(e)}"))}"));

        await TheSame(Ask);
    }

    [Fact]
    public async Task Many_threads_over_the_register_get_the_same_answers()
    {
        var questions = RegisterArbitraries.Questions().Generator.Sample(400, 60);
        string Ask() => string.Join('\n', questions.Select(question => $"{CcgRegister.England.Resolve(question.Code, question.AsAt)} {CcgRegister.England.OpenOn(question.AsAt).Length}"));

        await TheSame(Ask);
    }

    [Fact]
    public async Task Many_threads_record_after_one_CCG_without_disturbing_each_other()
    {
        var histories = CcgArbitraries.Histories().Generator.Sample(40, 60);
        string Ask() => string.Join('\n', histories.Select(history => history.Events.Aggregate(history.Blank, (ccg, e) => ccg.Record(e).OrThrow()) == history.Ccg));

        await TheSame(Ask);
    }

    private static async Task TheSame(Func<string> ask)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(ask)));
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }
}
