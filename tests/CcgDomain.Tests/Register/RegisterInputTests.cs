using System.IO;
using System.Security.Cryptography;
using CcgDomain.Generate.Register;

namespace CcgDomain.Tests.Register;

public class RegisterInputTests
{
    private static readonly string[] Files =
        ["waves", "conditions", "directions_14z21", "cocommissioning", "compiled_waves", "compiled_conditions", "compiled_directions_14z21"];

    [Theory]
    [InlineData("ccgs", "E3FAFFF789712764C2F6C0CCF0995FD7F8CB83AC4A7B9B78FD14D6901F866050")]
    [InlineData("successions", "92C4D02ED6B2AB2E3D619876ACFF52491108C4AB0F79D13A90CFEA5BCD5D9091")]
    [InlineData("icbs", "BB1BAD5B8D25B8C714327328051D41EECFC6D0B67EAD7DAC6BE173708ED527BC")]
    [InlineData("icb_ccgs", "5F3EEAEAA5F479CC1EDFC610CB12FE4BA33CEECB383A1BB17A4980EE64E5FCAA")]
    [InlineData("ccg_ons_codes", "B8278927249EF19E5D02069445C6B9E9AB6834A5F13349C2E05249F7FB01235F")]
    [InlineData("ccg_names", "D1673D7460B9D1D3D9EA5E48E17F9783BD50D76AFE160D693B8C69715E5BAEF0")]
    [InlineData("waves", "579772920BF0A097BEBFA3BB12F43D88771ED86AC0FC503634F939301E3EE39C")]
    [InlineData("conditions", "09EB66345D0462DFF98EB0D918592A7646582EEEA625E72B246EE0FA7D04CC37")]
    [InlineData("directions_14z21", "AC58F066788932C662182C0B2F5449985A86EA366071A742BDDB60FAF07DE4B9")]
    [InlineData("cocommissioning", "79E33C9B6FABE484B194CE78D3A0BA389A692D6AF04D7BEEBBE0BEBF9A0E09E8")]
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

        var conditions = RegisterFiles.Read("conditions");
        Assert.All(RegisterReadings.Confidences, reading =>
            Assert.StartsWith(reading.NoteBegins, Assert.Single(conditions, reading.IsOf)["note"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("compiled_waves")]
    [InlineData("compiled_conditions")]
    [InlineData("compiled_directions_14z21")]
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
