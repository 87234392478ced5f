using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What qualifies a lay person for a seat on a governing body (reg 12(3) and (4); from 14 April 2022 reg 12(3) as amended).</summary>
/// <remarks>This is not the lead that the guidance gives a lay member, although who leads on finance and audit will be qualified in them.</remarks>
[JsonConverter(typeof(NameConverter<LayQualification>))]
public enum LayQualification
{
    /// <summary>Qualifications, expertise or experience such as to express informed views about financial management and audit matters.</summary>
    FinanceAndAudit = 1,

    /// <summary>Knowledge of the CCG's area such as to express informed views about the discharge of its functions.</summary>
    KnowledgeOfTheArea,
}
