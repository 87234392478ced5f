using System.IO;
using System.Security.Cryptography;
using CcgDomain.Generate.Register;

namespace CcgDomain.Tests.Register;

public class RegisterInputTests
{
    private static readonly string[] Files =
        ["waves", "conditions", "directions_14z21", "cocommissioning", "ratings", "special_measures", "compiled_waves", "compiled_conditions", "compiled_directions_14z21", "compiled_cocommissioning"];

    [Theory]
    [InlineData("ccgs", "BA7B83E433A5F7CEBE859EA2F8471994F3C22621673ED86D872158306AF58C96")]
    [InlineData("successions", "92C4D02ED6B2AB2E3D619876ACFF52491108C4AB0F79D13A90CFEA5BCD5D9091")]
    [InlineData("icbs", "BB1BAD5B8D25B8C714327328051D41EECFC6D0B67EAD7DAC6BE173708ED527BC")]
    [InlineData("icb_ccgs", "5F3EEAEAA5F479CC1EDFC610CB12FE4BA33CEECB383A1BB17A4980EE64E5FCAA")]
    [InlineData("ccg_ons_codes", "B8278927249EF19E5D02069445C6B9E9AB6834A5F13349C2E05249F7FB01235F")]
    [InlineData("ccg_names", "D1673D7460B9D1D3D9EA5E48E17F9783BD50D76AFE160D693B8C69715E5BAEF0")]
    [InlineData("waves", "3BF1543DBC21723218D154E87F0D3350AB38C7A9B1E36510BE980DBF096C59C5")]
    [InlineData("conditions", "0163379D96567AA4B48CCE60D8961CABB5C4A2B0C4FF6BF3B6C875826406F199")]
    [InlineData("directions_14z21", "E80BC2F599F5E6B3D87DE06A8C8135636316AAC50AD66723E16B3AEF8DF94877")]
    [InlineData("cocommissioning", "3569DD7CB53164FBBCA86D3B2CD57B45FAB05E47E62F5FB34D3FF61C3105080A")]
    [InlineData("systems", "8B9FC2BF5230C38D80CBEC2CAA9C433EAB9813D6845DF230E0DAFFAC37FC8F30")]
    [InlineData("area_teams", "1AF898A05B7E0B75EE76E1261CDE412CE010D7392C77C2A46E56A58F607E3C85")]
    [InlineData("region_changes", "DD9E04B584BEC028D996D6E048679E7AECD78D69EB6CCA2D3DF78497CD45C7E9")]
    [InlineData("stp_changes", "87A80EC42F8814EE9AFA351D479CA807C89B1265E8FB9500FD27BAB0FFB6A48A")]
    [InlineData("icb_successions", "08D2CB0F3B7BB2E94440D744E4045E74BEAD34851C36CE2B11C8DE89FBB5DA9B")]
    [InlineData("sub_icb_boards_2026", "7B5E2E235BA6392CE8EAAD85DD55A6D406F203D6C084C5D862593A480B64715E")]
    [InlineData("sub_icb_ons_codes", "F4F2D402B95AE5197F3872680E7081621876DF87B8D184A34D34FAC0C918850B")]
    [InlineData("ratings", "69134E6633F1D3967346AF6F89CA9A207E02C950A7952161039441A305412919")]
    [InlineData("special_measures", "775037CFA82B6E8C0583AE709ABC2559F6BD7BBC3489EDDA89F571399CECC9AC")]
    public void A_published_file_is_as_it_was_published(string name, string sha256) =>
        Assert.Equal(sha256, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(RegisterFiles.Folder, name + ".csv")))));

    [Fact]
    public void Every_reading_rests_on_what_the_file_still_says()
    {
        var successions = RegisterFiles.Read("successions");
        Assert.Equal(
            successions.Where(row => row["date"].Length == 0).Select(row => row["predecessor_ods"]),
            RegisterReadings.UndatedChanges.Select(change => change.Code));
        Assert.All(
            RegisterReadings.UndatedChanges,
            change => Assert.Contains(successions, row => row["predecessor_ods"] == change.Code && row["note"].Contains(change.SaidInNote, StringComparison.Ordinal)));

        var boards = RegisterFiles.Read("icbs");
        Assert.Equal(
            boards.Where(row => row["ons_code_2022"] != row["ons_code_2024"]).Select(row => row["ods_code"]),
            RegisterReadings.RecodedBoards.Select(recoded => recoded.Board));

        var facts = RegisterFiles.Read("conditions").Concat(RegisterFiles.Read("directions_14z21")).ToList();
        Assert.All(RegisterReadings.Confidences, reading =>
            Assert.StartsWith(reading.NoteBegins, Assert.Single(facts, reading.IsOf)["note"], StringComparison.Ordinal));
        Assert.All(RegisterFiles.Read("directions_14z21").Where(row => row["note"].Contains("derived", StringComparison.Ordinal)), row => Assert.Equal("derived", RegisterReadings.ConfidenceOf(row)));

        var times = RegisterFiles.Read("directions_14z21").Concat(RegisterFiles.Read("special_measures")).ToList();
        Assert.All(RegisterReadings.TimesInForce, reading => Assert.Single(times, reading.IsOf));

        var notes = Files.SelectMany(RegisterFiles.Read).Select(row => row["note"]).ToList();
        Assert.All(RegisterReadings.RemarksOnFiles, remark => Assert.Contains(notes, note => note.Contains(remark, StringComparison.Ordinal)));
        Assert.All(Files.SelectMany(RegisterFiles.Read), row => Assert.DoesNotMatch("held row|[.]csv|new CCG", RegisterReadings.NoteOf(row)));
    }

    [Fact]
    public void Every_reading_of_the_lists_rests_on_what_the_files_still_say()
    {
        var systems = RegisterFiles.Read("systems");
        Assert.Equal("01H", Assert.Single(systems, MembershipReadings.IsOutdatedRow)["ccg_ods"]);
        Assert.Contains("passed to 01K on 2017-04-01", Assert.Single(systems, MembershipReadings.IsOutdatedRow)["note"], StringComparison.Ordinal);
        Assert.Equal(["E54000004"], systems.Where(row => MembershipReadings.GssOf(row) != row["stp_ons"]).Select(row => row["stp_ons"]).Distinct());
        Assert.Equal(
            MembershipReadings.SystemsOf2017.Select(system => system.Gss),
            systems.Where(row => row["date"] is "2017-04-01" or "2018-04-01").Select(row => row["stp_ons"])
                .Except(systems.Where(row => row["stp_ods"].Length > 0 && row["stp_ons"] != "E54000048").Select(row => row["stp_ons"])).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            RegisterFiles.Read("stp_changes").Select(row => row["old_stp_ods"]).Order(StringComparer.Ordinal),
            MembershipReadings.SystemsOf2017.Select(system => system.Code).Where(code => code != "QE1").Order(StringComparer.Ordinal));
        Assert.Equal(
            MembershipReadings.LondonTeams.Select(team => $"{team.Code} {team.Name.ToUpperInvariant()} AREA TEAM"),
            RegisterFiles.Read("area_teams").Where(row => row["area_team_ods"] is "Q61" or "Q62" or "Q63").Select(row => $"{row["area_team_ods"]} {row["area_team_name"]}").Distinct().Order(StringComparer.Ordinal));
        Assert.All(systems, row => Assert.NotEmpty(MembershipReadings.TitleOf(row)));
        Assert.Equal("2026-04-01", Assert.Single(RegisterFiles.Read("icb_successions").Select(row => row["date"]).Distinct()));
        Assert.Equal(new DateOnly(2026, 4, 1), RegisterReadings.BoardsReorganised);
    }

    [Theory]
    [InlineData("compiled_waves")]
    [InlineData("compiled_conditions")]
    [InlineData("compiled_directions_14z21")]
    [InlineData("compiled_cocommissioning")]
    public void A_compiled_row_names_its_CCG_and_a_source_with_a_title(string file)
    {
        var names = RegisterFiles.Read("ccgs").ToDictionary(row => row["ods_code"], row => row["name"], StringComparer.Ordinal);
        var sources = RegisterFiles.Read("compiled_sources").Select(row => row["source"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(RegisterFiles.Read(file), row =>
        {
            Assert.Equal(names[row["ods_code"]], row["name"]);
            Assert.Contains(row["source"], sources);
        });
    }

    [Fact]
    public void Every_source_has_one_title_and_is_used()
    {
        var used = Files
            .SelectMany(RegisterFiles.Read).Select(row => row["source"]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(used, RegisterFiles.Read("compiled_sources").Select(row => row["source"]).Order(StringComparer.Ordinal));
        Assert.All(RegisterFiles.Read("compiled_sources"), row => Assert.NotEmpty(row["title"]));
    }
}
