using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>What the memberships take from the notes of systems.csv, stp_changes.csv and area_teams.csv because no column holds it, each with its reason.</summary>
/// <remarks>
/// An entry of the change logs dates a change only if it lies between the last list that shows the old area and the first that shows the new one.
/// The entries of 2018 (South of England, Cumbria and North East) are later than the list of 1 April 2018, which shows the new areas already; the
/// logs give the days of the entries, not of the changes. So those changes lie between the lists of 2017 and 2018.
/// </remarks>
internal static class MembershipReadings
{
    /// <summary>The last quarter for which area_teams.csv is complete.</summary>
    internal static readonly DateOnly LastQuarter = new(2016, 1, 1);

    /// <summary>The ODS codes of systems that only lists without ODS codes show: by name, those of stp_changes.csv; the fourth is Lancashire and South Cumbria as recoded in 2018.</summary>
    internal static readonly (string Gss, string Code)[] SystemsOf2017 =
    [
        ("E54000001", "QVP"), ("E54000002", "QT8"), ("E54000003", "QMK"), ("E54000048", "QE1"),
    ];

    /// <summary>Names for the three area teams of London, which area_teams.csv has in capitals and ccgs.csv shows as one.</summary>
    internal static readonly (string Code, string Name)[] LondonTeams = [("Q61", "North East London"), ("Q62", "North West London"), ("Q63", "South London")];

    /// <summary>Rows that the register leaves out: on 1 April 2017 the south of 01H, which the list shows in E54000004, went to 01K.</summary>
    internal static bool IsOutdatedRow(Csv row) => row["ccg_ods"] == "01H" && row["date"] == "2017-04-01" && row["stp_ons"] == "E54000004";

    /// <summary>The GSS code of a system in a list. The list of 2019 still has E54000004 where those of 2018 and 2020 have E54000048.</summary>
    internal static string GssOf(Csv row) => row["date"] == "2019-04-03" && row["stp_ons"] == "E54000004" ? "E54000048" : row["stp_ons"];

    /// <summary>The day of a list; the last day of December 2016 for the list of that month.</summary>
    internal static DateOnly DayOf(string date) => date == "2016-12" ? new(2016, 12, 31) : Day(date);

    /// <summary>The title of the list that a row is from, without what is said of single rows.</summary>
    internal static string TitleOf(Csv row) => row["date"] switch
    {
        "2016-12" => "ONS, first map of CCGs to STPs, December 2016",
        "2017-04-01" => "ONS, map of CCGs to STPs of the CCGs of 2017",
        "2018-04-01" => "NHS England and ONS, look-ups of 2018 (regions derived from the systems)",
        "2019-04-03" => "NHS Organisation Data Service, STP partner mapping",
        "2021-04-01" => "ONS, look-up of April 2021 (systems only)",
        "2020-09-01" or "2022-01-01" => "NHS Digital, patients registered at a GP practice",
        var other => throw new FormatException($"A list without a title: {other}"),
    };
}
