using CcgDomain.Organisations;
using CcgDomain.Register;
using Firely.Fhir.Validation;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Specification.Source;
using Hl7.Fhir.Specification.Terminology;
using Recipes.Engines;

namespace Consumers.Engines;

public class FhirTests
{
    private static readonly DateOnly Day = new(2021, 4, 1);

    private static readonly Validator Validator = Create();

    [Fact]
    public void Every_CCG_is_a_valid_organisation_and_its_code_comes_back()
    {
        Assert.All(CcgRegister.England.Ccgs, ccg =>
        {
            var organisation = ccg.ToFhir(Day);

            Assert.Equal([], Validator.Validate(organisation).Issue.Where(issue => issue.Severity is OperationOutcome.IssueSeverity.Error or OperationOutcome.IssueSeverity.Fatal).Select(issue => issue.ToString()));
            Assert.True(organisation.TryGetOdsCode(out var code));
            Assert.Equal(ccg.Code, code);
        });
    }

    [Fact]
    public void A_CCG_that_has_closed_is_not_active_and_belongs_to_its_successor()
    {
        var gateshead = CcgRegister.England[OdsCode.Parse("00F")];

        Assert.Equal((false, "13T"), (gateshead.ToFhir(Day).Active, gateshead.ToFhir(Day).PartOf?.Identifier?.Value));
        Assert.Equal((true, null), (gateshead.ToFhir(gateshead.Closed).Active, gateshead.ToFhir(gateshead.Closed).PartOf));
    }

    [Fact]
    public void The_validator_refuses_what_is_no_organisation_and_a_code_of_another_system_is_none()
    {
        var nameless = new Organization { Active = true };
        var other = new Organization { Name = "A", Identifier = [new("https://example.org/", "09W"), new(FhirOrganisation.OdsSystem, "09-")] };

        Assert.False(Validator.Validate(nameless).Success);
        Assert.False(other.TryGetOdsCode(out var code));
        Assert.Equal(OdsCode.None, code);
    }

    private static Validator Create()
    {
        var resolver = new CachedResolver(ZipSource.CreateValidationSource());
        return new(resolver, new LocalTerminologyService(resolver), null, null);
    }
}
