using System.Diagnostics;
using System.Globalization;
using CcgDomain.Tests.Generated.Laws;
using FsCheck;
using FsCheck.Fluent;

// Checks the laws in turn, with new seeds each time, until the time is up or one of them fails. Prints the number of cases for each law.
// Exit codes: 0 if all laws hold, 1 if one fails, 2 if the arguments are invalid.
const int CasesPerRound = 500;

if (args is not ["--minutes", var text] || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) || minutes <= 0)
{
    Console.Error.WriteLine("usage: dotnet run --project tests/CcgDomain.Soak -- --minutes N");
    return 2;
}

var stopwatch = Stopwatch.StartNew();
var cases = new long[AllLaws.All.Length];
var failed = false;
do
{
    for (var i = 0; i < cases.Length && !failed && (stopwatch.Elapsed.TotalMinutes < minutes || cases[i] == 0); i++)
    {
        try
        {
            AllLaws.All[i].Property.Check(Config.QuickThrowOnFailure.WithMaxTest(CasesPerRound).WithQuietOnSuccess(true));
            cases[i] += CasesPerRound;
        }
        catch (Exception exception)
        {
            Console.WriteLine($"{AllLaws.All[i].Name}: does not hold.\n{exception.Message}");
            failed = true;
        }
    }
}
while (!failed && stopwatch.Elapsed.TotalMinutes < minutes);

for (var i = 0; i < cases.Length; i++)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases[i],12:N0}  {AllLaws.All[i].Name}"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Sum(),12:N0}  in {stopwatch.Elapsed.TotalMinutes:N1} minutes"));
return failed ? 1 : 0;
