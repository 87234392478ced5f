using CcgDomain.Assurance;
using CcgDomain.Organisations;

namespace CcgDomain.Tests.Samples;

public sealed class OrganisationSamples : ISamples
{
    public IEnumerable<object> Make() =>
    [
        OdsCode.Parse("03V"),
        OdsCode.Parse("03W"),
        OdsCode.Parse("M1J4Y"),
        OdsCode.Parse("A000"),
        OdsCode.Parse("000"),
        OdsCode.Parse("ZZZZZZZZ"),
        GssCode.Parse("E38000055"),
        GssCode.Parse("E54000034"),
        GssCode.Parse("A00000000"),
        GssCode.Parse("Z99999999"),
        FinancialYear.Parse("2012/13"),
        FinancialYear.Parse("2015/16"),
        FinancialYear.Parse("2022/23"),
        CcgName.Parse("NHS Vale of York CCG"),
        CcgName.Parse("NHS Dartford, Gravesham and Swanley CCG"),
        CcgName.Parse("NHS Vale Of York CCG"),
    ];
}
