using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <content>Where an organisation lay on a day, and what lay in an area.</content>
public sealed partial class CcgRegister
{
    /// <summary>Returns the region of NHS England that an organisation lay in on a day.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <param name="date">The day.</param>
    /// <returns>
    /// The region, known for every open CCG but those of the South in 2017/18, which changed between two lists; for a CCG that was abolished, the region of
    /// its sub-ICB location from 1 July 2022. 02Q (Bassetlaw) then went from North East and Yorkshire to the Midlands.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public Membership RegionOn(OdsCode code, DateOnly date) => FindMembership(NhsAreaKind.Region, code, date);

    /// <summary>Returns the system that an organisation lay in on a day: a sustainability and transformation partnership (STP), later an integrated care system (ICS).</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <param name="date">The day.</param>
    /// <returns>
    /// The system; not known before the first lists, of December 2016 and 1 April 2017. For a CCG that was abolished, from 1 July 2022 the area of the
    /// board of its sub-ICB location, not known for D4U1Y (Frimley) from 1 April 2026, because it was split between three.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public Membership SystemOn(OdsCode code, DateOnly date) => FindMembership(NhsAreaKind.System, code, date);

    /// <summary>Returns the area team of NHS England that a CCG lay in on a day.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <param name="date">The day.</param>
    /// <returns>The area team, from 1 April 2013 to 1 January 2016; not known later. London's area teams are three here, and one in <see cref="RegisteredCcg.AreaTeam2013"/>.</returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public Membership AreaTeamOn(OdsCode code, DateOnly date) => FindMembership(NhsAreaKind.AreaTeam, code, date);

    /// <summary>Returns where an organisation lay on a day, in areas of one kind: as <see cref="RegionOn"/>, <see cref="SystemOn"/> or <see cref="AreaTeamOn"/>.</summary>
    /// <param name="kind">The kind of area.</param>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <param name="date">The day.</param>
    /// <returns>The membership.</returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public Membership MembershipOn(NhsAreaKind kind, OdsCode code, DateOnly date)
    {
        Guard.Against.Undefined(kind);
        return FindMembership(kind, code, date);
    }

    /// <summary>Tries to find where an organisation lay on a day, in areas of one kind.</summary>
    /// <param name="kind">The kind of area.</param>
    /// <param name="code">The ODS code.</param>
    /// <param name="date">The day.</param>
    /// <param name="membership">As for <see cref="RegionOn"/>, <see cref="SystemOn"/> or <see cref="AreaTeamOn"/>; null if there is no such organisation.</param>
    /// <returns>true if the code is a CCG's or a board's, even if the membership is not known; otherwise, false.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public bool TryMembershipOn(NhsAreaKind kind, OdsCode code, DateOnly date, [NotNullWhen(true)] out Membership? membership)
    {
        Guard.Against.Undefined(kind);
        membership = TryFind(code, out var ccg) ? MembershipTable.On(kind, ccg, date)
            : TryFindBoard(code, out var board) ? MembershipTable.On(kind, board, date)
            : null;
        return membership is not null;
    }

    /// <summary>Tries to find all periods in which a CCG lay in areas of one kind, or in one of two.</summary>
    /// <param name="kind">The kind of area.</param>
    /// <param name="code">The ODS code.</param>
    /// <param name="memberships">As for <see cref="MembershipsOf"/>; empty if no CCG ever had the code.</param>
    /// <returns>true if a CCG has or had the code; otherwise, false.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public bool TryMembershipsOf(NhsAreaKind kind, OdsCode code, out ImmutableArray<Membership> memberships)
    {
        Guard.Against.Undefined(kind);
        var isCcg = TryFind(code, out var ccg);
        memberships = isCcg ? MembershipTable.Of(kind, ccg!) : [];
        return isCcg;
    }

    /// <summary>Returns all periods in which a CCG lay in areas of one kind, or in one of two.</summary>
    /// <param name="kind">The kind of area.</param>
    /// <param name="code">The ODS code of a CCG.</param>
    /// <returns>The memberships in order of time, to its last day or, for a CCG that was abolished, to <see cref="KnownUntil"/>; those that are not known are left out.</returns>
    /// <exception cref="KeyNotFoundException">No CCG ever had the code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public ImmutableArray<Membership> MembershipsOf(NhsAreaKind kind, OdsCode code)
    {
        Guard.Against.Undefined(kind);
        return MembershipTable.Of(kind, this[code]);
    }

    /// <summary>Finds areas by ODS code, GSS code or name.</summary>
    /// <param name="kind">The kind of area.</param>
    /// <param name="text">A code, a name, or consecutive whole words of one, in any case. The names and GSS codes of every list are searched.</param>
    /// <returns>
    /// The areas with the code or with exactly that name or, if there are none, those whose name contains the words, in order of code and each as the
    /// latest list shows it. Empty if none match; the text may be of any kind and length.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public ImmutableArray<NhsArea> FindAreas(NhsAreaKind kind, string text)
    {
        Guard.Against.Undefined(kind);
        Guard.Against.Null(text);
        return AreaSearch.Find(kind, text);
    }

    /// <summary>Returns the CCGs that are known to have lain in an area on a day.</summary>
    /// <param name="area">The area; only its kind and its ODS code count.</param>
    /// <param name="date">The day.</param>
    /// <returns>
    /// The CCGs, in order of code; from 1 July 2022 to <see cref="KnownUntil"/>, the former CCGs whose sub-ICB locations lie in it. Those that may have lain in
    /// it, because they changed between two lists, are left out.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public ImmutableArray<RegisteredCcg> CcgsIn(NhsArea area, DateOnly date)
    {
        Guard.Against.Null(area);
        var members = new List<RegisteredCcg>();
        foreach (var ccg in Ccgs)
        {
            if (MembershipTable.IsIn(area.Kind, area.Code, ccg, date))
            {
                members.Add(ccg);
            }
        }

        return [.. members];
    }

    private Membership FindMembership(NhsAreaKind kind, OdsCode code, DateOnly date) =>
        TryMembershipOn(kind, code, date, out var membership) ? membership : throw OrganisationNotFound(code);
}
