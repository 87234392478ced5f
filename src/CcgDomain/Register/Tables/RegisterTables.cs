using System.Runtime.InteropServices;

namespace CcgDomain.Register;

/// <summary>The organisations, created when one of their kind is first needed. Their details are read from the generated tables on demand.</summary>
internal static class RegisterTables
{
    // Both are in order of code, as are the numbers of the resolution table.
    internal static ImmutableArray<RegisteredCcg> Ccgs => CcgTable.All;

    internal static ImmutableArray<IntegratedCareBoard> Boards => BoardTable.All;

    internal static DateOnly FirstDay => ResolutionTable.StartOf(1);

    internal static DateOnly BoardsEstablished => ResolutionTable.StartOf(ResolutionData.BoardEpoch);

    /// <summary>The last day that the register speaks of: the day before its last epoch.</summary>
    internal static DateOnly KnownUntil => ResolutionTable.StartOf(ResolutionData.Changes).AddDays(-1);

    /// <summary>Returns the CCG with a number of the resolution table; null if it is not the number of a CCG.</summary>
    internal static RegisteredCcg? CcgOf(int number) => number >= 1 && number <= RegisterData.CcgCount ? Ccgs[number - 1] : null;

    /// <summary>Returns the board with a number of the resolution table; null if it is not the number of a board.</summary>
    internal static IntegratedCareBoard? BoardOf(int number) => number > RegisterData.CcgCount ? Boards[number - RegisterData.CcgCount - 1] : null;

    private static int NextRow(ReadOnlySpan<byte> table, int start) => start + table[start..].IndexOf((byte)'\n') + 1;

    private static class CcgTable
    {
        internal static readonly ImmutableArray<RegisteredCcg> All = Load();

        private static ImmutableArray<RegisteredCcg> Load()
        {
            var ccgs = new RegisteredCcg[RegisterData.CcgCount];
            var start = 0;
            for (var i = 0; i < ccgs.Length; i++)
            {
                ccgs[i] = new(i + 1, start);
                start = NextRow(RegisterData.Ccgs, start);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(ccgs);
        }
    }

    private static class BoardTable
    {
        internal static readonly ImmutableArray<IntegratedCareBoard> All = Load();

        private static ImmutableArray<IntegratedCareBoard> Load()
        {
            var boards = new IntegratedCareBoard[RegisterData.BoardCount];
            var start = 0;
            for (var i = 0; i < boards.Length; i++)
            {
                boards[i] = new(RegisterData.CcgCount + i + 1, start);
                start = NextRow(RegisterData.Boards, start);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(boards);
        }
    }
}
