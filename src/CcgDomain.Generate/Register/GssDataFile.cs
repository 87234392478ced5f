using System.Globalization;
using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>Writes the arrays by which a GSS code is found: the number in the code is the place in the array of its kind.</summary>
internal static class GssDataFile
{
    internal static string Text(RegisterInput data)
    {
        var input = new MembershipInput(data);
        var systems = data.Systems.Select(input.SystemOf).Concat(data.BoardCodes).Distinct().Order(StringComparer.Ordinal).ToList();
        var firstSubIcb = data.SubIcbCodes.Select(row => NumberIn(row["ons_code"])).Min();
        return Of(
            "GssData",
            $"internal const int FirstSubIcbCode = {firstSubIcb};",
            Array("Ccgs", "E38000000 and following: the number of the CCG", data.GssCodes.SelectMany(codes => codes).Concat(data.SubIcbCodes)
                .Select(row => (row["ons_code"], data.Ccgs.FindIndex(ccg => ccg["ods_code"] == row["ods_code"]) + 1))),
            Array("Boards", "E54000000 and following: which of the boards, from 1", data.Boards.SelectMany(board => new[] { board["ons_code_2022"], board["ons_code_2024"] }.Distinct()
                .Select(code => (code, data.BoardCodes.IndexOf(board["ods_code"]) + 1)))),
            Array("Systems", "E54000000 and following: which row of the systems, from 1", data.Systems.Select(row => (row["stp_ons"], systems.IndexOf(input.SystemOf(row)) + 1)).Distinct()));
    }

    private static int NumberIn(string gss) => int.Parse(gss.AsSpan(3), CultureInfo.InvariantCulture);

    private static string Array(string name, string remark, IEnumerable<(string Gss, int Value)> codes)
    {
        var values = codes.ToDictionary(pair => NumberIn(pair.Gss), pair => checked((byte)pair.Value));
        var lines = Enumerable.Range(0, values.Keys.Max() + 1).Select(number => Number(values.GetValueOrDefault(number))).Chunk(32).Select(line => string.Join(", ", line));
        return $"// {remark}\n    internal static ReadOnlySpan<byte> {name} =>\n    [\n        {string.Join(",\n        ", lines)},\n    ];";
    }
}
