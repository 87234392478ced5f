using System.ComponentModel;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Consumers.Tests;

public class ConfigurationTests
{
    [Fact]
    public void Options_bind_codes_names_conditions_dates_and_enumerations()
    {
        var options = Bind(
            ("Report:Code", "09w"),
            ("Report:Name", "NHS Medway CCG"),
            ("Report:AsAt", "2021-04-01"),
            ("Report:Model", "delegated"),
            ("Report:Only:0", "09W"),
            ("Report:Only:1", "03V"),
            ("Report:Ignore:0", "3.1.1C IV"));

        Assert.Equal(OdsCode.Parse("09W"), options.Code);
        Assert.Equal(CcgName.Parse("NHS Medway CCG"), options.Name);
        Assert.Equal(new DateOnly(2021, 4, 1), options.AsAt);
        Assert.Equal(CoCommissioningModel.Delegated, options.Model);
        Assert.Equal([OdsCode.Parse("09W"), OdsCode.Parse("03V")], options.Only);
        Assert.Equal([Condition.Parse("3.1.1C IV")], options.Ignore);
        Assert.Null(options.Area);
    }

    [Fact]
    public void What_is_left_out_keeps_its_default_and_what_is_wrong_says_where()
    {
        Assert.True(Bind(("Report:Name", "NHS Medway CCG")).Code.IsNone);
        var wrong = Assert.Throws<InvalidOperationException>(() => Bind(("Report:Code", "09-")));

        Assert.Contains("Report:Code", wrong.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(wrong.InnerException);
    }

    [Fact]
    public void Users_of_type_converters_find_one()
    {
        Assert.Equal(GssCode.Parse("E38000055"), TypeDescriptor.GetConverter(typeof(GssCode)).ConvertFromInvariantString("E38000055"));
        Assert.Equal("3.1.1C", TypeDescriptor.GetConverter(typeof(CriterionCode)).ConvertToInvariantString(CriterionCode.Parse("3.1.1C")));
        Assert.False(TypeDescriptor.GetConverter(typeof(OdsCode)).IsValid("09-"));
    }

    private static ReportOptions Bind(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build();
        var services = new ServiceCollection();
        services.AddOptions<ReportOptions>().Bind(configuration.GetSection("Report"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ReportOptions>>().Value;
    }

    private sealed class ReportOptions
    {
        public OdsCode Code { get; set; }

        public CcgName? Name { get; set; }

        public GssCode? Area { get; set; }

        public DateOnly AsAt { get; set; }

        public CoCommissioningModel Model { get; set; }

        public List<OdsCode> Only { get; } = [];

        public List<Condition> Ignore { get; } = [];
    }
}
