using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Readme;

/// <summary>The README's example of the register.</summary>
public class RegisterExamples : ReadmeExample
{
    [Fact]
    public void A_code_is_resolved_at_a_date()
    {
        #region readme
        var gateshead = OdsCode.Parse("00F");

        Console.WriteLine(CcgRegister.England.Resolve(gateshead, new(2014, 4, 1))); // 2014-04-01: 00F is open: NHS Gateshead CCG
        Console.WriteLine(CcgRegister.England.Resolve(gateshead, new(2021, 4, 1))); // 2021-04-01: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)
        Console.WriteLine(string.Join(", ", CcgRegister.England.OriginsOf(OdsCode.Parse("13T")))); // 00F, 00G, 00H

        CcgRegister.England.TryResolve(gateshead, new(2022, 7, 1), out var standsFor);
        Console.WriteLine(standsFor); // QHM
        #endregion
        Prints(
            "2014-04-01: 00F is open: NHS Gateshead CCG",
            "2021-04-01: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)",
            "00F, 00G, 00H",
            "QHM");
    }
}
