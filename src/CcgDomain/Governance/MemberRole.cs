using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The role of a person on a governing body or committee. A person may hold several.</summary>
/// <remarks>
/// Whether one person may fill two of the roles that the regulations require is not established, so this library does not refuse it.
/// The chair and the deputy chair are roles in addition to any other: a lay chair holds <see cref="Chair"/> and <see cref="LayMember"/>.
/// </remarks>
[JsonConverter(typeof(NameConverter<MemberRole>))]
public enum MemberRole
{
    /// <summary>The chair.</summary>
    Chair = 1,

    /// <summary>The deputy chair of a governing body, or the vice-chair of a committee.</summary>
    DeputyChair,

    /// <summary>The accountable officer, whom the Board appoints. An executive.</summary>
    AccountableOfficer,

    /// <summary>The Chief Finance Officer: an employee and qualified accountant who is able to lead on finance (reg 11(3)(a), (5)). An executive.</summary>
    ChiefFinanceOfficer,

    /// <summary>Another executive of the CCG.</summary>
    Executive,

    /// <summary>A lay person who leads on something else, or whose lead is not known.</summary>
    LayMember,

    /// <summary>The lay person who leads on finance and audit.</summary>
    LayMemberForFinanceAndAudit,

    /// <summary>The lay person who leads on patients and the public.</summary>
    LayMemberForPatientsAndPublic,

    /// <summary>The conflicts of interest guardian, from 28 June 2016: a lay member, who also holds a role of a lay member.</summary>
    ConflictsOfInterestGuardian,

    /// <summary>A registered nurse (reg 11(3)(b)).</summary>
    RegisteredNurse,

    /// <summary>A secondary care specialist (reg 11(3)(c), (6)).</summary>
    SecondaryCareSpecialist,

    /// <summary>A general practitioner.</summary>
    GeneralPractitioner,

    /// <summary>An individual who is a member of the CCG (s. 14L(4)).</summary>
    CcgMember,

    /// <summary>A representative of Healthwatch.</summary>
    Healthwatch,

    /// <summary>A representative of a local authority or a health and wellbeing board.</summary>
    LocalAuthority,

    /// <summary>A representative of NHS England.</summary>
    NhsEngland,

    /// <summary>A representative of the local medical committee (LMC).</summary>
    LocalMedicalCommittee,

    /// <summary>Anyone else.</summary>
    Other,
}

/// <summary>Facts about roles.</summary>
public static class MemberRoles
{
    /// <summary>Determines whether the role is that of a lay person.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for the three roles of lay members.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public static bool IsLay(this MemberRole role) =>
        Guard.Against.Undefined(role) is MemberRole.LayMember or MemberRole.LayMemberForFinanceAndAudit or MemberRole.LayMemberForPatientsAndPublic;

    /// <summary>Determines whether the role is that of an executive.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for the accountable officer, the Chief Finance Officer and other executives.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public static bool IsExecutive(this MemberRole role) =>
        Guard.Against.Undefined(role) is MemberRole.AccountableOfficer or MemberRole.ChiefFinanceOfficer or MemberRole.Executive;

    /// <summary>Determines whether the role prevents its holder from being a lay person: a CCG member or health care professional (s. 14N(6)).</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for the nurse, the specialist, a GP and a CCG member. False means only that the role itself does not prevent it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public static bool IsNeverLay(this MemberRole role) =>
        Guard.Against.Undefined(role) is MemberRole.RegisteredNurse or MemberRole.SecondaryCareSpecialist or MemberRole.GeneralPractitioner or MemberRole.CcgMember;

    /// <summary>Determines whether a role meets a requirement for another: every lay role counts as a lay member, every executive role as an executive.</summary>
    /// <param name="role">The role that is held.</param>
    /// <param name="wanted">The role that is required.</param>
    /// <returns>True if it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> or <paramref name="wanted"/> is not defined.</exception>
    public static bool Fills(this MemberRole role, MemberRole wanted) =>
        Guard.Against.Undefined(role) == Guard.Against.Undefined(wanted)
        || (wanted == MemberRole.LayMember && role.IsLay())
        || (wanted == MemberRole.Executive && role.IsExecutive());

    internal static bool AnyFills(this ImmutableArray<MemberRole> roles, MemberRole wanted)
    {
        foreach (var role in roles)
        {
            if (role.Fills(wanted))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool AnyIsNeverLay(this ImmutableArray<MemberRole> roles)
    {
        foreach (var role in roles)
        {
            if (role.IsNeverLay())
            {
                return true;
            }
        }

        return false;
    }

    internal static string ToNames(this ImmutableArray<MemberRole> roles) =>
        string.Join(", ", Array.ConvertAll<MemberRole, string>([.. roles], role => NameTable<MemberRole>.Shared.Name(role)));
}
