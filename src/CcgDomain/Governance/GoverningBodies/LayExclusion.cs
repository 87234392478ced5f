using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A description that excludes a person from being a lay member of a governing body (SI 2012/1631 reg 12(5) and Schedule 4).</summary>
/// <remarks>Paragraphs 1 to 11 of the Schedule were read, and the beginning of paragraph 12; paragraphs after it are <see cref="AnotherDescription"/>.</remarks>
[JsonConverter(typeof(NameConverter<LayExclusion>))]
public enum LayExclusion
{
    /// <summary>An employee of a local authority (paragraph 1).</summary>
    LocalAuthorityEmployee = 1,

    /// <summary>An officer or employee of the Department of Health (paragraph 2).</summary>
    DepartmentOfHealth,

    /// <summary>A chairman, director, member or employee of an NHS body other than a CCG, an NHS foundation trust or a Primary Care Trust (paragraph 3).</summary>
    NhsBody,

    /// <summary>A chairman, director, governor, member or employee of an NHS foundation trust (paragraph 4).</summary>
    NhsFoundationTrust,

    /// <summary>An employee of a Primary Care Trust (paragraph 5).</summary>
    PrimaryCareTrustEmployee,

    /// <summary>A member or employee of the Care Quality Commission (paragraph 6).</summary>
    CareQualityCommission,

    /// <summary>A member or employee of Monitor (paragraph 7).</summary>
    Monitor,

    /// <summary>One who provides health services by arrangement with the CCG, or an employee, member or partner of a body that does (paragraph 8).</summary>
    ProviderToTheCcg,

    /// <summary>One who provides health services by arrangement with the Board, or an employee, member or partner of a body that does (paragraphs 9 and 10).</summary>
    ProviderToTheBoard,

    /// <summary>One who contracts with a local authority to provide social services, or an employee of such a person (paragraph 11).</summary>
    SocialServicesContractor,

    /// <summary>An employee of a party to arrangements to perform dental services (paragraph 12).</summary>
    DentalServices,

    /// <summary>Another description of the Schedule.</summary>
    AnotherDescription,
}
