using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Output;

/// <summary>The register in a few lines: how many CCGs were open when, and one family.</summary>
internal static class RegisterOverview
{
    private const int FirstYear = 2013;
    private const int LastYear = 2022;

    /// <summary>What users asked for by the code of 2015, which had neither name nor history.</summary>
    private const string Example = "13T";

    internal static void Write(Page page)
    {
        var register = CcgRegister.England;
        page.Line(0, Cell.Strong("The register"), $": CCGs open on 1 April of each year; from 1 July 2022 {register.OpenOn(new(2022, 7, 1)).Length}, with {register.Boards.Length} integrated care boards in their place");
        page.Gap();
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).ToList();
        page.Table(
            [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
            [[.. years.Select(year => (Cell)$"{register.OpenOn(new(year, 4, 1)).Length}")]]);
        page.Gap();
        page.Line(0, $"What is {Example}? ", Cell.Quiet($"(ccg lookup {Example})"));
        FamilyTree.Write(page, OdsCode.Parse(Example, null), 2);
    }
}
