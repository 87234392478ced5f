using System.Threading.Tasks;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Register;

public class RegisterRuntimeTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Fact]
    public void Resolving_allocates_nothing()
    {
        var codes = England.Ccgs.Select(ccg => ccg.Code).Append(OdsCode.Parse("ZZZ")).ToArray();
        var standsFor = new OdsCode[codes.Length];
        var days = England.ChangeDates.ToArray();
        Assert.Equal(0, Allocations.PerCall(() =>
        {
            foreach (var day in days)
            {
                foreach (var code in codes)
                {
                    England.TryResolve(code, day, out _);
                    England.TryFind(code, out RegisteredCcg? _);
                }

                England.ResolveAll(codes, day, standsFor);
            }
        }));
    }

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var expected = Describe();
        Parallel.For(0, 64, _ => Assert.Equal(expected, Describe()));

        static string Describe() => string.Join('\n', England.Ccgs.Select(ccg =>
            $"{England.Resolve(ccg.Code, new(2020, 4, 1))} {ccg.GssCodes[0]} {ccg.Region} {ccg.Published} {England.FindByName(ccg.Name.Short).Length}"));
    }
}
