using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Output;

/// <summary>Writes a short overview of the register: the number of open CCGs by year, and one family tree.</summary>
internal static class RegisterOverview
{
    private const int FirstYear = 2013;
    private const int LastYear = 2022;

    /// <summary>The code of NHS Newcastle Gateshead CCG, which was formed by a merger in 2015.</summary>
    private const string ExampleCode = "13T";

    internal static void Write(TextOutput output)
    {
        var register = CcgRegister.England;
        output.WriteLine(
            0,
            StyledText.Strong("The register"),
            $": CCGs open on 1 April of each year; {register.OpenOn(new(2022, 7, 1)).Length} from 1 July 2022, when {register.BoardsOn(new(2022, 7, 1)).Length} integrated care boards took over");
        output.WriteBlankLine();
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).ToList();
        output.WriteTable(
            [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
            [[.. years.Select(year => (StyledText)$"{register.OpenOn(new(year, 4, 1)).Length}")]]);
        output.WriteBlankLine();
        output.WriteLine(0, $"What is {ExampleCode}? ", StyledText.Muted($"(ccg lookup {ExampleCode})"));
        FamilyTree.Write(output, OdsCode.Parse(ExampleCode, null), 2);
    }
}
