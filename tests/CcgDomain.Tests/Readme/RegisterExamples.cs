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

    [Fact]
    public void A_key_of_any_kind_is_resolved_and_a_region_is_of_its_day()
    {
        #region readme
        var england = CcgRegister.England;

        england.TryResolve("NHS Newcastle North & East CCG", RegisterKeys.Any, new(2023, 4, 1), out var answer);
        Console.WriteLine(answer.ToString()); // 2023-04-01: 00G abolished, QHM
        Console.WriteLine(answer.SubIcbLocation); // 13T

        Console.WriteLine(england.SuggestByName("NHS Herts Valley CCG")[0]); // NHS Herts Valleys CCG (06N)

        england.RegionOn(OdsCode.Parse("02Q"), new(2021, 4, 1)).TryGet(out var region);
        Console.WriteLine(region); // North East and Yorkshire (Y63)

        Console.WriteLine(england.Resolve(OdsCode.Parse("QM7"), new(2026, 5, 1))); // 2026-05-01: QM7 is split between NHS Essex Integrated Care Board (D7T5G), NHS Central East Integrated Care Board (S1Y5D)
        #endregion
        Prints(
            "2023-04-01: 00G abolished, QHM",
            "13T",
            "NHS Herts Valleys CCG (06N)",
            "North East and Yorkshire (Y63)",
            "2026-05-01: QM7 is split between NHS Essex Integrated Care Board (D7T5G), NHS Central East Integrated Care Board (S1Y5D)");
    }
}
