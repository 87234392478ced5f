using System.CommandLine;
using CcgDomain.Register;

namespace CcgDomain.Tool.Commands;

/// <summary>The options of <c>ccg resolve</c> that say what a key is and on which date it is resolved.</summary>
internal sealed class KeyOptions
{
    private readonly Option<string> _kind = CommonOptions.OneOf("--key", "What a key is: an ODS code, a GSS code, a name, or auto for any of them. The default is auto.", "auto", "ods", "gss", "name");
    private readonly Option<bool> _assumeUnchanged = CommonOptions.Flag("--assume-unchanged", $"Resolve dates after {CcgRegister.England.KnownUntil:O}, the last day that the register speaks of, as on that day.");

    internal KeyOptions() => AsAt.Required = false;

    /// <summary>The date. Whether it is required depends on other options.</summary>
    internal Option<DateOnly> AsAt { get; } = CommonOptions.AsAt();

    internal void AddTo(Command command)
    {
        command.Add(AsAt);
        command.Add(_kind);
        command.Add(_assumeUnchanged);
    }

    /// <summary>Returns the kinds of key.</summary>
    internal RegisterKeys Kinds(ParseResult result) => result.GetValue(_kind) switch
    {
        "ods" => RegisterKeys.OdsCode,
        "gss" => RegisterKeys.GssCode,
        "name" => RegisterKeys.Name,
        _ => RegisterKeys.Any,
    };

    internal bool AssumesUnchanged(ParseResult result) => result.GetValue(_assumeUnchanged);

    /// <summary>Says that there are dates of which the register does not speak yet.</summary>
    internal static void WarnOfDatesNotKnownYet(CommandContext context) => context.Error.WriteLine(
        $"ccg: the register speaks up to {CcgRegister.England.KnownUntil:O}, because more mergers of boards are announced for the day after. To resolve later dates as on that day, add --assume-unchanged.");
}
