using System.Diagnostics;
using System.Globalization;
using CcgDomain.Tests.Generated.Laws;
using FsCheck;
using FsCheck.Fluent;

// The laws of the core, over and over with new seeds, until the time is up: cases tried of each, or the first surprise and exit code 1.
const int CasesARound = 500;

if (args is not ["--minutes", var text] || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) || minutes <= 0)
{
    Console.Error.WriteLine("usage: dotnet run --project tests/CcgDomain.Soak -- --minutes N");
    return 2;
}

var clock = Stopwatch.StartNew();
var tried = new long[AllLaws.All.Length];
var surprised = false;
do
{
    for (var i = 0; i < tried.Length && !surprised && (clock.Elapsed.TotalMinutes < minutes || tried[i] == 0); i++)
    {
        try
        {
            AllLaws.All[i].Property.Check(Config.QuickThrowOnFailure.WithMaxTest(CasesARound).WithQuietOnSuccess(true));
            tried[i] += CasesARound;
        }
        catch (Exception surprise)
        {
            Console.WriteLine($"{AllLaws.All[i].Name}: does not hold.\n{surprise.Message}");
            surprised = true;
        }
    }
}
while (!surprised && clock.Elapsed.TotalMinutes < minutes);

for (var i = 0; i < tried.Length; i++)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tried[i],12:N0}  {AllLaws.All[i].Name}"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tried.Sum(),12:N0}  in {clock.Elapsed.TotalMinutes:N1} minutes"));
return surprised ? 1 : 0;
