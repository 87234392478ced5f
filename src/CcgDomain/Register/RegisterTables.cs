using System.Runtime.InteropServices;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>
/// The CCGs, made when the first of them is asked for, each with little more than its row in the generated table: what else there is to say of it
/// is read from there when it is asked for.
/// </summary>
internal static class RegisterTables
{
    // In order of code, so that a number of the resolution table leads to them.
    internal static readonly ImmutableArray<RegisteredCcg> Ccgs = Load();

    internal static DateOnly FirstDay => ResolutionTable.StartOf(1);

    internal static DateOnly BoardsEstablished => ResolutionTable.StartOf(ResolutionData.Changes);

    private static ImmutableArray<RegisteredCcg> Load()
    {
        var ccgs = new RegisteredCcg[RegisterData.CcgCount];
        var table = RegisterData.Ccgs;
        var start = 0;
        for (var number = 1; number <= ccgs.Length; number++)
        {
            ccgs[number - 1] = new(number, start);
            start += table[start..].IndexOf((byte)'\n') + 1;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ccgs);
    }
}
