using System.Globalization;
using System.Runtime.CompilerServices;

namespace CcgDomain.Tests.Support;

/// <summary>
/// The cultures in which text breaks that is not culture-free: Turkish has its own i, Persian its own calendar, digits and minus sign.
/// With CCG_CULTURE set, the whole suite runs in that culture; of two, as in tr-TR+fa-IR, with the letters of the first and the numbers and dates of the second.
/// </summary>
internal static class Cultures
{
    internal const string Variable = "CCG_CULTURE";

    /// <summary>The trait of what takes long and is the same in every culture and on both frameworks: memory, operators, the shapes of documents.</summary>
    internal const string Runs = "Runs";

    /// <summary>The value of <see cref="Runs"/>: the test runs on .NET 8's assembly, which is the one in the package, in one culture.</summary>
    internal const string Once = "once";

    /// <summary>The culture that CCG_CULTURE names, or null.</summary>
    internal static readonly CultureInfo? Asked = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } names ? Named(names) : null;

    private static readonly string[] Names = ["", "tr-TR", "fa-IR", "de-DE"];

    internal static void Each(Action body)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in Names)
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                body();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static CultureInfo Named(string names)
    {
        var each = names.Split('+');
        var numbers = CultureInfo.GetCultureInfo(each[^1]);
        return new(each[0]) { NumberFormat = numbers.NumberFormat, DateTimeFormat = numbers.DateTimeFormat };
    }

    [ModuleInitializer]
    internal static void OfTheWholeSuite() => CultureInfo.DefaultThreadCurrentCulture = Asked;
}
