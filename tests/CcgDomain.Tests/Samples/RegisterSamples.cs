using CcgDomain.Register;

namespace CcgDomain.Tests.Samples;

public sealed class RegisterSamples : ISamples
{
    public IEnumerable<object> Make() =>
    [
        PublishedDate.Parse("2013-07-25"),
        PublishedDate.Parse("2013-07"),
        PublishedDate.Parse("2013-Q3"),
        PublishedDate.Parse("2013"),
        PublishedDate.Parse("2013-14"),
        PublishedDate.Parse("0001-01-01"),
        PublishedDate.Parse("9998-99"),
    ];
}
