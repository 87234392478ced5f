namespace CcgDomain.Generate.Register;

/// <summary>What the register takes from the notes of the published files because no column holds it, each with its reason.</summary>
internal static class RegisterReadings
{
    /// <summary>The CCGs whose GSS code changed on a day that no source gives, and the interval that it lies in, both days included.</summary>
    internal static readonly UndatedChange[] UndatedChanges =
    [
        new("09G", new(2015, 5, 1), new(2016, 5, 31), "between the ONS Postcode Directory of May 2015 and that of May 2016"),
        new("09N", new(2015, 5, 1), new(2016, 5, 31), "between the ONS Postcode Directory of May 2015 and that of May 2016"),
    ];

    /// <summary>The boards that got another code in 2023, on a day that the published file does not give.</summary>
    internal static readonly (string Board, DateOnly NotBefore, DateOnly NotAfter)[] RecodedBoards =
    [
        ("QNX", new(2023, 1, 1), new(2023, 12, 31)),
        ("QXU", new(2023, 1, 1), new(2023, 12, 31)),
    ];

    /// <summary>The last day for which the ONS list of December 2024 is known to give the boards' codes: the day before that month.</summary>
    internal static readonly DateOnly BoardCodesKnownTo = new(2024, 11, 30);

    /// <summary>The last day that the files speak of: further mergers of boards are announced for the day after.</summary>
    internal static readonly DateOnly KnownUntil = new(2027, 3, 31);

    /// <summary>The day on which boards ended and others began; the column of sub_icb_boards_2026.csv is named after its year.</summary>
    internal static readonly DateOnly BoardsReorganised = new(2026, 4, 1);

    /// <summary>Rows of conditions.csv and directions_14z21.csv that their source does not state outright. The files have no column for that; their notes say so.</summary>
    internal static readonly ConfidenceReading[] Confidences =
    [
        new("02T", "2012-12-11", "low confidence:", "low", "the note says so"),
        new("04G", "2013-01-22", "Pulse: a legal direction and \"a further 13 conditions\"; total may be 13 or 14", "low", "the number may be 13 or 14"),
        new("02T", "2012-12-11", "held row is low confidence on which CCG", "low", "the same article: its text names Calderdale, its address Wakefield"),
        new("04Y", "2013-02", "all but six of the 119 criteria", "derived", "the note says that the month is derived"),
        new("00R", "2013-03", "began 1 April 2013 \"with a clean bill of health\"", "derived", "the source does not say that the review cleared it"),
        new("07M", "2013-03", "inferred:", "derived", "the note says so"),
        .. new[] { "04G", "06N", "07X", "08M", "09F", "09L", "09W", "99K" }.Select(code => new ConfidenceReading(
            code,
            "2013-07-25",
            "had directions at authorisation; not in the complete list of eight",
            "derived",
            "that it had none follows from its absence from a complete list")),
        new("05F", "2013-Q4", "directions removed (the one missing from the July list of eight)", "derived", "the same"),
        new("09D", "2016-08", "new CCG; five tasks:", "derived", "the note says that the month of the end is derived"),
        new("11T", "2016", "end derived:", "derived", "the note says so"),
        new("12A", "2016", "end derived:", "derived", "the note says so"),
        new("99C", "2016-09", "deficit of no more than 19 million pounds", "derived", "the note says that the month of the end is derived"),
    ];

    /// <summary>Rows of directions_14z21.csv and special_measures.csv whose note gives a time at which they were in force, which has no column.</summary>
    internal static readonly InForceReading[] TimesInForce =
    [
        .. new[] { "09C", "09E", "10A", "10E" }.Select(code => new InForceReading(code, "under legal financial directions in October 2019", "2019-10")),
        .. new[] { "09H", "09L", "09X" }.Select(code => new InForceReading(code, "leadership-related directions lifted October 2018, financial ones remained", "2018-10")),
        new("01R", "under formal legal direction in July 2017", "2017-07"),
        new("01R", "in special measures in July 2017", "2017-07"),
        new("05N", "still in place in July 2019", "2019-07"),
    ];

    /// <summary>The time at which what a row is about was in force, as its note says; blank if it does not.</summary>
    internal static string InForceIn(Csv row) => Array.Find(TimesInForce, reading => reading.IsOf(row))?.Time ?? "";

    /// <summary>The confidence of a row about conditions or directions: what its file says, else what is read into it.</summary>
    internal static string ConfidenceOf(Csv row) =>
        row.TryGet("confidence") ?? Array.Find(Confidences, reading => reading.IsOf(row))?.Confidence ?? "stated";

    /// <summary>Remarks in notes that speak of earlier editions of the files, or of files that are not published.</summary>
    internal static readonly string[] RemarksOnFiles =
    [
        "; held row is derived",
        "; settles the doubt of the held row (both 02T and 03R are wave 1)",
        "held row is low confidence on which CCG; both are wave 1 by the Yorkshire Post, so the wave is no longer evidence either way: ",
        " (not wave 1: see wave_constraints.csv)",
        "new CCG; ",
    ];

    /// <summary>The note of a row, without remarks on files.</summary>
    internal static string NoteOf(Csv row) => Array.Find(RemarksOnFiles, remark => row["note"].Contains(remark, StringComparison.Ordinal)) is { } found
        ? row["note"].Replace(found, "", StringComparison.Ordinal)
        : row["note"];

    internal sealed record UndatedChange(string Code, DateOnly NotBefore, DateOnly NotAfter, string SaidInNote);

    internal sealed record InForceReading(string Code, string SaidInNote, string Time)
    {
        internal bool IsOf(Csv row) => row["ods_code"] == Code && row["note"].Contains(SaidInNote, StringComparison.Ordinal);
    }

    internal sealed record ConfidenceReading(string Code, string Date, string NoteBegins, string Confidence, string Reason)
    {
        internal bool IsOf(Csv row) =>
            row["ods_code"] == Code && (row.TryGet("date") ?? row["from"]) == Date && row["note"].StartsWith(NoteBegins, StringComparison.Ordinal);
    }
}
