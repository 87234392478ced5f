using System.Text;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The systems (STPs, later ICSs), with the names and GSS codes that lists gave them, read from the generated table when one is first needed.</summary>
internal static class SystemTable
{
    private const int AfterDate = 11; // the index of what follows "2017-04-01 "

    private static readonly OdsCode[] Codes = LoadCodes();

    // Each in order of time, parsed when it is first needed. Threads that race create equal arrays.
    private static readonly Form[]?[] Rows = new Form[]?[Codes.Length];

    /// <summary>Returns the area as the lists up to a day show it; as the first list does if the day is before it; null if there is no such system.</summary>
    internal static NhsArea? Find(OdsCode code, DateOnly date) => Array.IndexOf(Codes, code) is >= 0 and var row ? AtRow(row, date) : null;

    /// <summary>Returns the partnership that had a code on a day, before a board got it; null if no list shows the code in use so early, or the day is later.</summary>
    internal static NhsArea? PartnershipOf(OdsCode code, DateOnly date) =>
        date >= CodesInUse && date < RegisterTables.BoardsEstablished && Array.IndexOf(Codes, code) is >= 0 and var row && FormsOf(row)[0].From <= date ? AtRow(row, date) : null;

    /// <summary>Returns the system in a row, as the lists up to a day show it.</summary>
    internal static NhsArea AtRow(int row, DateOnly date)
    {
        var forms = FormsOf(row);
        var last = forms.Length - 1;
        while (last > 0 && forms[last].From > date)
        {
            last--;
        }

        return forms[last].Area;
    }

    /// <summary>Returns the systems in order of code, each in all its forms in order of time.</summary>
    internal static NhsArea[][] AllForms()
    {
        var all = new NhsArea[Codes.Length][];
        for (var row = 0; row < all.Length; row++)
        {
            all[row] = Array.ConvertAll(FormsOf(row), form => form.Area);
        }

        return all;
    }

    /// <summary>The first list that shows the ODS codes of systems.</summary>
    private static DateOnly CodesInUse { get; } = new(2018, 4, 1);

    private static Form[] FormsOf(int row) => Rows[row] ??= Parse(DelimitedReader.RowAt(MembershipData.Systems, row));

    private static Form[] Parse(ReadOnlySpan<byte> row)
    {
        DelimitedReader.TrySplitFirst(ref row, (byte)'|', out var code);
        var forms = new Form[row.Count((byte)'|') + 1];
        for (var i = 0; DelimitedReader.TrySplitFirst(ref row, (byte)'|', out var rest); i++)
        {
            var from = DelimitedReader.ParseDate(rest);
            rest = rest[AfterDate..];
            DelimitedReader.TrySplitFirst(ref rest, (byte)' ', out var gss);
            forms[i] = new(from, new(NhsAreaKind.System, DelimitedReader.ParseOdsCode(code), DelimitedReader.ParseGssCode(gss), Encoding.UTF8.GetString(rest)));
        }

        return forms;
    }

    private static OdsCode[] LoadCodes()
    {
        var codes = new OdsCode[MembershipData.Systems.Count((byte)'\n') + 1];
        var rows = new DelimitedReader(MembershipData.Systems);
        for (var i = 0; rows.ReadRow(); i++)
        {
            codes[i] = rows.ReadOdsCode();
        }

        return codes;
    }

    private sealed class Form(DateOnly from, NhsArea area)
    {
        internal DateOnly From { get; } = from;

        internal NhsArea Area { get; } = area;
    }
}
