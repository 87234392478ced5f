using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The precomputed answers to every resolution.</summary>
/// <remarks>
/// <para>Every organisation has a number: the CCGs from 1 in order of code, then the boards; 0 means none. A multiplicative hash without
/// collisions maps a code to its number.</para>
/// <para>Organisations open and close on nine days only. The time between two such days is an epoch, in which nothing changes; so the answers
/// form a matrix with a row for each number and a column for each epoch. Epoch 0 is the time before the first CCG, and the last is that of which
/// nothing is known yet.</para>
/// </remarks>
internal static class ResolutionTable
{
    private const int Epochs = ResolutionData.Changes + 1;

    /// <summary>Returns the number of the organisation with a code; 0 if there is none.</summary>
    internal static int NumberOf(OdsCode code)
    {
        var number = ResolutionData.Numbers[(int)((code.Packed * ResolutionData.Multiplier) >> ResolutionData.Shift)];
        return ResolutionData.Codes[number] == code.Packed ? number : 0;
    }

    internal static OdsCode CodeOf(int number) => OdsCode.FromPacked(ResolutionData.Codes[number]);

    internal static int EpochOf(DateOnly date) => ResolutionData.EpochOf(date.DayNumber);

    /// <summary>Returns the first day of an epoch other than 0.</summary>
    internal static DateOnly StartOf(int epoch) => DateOnly.FromDayNumber(ResolutionData.ChangeDays[epoch - 1]);

    /// <summary>Returns the number of the organisation that a number stands for in an epoch; 0 if there is none.</summary>
    internal static int ResolvesTo(int number, int epoch) => ResolutionData.ResolvesTo[(number * Epochs) + epoch];

    internal static OdsCode ResolvesTo(OdsCode code, DateOnly asAt) => CodeOf(ResolvesTo(NumberOf(code), EpochOf(asAt)));

    /// <summary>Returns the first epoch of an organisation and the one after its last.</summary>
    internal static (int First, int Next) EpochsOf(int number)
    {
        var first = 1;
        while (ResolvesTo(number, first) != number)
        {
            first++;
        }

        var next = first + 1;
        while (ResolvesTo(number, next) == number)
        {
            next++;
        }

        return (first, next);
    }
}
