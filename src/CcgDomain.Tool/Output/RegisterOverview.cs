using System.Globalization;
using CcgDomain.Register;

namespace CcgDomain.Tool.Output;

/// <summary>Writes a short overview of the register: the number of open CCGs by year.</summary>
internal static class RegisterOverview
{
    private const int FirstYear = 2013;
    private const int LastYear = 2022;

    internal static void Write(TextOutput output)
    {
        var register = CcgRegister.England;
        output.WriteLine(
            0,
            StyledText.Strong("The register"),
            $": CCGs open on 1 April; on 1 July 2022 {register.OpenOn(new(2022, 7, 1)).Length}, and {register.BoardsOn(new(2022, 7, 1)).Length} boards");
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).ToList();
        output.WriteTable(
            [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
            [[.. years.Select(year => (StyledText)$"{register.OpenOn(new(year, 4, 1)).Length}")]]);
    }
}
