using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What a primary care commissioning committee is.</summary>
[JsonConverter(typeof(NameConverter<CommitteeForm>))]
public enum CommitteeForm
{
    /// <summary>A committee of one CCG, for the functions that NHS England delegated to it.</summary>
    Delegated = 1,

    /// <summary>A joint committee of NHS England and one or more CCGs, which decide together (NHS Act 2006 s. 13Z).</summary>
    Joint,

    /// <summary>A joint committee of two or more CCGs for functions of their own, without NHS England (s. 14Z3(2A)).</summary>
    JointOfCcgs,

    /// <summary>A group under greater involvement, which advises and has no functions of NHS England.</summary>
    GreaterInvolvement,
}
