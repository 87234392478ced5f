using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The answers to every resolution, worked out ahead of time.</summary>
/// <remarks>
/// <para>A code has a number: 1 to 248 for a CCG in order of code, then the boards, 0 for what is no code of the register. A multiplication
/// that has no collisions leads from the code to the number.</para>
/// <para>Organisations open and close on eight days only. Between two such days, in one epoch, nothing changes; so the answer stands in a
/// matrix with a row for each number and a column for each epoch, from epoch 0, before the first CCG.</para>
/// </remarks>
internal static class ResolutionTable
{
    private const int Epochs = ResolutionData.Changes + 1;

    internal static int NumberOf(OdsCode code)
    {
        var number = ResolutionData.Numbers[(int)((code.Packed * ResolutionData.Multiplier) >> ResolutionData.Shift)];
        return ResolutionData.Codes[number] == code.Packed ? number : 0;
    }

    internal static OdsCode CodeOf(int number) => OdsCode.FromPacked(ResolutionData.Codes[number]);

    internal static int EpochOf(DateOnly date) => ResolutionData.EpochOf(date.DayNumber);

    /// <summary>The first day of an epoch after 0.</summary>
    internal static DateOnly StartOf(int epoch) => DateOnly.FromDayNumber(ResolutionData.ChangeDays[epoch - 1]);

    /// <summary>The number of what is open in an epoch in place of a number's; 0 for nothing.</summary>
    internal static int ResolvesTo(int number, int epoch) => ResolutionData.ResolvesTo[(number * Epochs) + epoch];

    internal static OdsCode ResolvesTo(OdsCode code, DateOnly asAt) => CodeOf(ResolvesTo(NumberOf(code), EpochOf(asAt)));

    /// <summary>The first epoch of a CCG, and the one after its last.</summary>
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
