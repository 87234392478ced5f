using System.Globalization;
using CcgDomain.Organisations;
using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>Writes the table that says which organisation stands for each code between any two days of change.</summary>
internal static class ResolutionDataFile
{
    internal static string Text(RegisterInput data)
    {
        var abolition = data.Boards.Select(row => Day(row["established"])).Distinct().Single();
        List<DateOnly> changes =
        [
            .. data.Ccgs.Select(row => Day(row["open_date"])).Concat(data.Ccgs.Select(row => Day(row["close_date"]).AddDays(1)))
                .Concat(data.BoardSuccessions.Select(row => Day(row["date"]))).Append(RegisterReadings.KnownUntil.AddDays(1)).Distinct().Order(),
        ];
        string[] codes = ["", .. data.Ccgs.Select(row => row["ods_code"]), .. data.BoardCodes];
        var packed = codes.Select(code => code.Length == 0 ? 0UL : OdsCode.Parse(code, CultureInfo.InvariantCulture).Packed).ToArray();
        var resolvesTo = codes.SelectMany(code => changes.Select(day => Array.IndexOf(codes, data.ResolvesTo(code, day))).Prepend(0));
        var (multiplier, shift, numbers) = PerfectHash(packed);
        return Of(
            "ResolutionData",
            $"internal const int Changes = {changes.Count};",
            $"// the epoch that begins with the boards, on {Iso(abolition)}\n    internal const int BoardEpoch = {changes.IndexOf(abolition) + 1};",
            $"internal const ulong Multiplier = 0x{multiplier:X16};",
            $"internal const int Shift = {shift};",
            Epochs(changes),
            CSharpFile.Array("int", "ChangeDays", "day numbers: " + string.Join(", ", changes.Select(Iso)), changes.Select(day => Number(day.DayNumber)), 8),
            CSharpFile.Array("ulong", "Codes", "packed codes: none, the CCGs, the boards", packed.Select(code => $"0x{code:X16}"), 6),
            CSharpFile.Array("ushort", "ResolvesTo", "for each code and epoch, the number of what is open", resolvesTo.Select(Number), changes.Count + 1),
            CSharpFile.Array("ushort", "Numbers", "for each hash, the number of the code", numbers.Select(Number), 32));
    }

    // The comparisons with the first eight are one instruction; the others are written out, so that the processor makes them at the same time and branches at none.
    private static string Epochs(List<DateOnly> changes)
    {
        var atOnce = string.Join(", ", changes.Take(8).Select(day => Number(day.DayNumber)));
        var others = string.Concat(changes.Skip(8).Select(day => $"\n        + (dayNumber >= {day.DayNumber} ? 1 : 0)"));
        return $"""
            // how many of the changes have come by a day
                internal static int EpochOf(int dayNumber) =>
                    System.Numerics.BitOperations.PopCount(System.Runtime.Intrinsics.Vector256.ExtractMostSignificantBits(System.Runtime.Intrinsics.Vector256.LessThanOrEqual(System.Runtime.Intrinsics.Vector256.Create({atOnce}), System.Runtime.Intrinsics.Vector256.Create(dayNumber)))){others};
            """;
    }

    // Multipliers are tried in a fixed order, so that the same data always make the same table.
    private static (ulong Multiplier, int Shift, int[] Numbers) PerfectHash(ulong[] packed)
    {
        const int bits = 12;
        var multiplier = 0UL;
        while (true)
        {
            multiplier += 0x9E3779B97F4A7C15;
            var candidate = multiplier | 1;
            var numbers = new int[1 << bits];
            var number = 1;
            while (number < packed.Length && numbers[(candidate * packed[number]) >> (64 - bits)] == 0)
            {
                numbers[(candidate * packed[number]) >> (64 - bits)] = number;
                number++;
            }

            if (number == packed.Length)
            {
                return (candidate, 64 - bits, numbers);
            }
        }
    }
}
