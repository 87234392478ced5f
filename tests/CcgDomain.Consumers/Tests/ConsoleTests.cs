using System.Diagnostics;
using System.Text;
using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Reporting;

namespace Consumers.Tests;

public class ConsoleTests
{
    private static readonly DateOnly Day = new(2013, 3, 31);

    [Fact]
    public async Task A_program_of_the_older_framework_runs_with_the_package() =>
        Assert.Equal(["09W: QKS", "0-: not a code", "ZZZ: unknown", "the record reads back"], (await Run("09w", "0-", "ZZZ")).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task A_part_of_a_national_position_that_another_process_counted_is_added_to_that_of_this_one()
    {
        var medway = Granted("09W", "NHS Medway CCG", "2.4.2B I");
        var other = Granted("99Z", "NHS Exampleton CCG");

        var sent = PositionJson.ReadAuthorisation(Encoding.UTF8.GetBytes(await Run("position"))).OrThrow();

        Assert.Equal(NationalAuthorisationPosition.AsAt([medway, other], Day), NationalAuthorisationPosition.AsAt([other], Day).Plus(sent));
    }

    private static Ccg Granted(string code, string name, params string[] conditions) => Ccg.Create(code, name)
        .Record([
            new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
            new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [.. conditions.Select(condition => Condition.Parse(condition))], []),
        ])
        .OrThrow();

    private static async Task<string> Run(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Here.ConsoleProgram, .. args]) { RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return printed;
    }
}
