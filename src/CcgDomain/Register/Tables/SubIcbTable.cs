using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The GSS codes of sub-ICB locations that are not those of the former CCGs, read from the generated table.</summary>
internal static class SubIcbTable
{
    /// <summary>Returns the GSS code that the sub-ICB location of a former CCG got; <see cref="GssCode.None"/> if it kept the last one of the CCG.</summary>
    internal static GssCode GssCodeOf(OdsCode code)
    {
        var rows = new DelimitedReader(RegisterData.SubIcbCodes);
        while (rows.ReadRow())
        {
            if (rows.ReadOdsCode() == code)
            {
                return rows.ReadGssCode();
            }
        }

        return GssCode.None;
    }
}
