using System.Runtime.InteropServices;

namespace CcgDomain.Register;

/// <summary>
/// The organisations, made when the first of their kind is asked for, each with little more than its row in the generated table: what else there is to
/// say of it is read from there when it is asked for.
/// </summary>
internal static class RegisterTables
{
    // Both in order of code, so that a number of the resolution table leads to them.
    internal static ImmutableArray<RegisteredCcg> Ccgs => CcgTable.All;

    internal static ImmutableArray<IntegratedCareBoard> Boards => BoardTable.All;

    internal static DateOnly FirstDay => ResolutionTable.StartOf(1);

    internal static DateOnly BoardsEstablished => ResolutionTable.StartOf(ResolutionData.Changes);

    private static int AfterNextRow(ReadOnlySpan<byte> table, int start) => start + table[start..].IndexOf((byte)'\n') + 1;

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
                start = AfterNextRow(RegisterData.Ccgs, start);
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
                boards[i] = new(ResolutionTable.CodeOf(RegisterData.CcgCount + 1 + i), start);
                start = AfterNextRow(RegisterData.Boards, start);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(boards);
        }
    }
}
