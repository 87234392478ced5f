using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The organisations and systems by GSS code. The digits of a code are an index into a generated array.</summary>
internal static class GssIndex
{
    private const uint Ccgs = (5u << GssCode.DigitBits) | 38_000_000; // E38000000
    private const uint Systems = (5u << GssCode.DigitBits) | 54_000_000; // E54000000

    /// <summary>Returns the number, in the resolution table, of the organisation that has or had a GSS code, or whose sub-ICB location has; 0 if there is none.</summary>
    internal static int NumberOf(GssCode code)
    {
        var ccg = code.Packed - Ccgs;
        if (ccg < (uint)GssData.Ccgs.Length)
        {
            return GssData.Ccgs[(int)ccg];
        }

        var board = code.Packed - Systems;
        return board < (uint)GssData.Boards.Length && GssData.Boards[(int)board] is var index and not 0 ? RegisterData.CcgCount + index : 0;
    }

    /// <summary>Determines whether a GSS code is one that a sub-ICB location got after 1 July 2022; false for a code that the register does not have.</summary>
    internal static bool IsOfSubIcbLocation(GssCode code) => code.Packed - Ccgs is >= GssData.FirstSubIcbCode and var ccg && ccg < (uint)GssData.Ccgs.Length;

    /// <summary>Returns the system, region or area team that has or had a GSS code, as the lists up to a day show it; null if there is none.</summary>
    internal static NhsArea? AreaOf(GssCode code, DateOnly date)
    {
        var system = code.Packed - Systems;
        return system < (uint)GssData.Systems.Length && GssData.Systems[(int)system] is var row and not 0 ? SystemTable.AtRow(row - 1, date)
            : RegisterTables.BoardOf(NumberOf(code)) is { } board ? SystemTable.Find(board.Code, date)
            : AreaTable.Find(code);
    }
}
