using System.Text;
using CcgDomain.Register;
using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>Writes the keys by which CCGs are found by name.</summary>
internal static class NameDataFile
{
    internal static string Text(RegisterInput data)
    {
        var spellings = data.Rows("ccg_names", "compiled_names").ToLookup(row => row["ods_code"], row => row["name"], StringComparer.Ordinal);
        return Of(
            "NameData",
            Table(
                "Keys",
                "the keys of the known spellings of the names of each CCG, then of each board",
                data.Ccgs.Select(row => Row([.. new[] { row["name"], row["name_at_close"] }.Concat(spellings[row["ods_code"]]).Select(Key).Distinct(StringComparer.Ordinal)]))
                    .Concat(data.BoardCodes.Select(code => NameOf(data, code)).Select(name => Row(Key(name), Key(name.Replace(" Integrated Care Board", " ICB", StringComparison.Ordinal)))))));
    }

    private static string NameOf(RegisterInput data, string board) =>
        data.Boards.Find(row => row["ods_code"] == board)?["name"] ?? data.NewBoards.Single(row => row["successor_ods"] == board)["successor_name"];

    private static string Key(string name) =>
        NameKey.TryWrite(name, new byte[NameKey.MaxLength], out var key) ? Encoding.ASCII.GetString(key) : throw new FormatException($"The name is too long: {name}");
}
