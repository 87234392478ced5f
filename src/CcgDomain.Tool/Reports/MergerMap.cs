using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Reports;

/// <summary>How the organisations of one day became those of a later one: the days on which they changed, and rows in which what merges lies side by side.</summary>
internal sealed class MergerMap
{
    private readonly Dictionary<OdsCode, (int Top, int Count)> _rows = [];

    private MergerMap(ImmutableArray<DateOnly> days, ImmutableArray<MergerUnit> units)
    {
        (Days, Units) = (days, units);
        var byCode = units.ToDictionary(unit => unit.Code);
        Regions =
        [
            .. Roots(byCode).GroupBy(root => root.Region).OrderBy(region => region.Key, StringComparer.Ordinal).Select(region =>
            {
                var top = RowCount;
                foreach (var root in region)
                {
                    Place(root, byCode);
                }

                return (region.Key, top, RowCount - top);
            }),
        ];
    }

    /// <summary>The first day, and the days on which organisations changed after it, in order.</summary>
    internal ImmutableArray<DateOnly> Days { get; }

    /// <summary>The organisations that existed on one of the days.</summary>
    internal ImmutableArray<MergerUnit> Units { get; }

    /// <summary>The regions in order of name, each with its first row and its number of rows.</summary>
    internal ImmutableArray<(string Name, int Top, int Count)> Regions { get; }

    /// <summary>The number of rows: one for each organisation of the first day.</summary>
    internal int RowCount { get; private set; }

    /// <summary>Creates the map from one day to another.</summary>
    internal static MergerMap Create(DateOnly from, DateOnly to)
    {
        var register = CcgRegister.England;
        ImmutableArray<DateOnly> days = [from, .. register.ChangeDates.Where(day => day > from && day <= to)];
        return new(
            days,
            [.. register.Ccgs.Select(MergerUnit.Of).Concat(register.Boards.Select(MergerUnit.Of)).Where(unit => days.Any(unit.IsOpenOn))]);
    }

    /// <summary>Returns the rows of an organisation: those of all that merged into it.</summary>
    internal (int Top, int Count) RowsOf(MergerUnit unit) => _rows[unit.Code];

    /// <summary>Returns the organisations that existed on a day.</summary>
    internal IEnumerable<MergerUnit> On(DateOnly day) => Units.Where(unit => unit.IsOpenOn(day));

    /// <summary>Returns the organisations that began on a day, after the first.</summary>
    internal IEnumerable<MergerUnit> BegunOn(DateOnly day) => Units.Where(unit => unit.Opened == day && day != Days[0]);

    /// <summary>Returns the organisations that an organisation went to by the last day: one that all of it went to, or several that parts of it went to.</summary>
    internal ImmutableArray<OdsCode> SuccessorsOf(MergerUnit unit) => unit.Closed < Days[^1] ? unit.Successors : [];

    /// <summary>Returns the organisations that went to another by the last day, whole or in part.</summary>
    internal IEnumerable<MergerUnit> PredecessorsOf(MergerUnit unit) => Units.Where(other => SuccessorsOf(other).Contains(unit.Code));

    // What did not become another as a whole by the last day. A board that was split stands beside the first that got a part of it.
    private IEnumerable<MergerUnit> Roots(Dictionary<OdsCode, MergerUnit> byCode) => Units
        .Where(unit => unit.IsSplit || SuccessorsOf(unit).IsEmpty)
        .OrderBy(unit => unit.IsSplit && byCode.TryGetValue(unit.Successors[0], out var first) ? first.Place : unit.Place, StringComparer.Ordinal)
        .ThenBy(unit => unit.IsSplit);

    private void Place(MergerUnit unit, Dictionary<OdsCode, MergerUnit> byCode)
    {
        var top = RowCount;
        foreach (var predecessor in PredecessorsOf(unit).Where(predecessor => !predecessor.IsSplit))
        {
            Place(predecessor, byCode);
        }

        if (RowCount == top)
        {
            RowCount++;
        }

        _rows.Add(unit.Code, (top, RowCount - top));
    }
}
