using CcgDomain.Register;

namespace CcgDomain.Tool.Lookups;

/// <summary>What was found for a key: organisations, or else an area.</summary>
/// <param name="Key">The key.</param>
/// <param name="Organisations">The organisations; empty if it is an area.</param>
/// <param name="Area">The area; <see langword="null"/> if there are organisations.</param>
internal sealed record Finding(string Key, ImmutableArray<Organisation> Organisations, NhsArea? Area)
{
    /// <summary>Finds what a key means.</summary>
    /// <param name="key">A code, a GSS code or a name.</param>
    /// <param name="asAt">The date, if one was given. Then a key that is both that of an area and that of a board, or in the names of CCGs, is the area.</param>
    /// <returns><see langword="null"/> if it means nothing.</returns>
    internal static Finding? Create(string key, DateOnly? asAt)
    {
        var organisations = Organisation.Find(key);
        var area = organisations is [{ Ccg: not null }] || (asAt is null && !organisations.IsEmpty) ? null : FindArea(key);
        return area is not null ? new(key, [], asAt is { } date ? NamedOn(area, date) : area) : organisations.IsEmpty ? null : new(key, organisations, null);
    }

    /// <summary>Returns an area as it was called on a date, as far as a member shows it.</summary>
    private static NhsArea NamedOn(NhsArea area, DateOnly date) =>
        CcgRegister.England.CcgsIn(area, date) is [var member, ..] && CcgRegister.England.MembershipOn(area.Kind, member.Code, date).TryGet(out var named) ? named : area;

    private static NhsArea? FindArea(string key)
    {
        foreach (var kind in Enum.GetValues<NhsAreaKind>())
        {
            if (CcgRegister.England.FindAreas(kind, key) is [var only])
            {
                return only;
            }
        }

        return null;
    }
}
