using System.Globalization;
using System.Text;
using CcgDomain.Register;
using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>Writes the keys by which CCGs are found by name, and the table of their hashes.</summary>
internal static class NameDataFile
{
    internal static string Text(RegisterInput data)
    {
        string[] rows = [.. Rows(data)];
        return Of(
            "NameData",
            Table("Keys", "the keys of the known spellings of the names of each CCG, then of each board", rows),
            CSharpFile.Array("uint", "Slots", "for each hash, where a key begins and the number of its organisation", Slots(rows).Select(slot => slot.ToString(CultureInfo.InvariantCulture)), 16));
    }

    private static IEnumerable<string> Rows(RegisterInput data)
    {
        var spellings = data.Rows("ccg_names", "compiled_names").ToLookup(row => row["ods_code"], row => row["name"], StringComparer.Ordinal);
        return data.Ccgs.Select(row => Row([.. new[] { row["name"], row["name_at_close"] }.Concat(spellings[row["ods_code"]]).Select(Key).Distinct(StringComparer.Ordinal)]))
            .Concat(data.BoardCodes.Select(code => NameOf(data, code)).Select(name => Row(Key(name), Key(name.Replace(" Integrated Care Board", " ICB", StringComparison.Ordinal)))));
    }

    // A key whose slot is taken gets the next free one.
    private static uint[] Slots(string[] rows)
    {
        var slots = new uint[NameIndex.SlotCount];
        var start = 0;
        for (var number = 1; number <= rows.Length; number++)
        {
            foreach (var key in rows[number - 1].Split('|'))
            {
                var slot = NameIndex.SlotOf(Encoding.ASCII.GetBytes(key));
                while (slots[slot] != 0)
                {
                    slot = NameIndex.Next(slot);
                }

                slots[slot] = NameIndex.Entry(start, number);
                start += key.Length + 1;
            }
        }

        return slots;
    }

    private static string NameOf(RegisterInput data, string board) =>
        data.Boards.Find(row => row["ods_code"] == board)?["name"] ?? data.NewBoards.Single(row => row["successor_ods"] == board)["successor_name"];

    private static string Key(string name) =>
        NameKey.TryWrite(name, new byte[NameKey.MaxLength], out var key) ? Encoding.ASCII.GetString(key) : throw new FormatException($"The name is too long: {name}");
}
