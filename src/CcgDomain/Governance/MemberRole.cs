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

    /// <summary>A general practitioner, of the CCG's area or wherever the source does not say.</summary>
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

    /// <summary>A general practitioner from outside the CCG's area, who has no practice in it. Counts as a general practitioner.</summary>
    IndependentGeneralPractitioner,

    /// <summary>A medical director, of whatever body. Whether one is an executive of the CCG is said by <see cref="Executive"/>.</summary>
    MedicalDirector,

    /// <summary>A clinician whose profession the source does not give.</summary>
    Clinician,

    /// <summary>A practice manager.</summary>
    PracticeManager,

    /// <summary>A director of public health.</summary>
    DirectorOfPublicHealth,

    /// <summary>A head of contracting. Whether one is an executive of the CCG is said by <see cref="Executive"/>.</summary>
    HeadOfContracting,

    /// <summary>A member whom the source calls non-executive. That alone does not make a lay person.</summary>
    NonExecutive,

    /// <summary>A representative of patients. That alone does not make a lay person.</summary>
    PatientRepresentative,

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

    /// <summary>Determines whether the role is that of a clinician.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for the nurse, the specialist, GPs, a medical director, and a clinician whose profession is not given.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public static bool IsClinical(this MemberRole role) => (Bit(Guard.Against.Undefined(role)) & Clinical) != 0;

    /// <summary>Determines whether the role prevents its holder from being a lay person: a CCG member or health care professional (s. 14N(6)).</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for every clinician and for a CCG member. False means only that the role itself does not prevent it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public static bool IsNeverLay(this MemberRole role) => (Bit(Guard.Against.Undefined(role)) & NeverLay) != 0;

    /// <summary>
    /// Determines whether a role meets a requirement for another: every lay role counts as a lay member, every executive role as an executive, every
    /// clinical role as a clinician, and an independent GP as a GP.
    /// </summary>
    /// <param name="role">The role that is held.</param>
    /// <param name="wanted">The role that is required.</param>
    /// <returns>True if it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> or <paramref name="wanted"/> is not defined.</exception>
    public static bool Fills(this MemberRole role, MemberRole wanted) =>
        (Filled(Guard.Against.Undefined(role)) & Bit(Guard.Against.Undefined(wanted))) != 0;

    internal const uint NeverLay = Clinical | (1u << (int)MemberRole.CcgMember);

    private const uint Clinical = (1u << (int)MemberRole.RegisteredNurse) | (1u << (int)MemberRole.SecondaryCareSpecialist)
        | (1u << (int)MemberRole.GeneralPractitioner) | (1u << (int)MemberRole.IndependentGeneralPractitioner)
        | (1u << (int)MemberRole.MedicalDirector) | (1u << (int)MemberRole.Clinician);

    // A role of which the source does not say more, and the narrower roles of which one may be meant.
    private static readonly ImmutableArray<(uint Role, uint Narrower)> NotSaid =
    [
        (Bit(MemberRole.LayMember), Bit(MemberRole.LayMemberForFinanceAndAudit) | Bit(MemberRole.LayMemberForPatientsAndPublic)),
        (Bit(MemberRole.GeneralPractitioner), Bit(MemberRole.IndependentGeneralPractitioner)),
        (Bit(MemberRole.Clinician), Clinical & ~Bit(MemberRole.Clinician)),
    ];

    /// <summary>Returns the bit of a role in a set of roles.</summary>
    internal static uint Bit(MemberRole role) => 1u << (int)role;

    /// <summary>Returns the set of the roles that any of some roles fills.</summary>
    internal static uint Filled(this ImmutableArray<MemberRole> roles)
    {
        var filled = 0u;
        foreach (var role in roles)
        {
            filled |= Filled(role);
        }

        return filled;
    }

    /// <summary>
    /// Returns the set of the roles that may be meant by some roles, beyond those that they fill: where the source gives no lead of a lay member, not where a GP practises, or
    /// no profession of a clinician.
    /// </summary>
    internal static uint MayBeMeant(this ImmutableArray<MemberRole> roles)
    {
        var (held, meant) = (roles.ToSet(), 0u);
        foreach (var (role, narrower) in NotSaid)
        {
            meant |= (held & role) != 0 && (held & narrower) == 0 ? narrower : 0;
        }

        return meant;
    }

    /// <summary>Returns the set of some roles as they are, without those that they fill.</summary>
    internal static uint ToSet(this ImmutableArray<MemberRole> roles)
    {
        var set = 0u;
        foreach (var role in roles)
        {
            set |= Bit(role);
        }

        return set;
    }

    /// <summary>Returns the names of roles, each once, so that a long list of equal roles has a short name.</summary>
    internal static string ToNames(this ImmutableArray<MemberRole> roles)
    {
        var (seen, names) = (0u, new List<string>());
        foreach (var role in roles)
        {
            if ((seen & Bit(role)) == 0)
            {
                seen |= Bit(role);
                names.Add(NameTable<MemberRole>.Shared.Name(role));
            }
        }

        return string.Join(", ", names);
    }

    private static uint Filled(MemberRole role) => Bit(role)
        | (role.IsLay() ? Bit(MemberRole.LayMember) : 0)
        | (role.IsExecutive() ? Bit(MemberRole.Executive) : 0)
        | ((Bit(role) & Clinical) != 0 ? Bit(MemberRole.Clinician) : 0)
        | (role == MemberRole.IndependentGeneralPractitioner ? Bit(MemberRole.GeneralPractitioner) : 0);
}
