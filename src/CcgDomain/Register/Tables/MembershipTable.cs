using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The areas that CCGs lay in, by period, read from the generated tables.</summary>
internal static class MembershipTable
{
    private const int AfterDate = 11; // the index of what follows "2017-04-01 "

    /// <summary>Returns the membership of a CCG, or of the code that goes on after it, on a day.</summary>
    internal static Membership On(NhsAreaKind kind, RegisteredCcg ccg, DateOnly date)
    {
        var end = EndOf(ccg);
        if (date < ccg.Opened || date > end)
        {
            return new Membership.NotKnown(isOpen: false);
        }

        var periods = PeriodsOf(kind, ccg);
        var i = IndexOf(periods, date);
        return Create(kind, periods, i, end, date);
    }

    /// <summary>Returns the membership of a board on a day. A board is a system of its own, in one region from its first day on.</summary>
    internal static Membership On(NhsAreaKind kind, IntegratedCareBoard board, DateOnly date)
    {
        if (!board.IsOpenOn(date) || kind == NhsAreaKind.AreaTeam)
        {
            return new Membership.NotKnown(board.IsOpenOn(date));
        }

        var code = kind == NhsAreaKind.Region ? board.Region.Code : board.Code;
        var lists = Array.FindAll(ListTable.All, list => list.On >= board.Established && board.IsOpenOn(list.On));
        return new Membership.Known(AreaTable.Find(kind, code, date)!, board.Established, board.Closed ?? RegisterTables.KnownUntil, lists[0], lists[^1]);
    }

    /// <summary>Returns the memberships of a CCG in order of time, without those that are not known.</summary>
    internal static ImmutableArray<Membership> Of(NhsAreaKind kind, RegisteredCcg ccg)
    {
        var memberships = new List<Membership>();
        var periods = PeriodsOf(kind, ccg);
        var end = EndOf(ccg);
        for (var i = 0; i < periods.Length; i++)
        {
            if (Create(kind, periods, i, end, null) is var membership and not Membership.NotKnown)
            {
                memberships.Add(membership);
            }
        }

        return [.. memberships];
    }

    /// <summary>Determines whether a CCG, or the code that goes on after it, is known to lie in an area on a day.</summary>
    internal static bool IsIn(NhsAreaKind kind, OdsCode area, RegisteredCcg ccg, DateOnly date)
    {
        if (date < ccg.Opened || date > EndOf(ccg))
        {
            return false;
        }

        var periods = PeriodsOf(kind, ccg);
        ref readonly var period = ref periods[IndexOf(periods, date)];
        return period.Area == area && period.Next.IsNone;
    }

    private static DateOnly EndOf(RegisteredCcg ccg) => ccg.IsSubIcbLocation ? RegisterTables.KnownUntil : ccg.Closed;

    private static int IndexOf(Period[] periods, DateOnly date)
    {
        var i = periods.Length - 1;
        while (periods[i].From > date)
        {
            i--;
        }

        return i;
    }

    private static Membership Create(NhsAreaKind kind, Period[] periods, int i, DateOnly end, DateOnly? date)
    {
        var period = periods[i];
        if (period.Area.IsNone)
        {
            return new Membership.NotKnown(isOpen: true);
        }

        var to = i + 1 < periods.Length ? periods[i + 1].From.AddDays(-1) : end;
        var (since, until) = (ListTable.All[period.Since], ListTable.All[period.Until]);
        return period.Next.IsNone
            ? new Membership.Known(AreaTable.Find(kind, period.Area, date ?? to)!, period.From, to, since, until)
            : new Membership.Changed(AreaTable.Find(kind, period.Area, since.On)!, AreaTable.Find(kind, period.Next, until.On)!, period.From, to, since, until);
    }

    private static Period[] PeriodsOf(NhsAreaKind kind, RegisteredCcg ccg)
    {
        var index = ResolutionTable.NumberOf(ccg.Code) - 1;
        return kind switch
        {
            NhsAreaKind.Region => PeriodsInRow(Rows.Regions, MembershipData.RegionRows[index], MembershipData.RegionPeriods),
            NhsAreaKind.System => PeriodsInRow(Rows.Systems, MembershipData.SystemRows[index], MembershipData.SystemPeriods),
            _ => PeriodsInRow(Rows.AreaTeams, MembershipData.AreaTeamRows[index], MembershipData.AreaTeamPeriods),
        };
    }

    // Threads that race create equal arrays.
    private static Period[] PeriodsInRow(Period[]?[] rows, int row, ReadOnlySpan<byte> table) => rows[row] ??= Parse(DelimitedReader.RowAt(table, row));

    private static Period[] Parse(ReadOnlySpan<byte> row)
    {
        var periods = new Period[row.Count((byte)'|') + 1];
        for (var i = 0; DelimitedReader.TrySplitFirst(ref row, (byte)'|', out var field); i++)
        {
            var rest = field.Length > AfterDate ? field[AfterDate..] : default;
            DelimitedReader.TrySplitFirst(ref rest, (byte)' ', out var since);
            DelimitedReader.TrySplitFirst(ref rest, (byte)' ', out var until);
            DelimitedReader.TrySplitFirst(ref rest, (byte)' ', out var area);
            periods[i] = new(
                DelimitedReader.ParseDate(field),
                DelimitedReader.ParseOdsCode(area),
                DelimitedReader.ParseOdsCode(rest),
                DelimitedReader.ParseNumber(since),
                DelimitedReader.ParseNumber(until));
        }

        return periods;
    }

    // In an area that no list shows if there is none; from one to the next if both are there.
    private readonly struct Period(DateOnly from, OdsCode area, OdsCode next, int since, int until)
    {
        internal DateOnly From { get; } = from;

        internal OdsCode Area { get; } = area;

        internal OdsCode Next { get; } = next;

        internal int Since { get; } = since;

        internal int Until { get; } = until;
    }

    // The rows of the generated tables, each parsed when it is first needed.
    private static class Rows
    {
        internal static readonly Period[]?[] Regions = new Period[]?[byte.MaxValue + 1];

        internal static readonly Period[]?[] Systems = new Period[]?[byte.MaxValue + 1];

        internal static readonly Period[]?[] AreaTeams = new Period[]?[byte.MaxValue + 1];
    }

    private static class ListTable
    {
        internal static readonly MembershipList[] All = LoadLists();

        private static MembershipList[] LoadLists()
        {
            var lists = new MembershipList[MembershipData.Lists.Count((byte)'\n') + 1];
            var rows = new DelimitedReader(MembershipData.Lists);
            for (var i = 0; rows.ReadRow(); i++)
            {
                lists[i] = new(DelimitedReader.ParseDate(rows.ReadField()), rows.ReadText()!);
            }

            return lists;
        }
    }
}
