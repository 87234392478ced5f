using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A ground that disqualifies a person from membership of a governing body (SI 2012/1631 reg 12(6) and Schedule 5).</summary>
/// <remarks>Paragraphs 1 to 5 of the Schedule were read, and the beginning of paragraph 6; paragraphs after it are <see cref="AnotherGround"/>.</remarks>
[JsonConverter(typeof(NameConverter<Disqualification>))]
public enum Disqualification
{
    /// <summary>A Member of Parliament (paragraph 1).</summary>
    MemberOfParliament = 1,

    /// <summary>A Member of the European Parliament (paragraph 1).</summary>
    MemberOfTheEuropeanParliament,

    /// <summary>A member of the London Assembly (paragraph 1).</summary>
    MemberOfTheLondonAssembly,

    /// <summary>A member of a local authority, a councillor (paragraph 2). An employee of one is not disqualified, but is no lay person.</summary>
    Councillor,

    /// <summary>One who provides the CCG with support in commissioning, or an employee, member or partner of a body that does (paragraph 3).</summary>
    CommissioningSupport,

    /// <summary>
    /// One convicted, within the five years before the appointment, and sentenced to imprisonment, suspended or not, for three months or more without the option
    /// of a fine (paragraph 4).
    /// </summary>
    Imprisonment,

    /// <summary>One who is subject to a bankruptcy restrictions order or undertaking (paragraph 5).</summary>
    BankruptcyRestrictions,

    /// <summary>
    /// One dismissed from paid employment by a health service body, otherwise than for redundancy, within the five years before the appointment (paragraph 6).
    /// </summary>
    Dismissal,

    /// <summary>Another ground of the Schedule.</summary>
    AnotherGround,
}
