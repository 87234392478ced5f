using System.Text;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The systems (STPs, later ICSs), with the names and GSS codes that lists gave them, read from the generated table when one is first needed.</summary>
internal static class SystemTable
{
    private const int AfterDate = 11; // the index of what follows "2017-04-01 "

    // Each in order of time; the systems in order of code.
    private static readonly Form[][] All = Load();

    /// <summary>Returns the area as the lists up to a day show it; as the first list does if the day is before it; null if there is no such system.</summary>
    internal static NhsArea? Find(OdsCode code, DateOnly date)
    {
        foreach (var forms in All)
        {
            if (forms[0].Area.Code == code)
            {
                return FormOn(forms, date).Area;
            }
        }

        return null;
    }

    /// <summary>Returns the partnership that had a code on a day, before a board got it; null if no list shows the code in use so early, or the day is later.</summary>
    internal static NhsArea? PartnershipOf(OdsCode code, DateOnly date) =>
        date >= CodesInUse && date < RegisterTables.BoardsEstablished ? Find(code, date) : null;

    /// <summary>Returns the system in a row, as the lists up to a day show it.</summary>
    internal static NhsArea AtRow(int row, DateOnly date) => FormOn(All[row], date).Area;

    /// <summary>The systems in order of code, each in all its forms in order of time.</summary>
    internal static IEnumerable<NhsArea[]> Forms => Array.ConvertAll(All, forms => Array.ConvertAll(forms, form => form.Area));

    /// <summary>The first list that shows the ODS codes of systems.</summary>
    private static DateOnly CodesInUse { get; } = new(2018, 4, 1);

    private static Form FormOn(Form[] forms, DateOnly date)
    {
        var last = forms.Length - 1;
        while (last > 0 && forms[last].From > date)
        {
            last--;
        }

        return forms[last];
    }

    private static Form[][] Load()
    {
        var systems = new List<Form[]>();
        var rows = new DelimitedReader(MembershipData.Systems);
        while (rows.ReadRow())
        {
            var code = rows.ReadOdsCode();
            var forms = new List<Form>();
            for (var form = rows.ReadField(); !form.IsEmpty; form = rows.ReadField())
            {
                var from = DelimitedReader.ParseDate(form);
                var rest = form[AfterDate..];
                DelimitedReader.TrySplitFirst(ref rest, (byte)' ', out var gss);
                forms.Add(new(from, new(NhsAreaKind.System, code, DelimitedReader.ParseGssCode(gss), Encoding.UTF8.GetString(rest))));
            }

            systems.Add([.. forms]);
        }

        return [.. systems];
    }

    private readonly record struct Form(DateOnly From, NhsArea Area);
}
