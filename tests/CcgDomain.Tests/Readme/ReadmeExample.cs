using System.Globalization;

namespace CcgDomain.Tests.Readme;

/// <summary>An example that prints. In it, Console is what it prints to, so that it reads as it would in a program.</summary>
public abstract class ReadmeExample
{
    /// <summary>Stands in for the console.</summary>
    protected Printer Console { get; } = new();

    /// <summary>Holds that the example printed these lines.</summary>
    /// <param name="lines">The lines.</param>
    protected void Prints(params string[] lines) => Assert.Equal(lines, Console.Lines);

    /// <summary>What was printed.</summary>
    protected sealed class Printer
    {
        internal List<string> Lines { get; } = [];

        public void WriteLine(object? value) => Lines.Add(Convert.ToString(value, CultureInfo.CurrentCulture) ?? "");
    }
}
