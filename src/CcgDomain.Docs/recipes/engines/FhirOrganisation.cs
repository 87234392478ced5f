using CcgDomain.Organisations;
using CcgDomain.Register;
using Hl7.Fhir.Model;

namespace Recipes.Engines;

/// <summary>A CCG as an <c>Organization</c> of FHIR R4, known by its ODS code.</summary>
internal static class FhirOrganisation
{
    internal const string OdsSystem = "https://fhir.nhs.uk/Id/ods-organization-code";

    /// <summary>The CCG as it stood on a day, with the period in which it was open; where it had closed, it is not active and names the successor.</summary>
    internal static Organization ToFhir(this RegisteredCcg ccg, DateOnly day)
    {
        var organisation = new Organization
        {
            Active = ccg.IsOpenOn(day),
            Name = ccg.Name.ToString(),
            Identifier = [new(OdsSystem, ccg.Code.ToString()) { Use = Identifier.IdentifierUse.Official, Period = new() { Start = $"{ccg.Opened:yyyy-MM-dd}", End = $"{ccg.Closed:yyyy-MM-dd}" } }],
        };
        if (!ccg.Successor.IsNone && ccg.Closed < day)
        {
            organisation.PartOf = new() { Identifier = new(OdsSystem, ccg.Successor.ToString()) };
        }

        return organisation;
    }

    /// <summary>The ODS code of an organisation, if it has one that is a code; a resource is a claim of somebody else's.</summary>
    internal static bool TryGetOdsCode(this Organization organisation, out OdsCode code)
    {
        foreach (var identifier in organisation.Identifier)
        {
            if (identifier.System == OdsSystem && OdsCode.TryParse(identifier.Value, out code))
            {
                return true;
            }
        }

        code = OdsCode.None;
        return false;
    }
}
