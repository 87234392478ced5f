using System.CommandLine;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Lookups;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg lookup</c>: shows what the register holds on organisations and areas.</summary>
internal static class LookupCommand
{
    private const string Description =
        """
        Shows what the register holds on a CCG or an integrated care board: names, codes, dates, region, wave, predecessors, successors and published facts; of a
        region, a system (STP, later ICS) or an area team, the CCGs that lay in it on --as-at. Words that are in the names of several CCGs list them all. Several
        arguments are one name if there is one, and else several keys; in JSON, more than one result is an array. Exit code 1: a key is not found.
        """;

    internal static Command Create(CommandContext context)
    {
        var keys = new Argument<string[]>("CODE|NAME|GSS") { Description = "ODS codes (13T, QHM), GSS codes (E38000212), or names or whole words of them (vale of york).", Arity = ArgumentArity.OneOrMore };
        var asAt = CommonOptions.AsAt();
        asAt.Required = false;
        asAt.Description = "The date for which the members of an area, or the areas of a CCG, are shown.";
        var json = CommonOptions.Json();
        var command = new Command("lookup", Description) { keys, asAt, json };
        command.SetAction(result => Run(
            context,
            result.GetRequiredValue(keys),
            result.GetResult(asAt) is null ? null : result.GetValue(asAt),
            result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] keys, DateOnly? asAt, bool json)
    {
        var joined = string.Join(' ', keys).Trim();
        List<Finding> findings = Finding.Create(joined, asAt) is { } found ? [found] : [];
        List<string> missing = [];
        if (findings.Count == 0 && keys.Length > 1 && Array.Exists(keys, IsKey))
        {
            foreach (var key in keys)
            {
                if (Finding.Create(key.Trim(), asAt) is { } finding)
                {
                    findings.Add(finding);
                }
                else
                {
                    missing.Add(key);
                }
            }
        }

        foreach (var key in findings.Count + missing.Count == 0 ? [joined] : missing)
        {
            context.Error.WriteLine($"ccg: {NotFoundMessage(key)}");
        }

        Write(context, findings, asAt, json);
        return findings.Count == 0 || missing.Count > 0 ? ExitCode.Refused : ExitCode.Success;
    }

    /// <summary>Returns whether an argument is a key of its own, and not a word of a name that was given without quotes.</summary>
    private static bool IsKey(string argument) =>
        argument.Any(c => char.IsAsciiDigit(c) || c == ' ') || (OdsCode.TryParse(argument, out var code) && !CcgRegister.England.Find(code).IsT0);

    private static void Write(CommandContext context, List<Finding> findings, DateOnly? asAt, bool json)
    {
        if (findings.Count == 0)
        {
            return;
        }

        if (json)
        {
            JsonOutput.Write(context.Out, writer => LookupJson.Write(writer, findings, asAt));
            return;
        }

        var output = TextOutput.Create(context);
        for (var i = 0; i < findings.Count; i++)
        {
            if (i > 0)
            {
                output.WriteBlankLine();
            }

            LookupText.Write(output, findings[i], asAt);
        }
    }

    private static string NotFoundMessage(string text)
    {
        var shown = Wording.Cut(text, 60);
        var message = OdsCode.TryParse(text, out _) ? $"'{shown}' is an unknown code: it has the form of an ODS code, but no CCG or integrated care board has it, and no name of a CCG contains it."
            : GssCode.TryParse(text, out _) ? $"'{shown}' is an unknown code: it has the form of a GSS code, but no CCG or integrated care board has it."
            : $"'{shown}' is not an ODS code such as 13T or a GSS code such as E38000212, and no name of a CCG contains it.";
        return $"{message} {(Suggestions.For(text) is { Length: > 0 } suggestion ? $"{char.ToUpperInvariant(suggestion[0])}{suggestion[1..]}" : Suggestions.WhatTheRegisterHolds)}";
    }
}
