using System.Globalization;
using System.Text;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

/// <summary>Writes the register's constant tables from the data beside it.</summary>
internal static class RegisterGenerator
{
    private static readonly Lazy<RegisterGeneratorInput> Input = new(() => new RegisterGeneratorInput());

    internal static IReadOnlyDictionary<string, string> Files() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RegisterData.g.cs"] = Organisations(Input.Value),
        ["ResolutionData.g.cs"] = Resolutions(Input.Value),
        ["PublishedData.g.cs"] = Published(Input.Value),
        ["NameData.g.cs"] = Names(Input.Value),
    };

    private static string Organisations(RegisterGeneratorInput data)
    {
        var regions2013 = Areas(data.Ccgs, "region_2013_ods", "region_2013_ons", "region_2013_name");
        var areaTeams = Areas(data.Ccgs, "area_team_2013_ods", "area_team_2013_ons", "area_team_2013_name");
        var regions = Areas([.. data.Ccgs], "region_2025_ods", null, "region_2025_name");
        var ccgs = data.Ccgs.Select(row => Row(
            row["ods_code"],
            row["name_at_close"] == row["name"] ? Place(row["name"]) : $"{Place(row["name"])};{Renamed(row)} {Place(row["name_at_close"])}",
            GssCodes(data, row["ods_code"]),
            row["ods_open_date"] == row["open_date"] ? "" : row["ods_open_date"],
            IndexIn(areaTeams, row["area_team_2013_ods"]),
            IndexIn(regions2013, row["region_2013_ods"]),
            IndexIn(regions, row["region_2025_ods"]),
            string.Join(' ', data.Predecessors(row["ods_code"])),
            row["notes"]));
        var boards = data.Boards.Select(row => Row(
            row["ods_code"],
            row["name"],
            BoardGssCodes(row),
            Iso(RegisterReadings.BoardCodesKnownTo),
            IndexIn(regions, row["region_ods"]),
            string.Join(' ', row["ccg_ods_codes"].Split(' ').Order(StringComparer.Ordinal))));
        return Code(
            "RegisterData",
            $"internal const int CcgCount = {data.Ccgs.Count};",
            $"internal const int BoardCount = {data.Boards.Count};",
            Table("Regions2013", "code, GSS code, name", regions2013),
            Table("AreaTeams2013", "code, GSS code, name", areaTeams),
            Table("Regions", "code, GSS code, name", regions),
            Table("Ccgs", "code, places of names, GSS codes, opened in ODS if otherwise, area team, region of 2013, region, predecessors, note", ccgs),
            Table("Boards", "code, name, GSS codes, known to, region, CCGs", boards));
    }

    private static string Resolutions(RegisterGeneratorInput data)
    {
        var changes = data.Ccgs.Select(row => Day(row["open_date"])).Concat(data.Ccgs.Select(row => Day(row["close_date"]).AddDays(1))).Distinct().Order().ToList();
        string[] codes = ["", .. data.Ccgs.Select(row => row["ods_code"]), .. data.Boards.Select(row => row["ods_code"])];
        var packed = codes.Select(code => code.Length == 0 ? 0UL : OdsCode.Parse(code).Packed).ToArray();
        var standsFor = codes.SelectMany(code => changes.Select(day => Array.IndexOf(codes, data.StandsFor(code, day))).Prepend(0));
        var (multiplier, shift, numbers) = PerfectHash(packed);
        return Code(
            "ResolutionData",
            $"internal const int Changes = {changes.Count};",
            $"internal const ulong Multiplier = 0x{multiplier:X16};",
            $"internal const int Shift = {shift};",
            Epochs(changes),
            ArrayOf("int", "ChangeDays", "day numbers: " + string.Join(", ", changes.Select(Iso)), changes.Select(day => Text(day.DayNumber)), 8),
            ArrayOf("ulong", "Codes", "packed codes: none, the CCGs, the boards", packed.Select(code => $"0x{code:X16}"), 6),
            ArrayOf("ushort", "ResolvesTo", "for each code and epoch, the number of what is open", standsFor.Select(Text), changes.Count + 1),
            ArrayOf("ushort", "Numbers", "for each hash, the number of the code", numbers.Select(number => Text(number)), 32));
    }

    // Written out, as the processor does all comparisons at once and branches at none.
    private static string Epochs(List<DateOnly> changes) =>
        $"// how many of the changes have come by a day\n    internal static int EpochOf(int dayNumber) =>\n        {string.Join("\n        + ", changes.Select(day => $"(dayNumber >= {day.DayNumber} ? 1 : 0)"))};";

    private static string Published(RegisterGeneratorInput data)
    {
        var sources = data.Sources;
        string Source(Csv row) => Text(sources.FindIndex(source => source["source"] == row["source"]));
        var waves = data.Rows("waves", "compiled_waves").Select(row => Row(
            row["ods_code"], row["wave"], Source(row), Confidence(row["confidence"]), row["note"]));
        var positions = data.Rows("conditions", "compiled_conditions").Select(row => (Row: row, First: PublishedDate.Parse(row["date"]).First)).OrderBy(row => row.First)
            .Select(row => row.Row).Select(row => Row(
            row["ods_code"], row["date"], row["event"], row["number_of_conditions"], row["has_directions"], Source(row), Confidence(data.ConfidenceOf(row)), row["note"]));
        var directions = data.Rows("directions_14z21", "compiled_directions_14z21").Select(row => Row(
            row["ods_code"], row["from"], row["to"], Source(row), Confidence("stated"), row["note"]));
        var arrangements = data.Rows("cocommissioning").Select(row => Row(
            row["ods_code"], row["from"], Model(row["level"]), Stage(row["status"]), Source(row), Confidence(row["confidence"]), row["note"]));
        return Code(
            "PublishedData",
            Table("Sources", "title, address", sources.Select(row => Row(row["title"], row["source"].StartsWith("http", StringComparison.Ordinal) ? row["source"] : ""))),
            Table("Waves", "code, wave, source, confidence, note", waves),
            Table("Conditions", "code, date, occasion, conditions, directions, source, confidence, note", positions),
            Table("Directions", "code, from, to, source, confidence, note", directions),
            Table("Arrangements", "code, from, model, stage, source, confidence, note", arrangements));
    }

    private static string Confidence(string published) => Text((int)(published switch
    {
        "stated" => PublishedConfidence.Stated,
        "derived" => PublishedConfidence.Derived,
        "applicant" => PublishedConfidence.Applicant,
        "low" => PublishedConfidence.Doubtful,
        _ => throw new FormatException($"No confidence: {published}"),
    }));

    private static string Model(string published) => Text((int)Enum.Parse<CoCommissioningModel>(published, ignoreCase: true));

    private static string Stage(string published) => Text((int)Enum.Parse<ArrangementStage>(published, ignoreCase: true));

    private static string Names(RegisterGeneratorInput data)
    {
        var spellings = Csv.Read("ccg_names").ToLookup(row => row["ods_code"], row => row["name"], StringComparer.Ordinal);
        return Code(
            "NameData",
            Table("Keys", "the keys of the known spellings of each CCG's names", data.Ccgs.Select(row =>
                Row([.. new[] { row["name"], row["name_at_close"] }.Concat(spellings[row["ods_code"]]).Select(Key).Distinct(StringComparer.Ordinal)]))));
    }

    private static string Key(string name) =>
        NameKey.TryWrite(name, new byte[NameKey.MaxLength], out var key) ? Encoding.ASCII.GetString(key) : throw new FormatException($"The name is too long: {name}");

    private static string Place(string name) => CcgName.Parse(name).Place;

    // The rename of April 2017 is told by the code's note, and came with a new GSS code.
    private static string Renamed(Csv row) => row["notes"].Split(' ')[^1];

    private static string GssCodes(RegisterGeneratorInput data, string code)
    {
        var codes = data.GssCodes[code].ToList();
        var text = new StringBuilder(codes[0]["ons_code"]);
        foreach (var next in codes.Skip(1))
        {
            var change = RegisterReadings.UndatedChanges.SingleOrDefault(undated => undated.Code == code);
            text.Append(CultureInfo.InvariantCulture, $";{(change is null ? next["operative_from"] : $"{Iso(change.NotBefore)} {Iso(change.NotAfter)}")} {next["ons_code"]}");
        }

        return text.ToString();
    }

    private static string BoardGssCodes(Csv row)
    {
        if (row["ons_code_2022"] == row["ons_code_2024"])
        {
            return row["ons_code_2022"];
        }

        var (_, notBefore, notAfter) = RegisterReadings.RecodedBoards.Single(recoded => recoded.Board == row["ods_code"]);
        return $"{row["ons_code_2022"]};{Iso(notBefore)} {Iso(notAfter)} {row["ons_code_2024"]}";
    }

    private static List<string> Areas(List<Csv> rows, string code, string? gss, string name) =>
        [.. rows.Where(row => row[code].Length > 0).Select(row => Row(row[code], gss is null ? "" : row[gss], row[name])).Distinct().Order(StringComparer.Ordinal)];

    private static string IndexIn(List<string> areas, string code) => code.Length == 0 ? "" : Text(areas.FindIndex(area => area.StartsWith(code + "|", StringComparison.Ordinal)));

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

    private static string Code(string type, params string[] members) =>
        $$"""
        // <auto-generated>
        //     Made from the files in Data by RegisterGenerator in the tests. Do not edit: run the tests with CCG_ACCEPT=1.
        // </auto-generated>
        #nullable enable

        namespace CcgDomain.Register;

        internal static class {{type}}
        {
            {{string.Join("\n\n    ", members)}}
        }

        """;

    private static string Table(string name, string columns, IEnumerable<string> rows) =>
        $"// {columns}\n    internal static ReadOnlySpan<byte> {name} =>\n        \"\"\"\n        {string.Join("\n        ", rows)}\n        \"\"\"u8;";

    private static string ArrayOf(string type, string name, string remark, IEnumerable<string> values, int perLine) =>
        $"// {remark}\n    internal static readonly {type}[] {name} =\n    [\n        {string.Join(",\n        ", values.Chunk(perLine).Select(line => string.Join(", ", line)))},\n    ];";

    private static string Row(params string[] fields) => fields.Any(field => field.AsSpan().ContainsAny('|', '\n') || field.Contains("\"\"\"", StringComparison.Ordinal))
        ? throw new FormatException($"A field holds what separates fields: {string.Join(" / ", fields)}")
        : string.Join('|', fields).TrimEnd('|') is { Length: > 0 } row ? row : throw new FormatException("A row is empty.");

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
