using System.Text;
using System.Text.Json;

namespace CcgDomain.Tool.Tests;

/// <summary>Runs a command line inside the test: what it said, and with which exit code it ended.</summary>
internal sealed record Shell(int Code, string Out, string Error)
{
    /// <summary>Accepted as it stands.</summary>
    internal const string Good =
        """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","unlisted":3,"conditions":[{"criterion":"3.1.1C","level":"IV"},{"criterion":"1.1A","level":"I"}],"directions":[{"number":1,"power":"regulation8","instrument":"Direction of January 2013","effect":{"kind":"cease","functions":["buying"],"by":{"kind":"ccg","code":"99Y"}},"underpins":["3.1.1C"]}]},{"event":"conditionDischarged","on":"2013-07-25","criterion":"1.1A"},{"event":"unlistedConditionsReviewed","on":"2013-07-25","remaining":0},{"event":"conditionLevelChanged","on":"2013-07-25","criterion":"3.1.1C","level":"III"},{"event":"directionRevoked","on":"2013-07-25","number":1},{"event":"conditionDischarged","on":"2013-10-31","criterion":"3.1.1C"}]}""";

    /// <summary>Refused by AUT-05, which is inferred, and by nothing else.</summary>
    internal const string TooEarly =
        """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-17","conditions":[],"directions":[]}]}""";

    internal static Shell Run(params string[] args) => Piped("", args);

    /// <summary>With something on standard input.</summary>
    internal static Shell Piped(string input, params string[] args) => On(input, terminal: false, colour: false, args);

    internal static Shell On(string input, bool terminal, bool colour, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = Program.Run(args, new CommandContext
        {
            Out = output,
            OutBytes = bytes,
            Error = error,
            In = stdin,
            OutIsTerminal = terminal,
            ErrorIsTerminal = terminal,
            Colour = colour,
            Width = 120,
        });
        return new(code, output + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    internal JsonElement Json()
    {
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }
}
