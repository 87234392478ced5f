using CcgDomain;
using CcgDomain.Register;
using CcgDomain.Reporting;

namespace Recipes;

/// <summary>A page in Markdown: how many CCGs were fully authorised on a day, by region. From the abolition on it has no lines, whatever the records say.</summary>
internal static class ReportPage
{
    internal static string Write(IEnumerable<Ccg> ccgs, DateOnly day)
    {
        var position = NationalAuthorisationPosition.AsAt(ccgs, day, code => CcgRegister.England.TryFind(code, out var ccg) ? ccg.Region.Name : null);
        var lines = ((string?[])[.. position.Regions, null])
            .Select(region => (Name: region ?? "region not known", Tally: position.InRegion(region)))
            .Where(line => line.Tally.Ccgs > 0)
            .Select(line => $"| {line.Name} | {line.Tally.FullyAuthorised} of {line.Tally.Ccgs} |");
        return string.Join('\n', [$"| {day:O} | fully authorised |", "|---|---|", .. lines, $"| England | {position.Total.ShareFullyAuthorised} |"]);
    }
}
