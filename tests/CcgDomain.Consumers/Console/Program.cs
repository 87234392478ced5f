using System;
using System.Text;
using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using static CcgDomain.Authorisation.AuthorisationEvent;

// The part of a national position that this process counts: one that is sent, and added elsewhere.
if (args is ["position"])
{
    Console.Write(Encoding.UTF8.GetString(PositionJson.Write(NationalAuthorisationPosition.AsAt([Samples.Medway], new(2013, 3, 31)))));
    return;
}

// A report from a program of 2023: which board each code of the arguments stands for today, and one record checked.
var today = new DateOnly(2023, 1, 1);
foreach (var text in args)
{
    Console.WriteLine(
        !OdsCode.TryParse(text, null, out var code) ? $"{text}: not a code"
        : CcgRegister.England.TryResolve(code, today, out var standsFor) ? $"{code}: {standsFor}"
        : $"{code}: unknown");
}

var copy = CcgJson.Read(CcgJson.Write(Samples.Medway)).OrThrow();
Console.WriteLine(copy == Samples.Medway ? Encoding.UTF8.GetString(CcgJson.Write(copy)).Length > 0 ? "the record reads back" : "empty" : "the record differs");

internal static class Samples
{
    internal static Ccg Medway { get; } = Ccg.Create("09W", "NHS Medway CCG")
        .Record([
            new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
            new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
        ])
        .OrThrow();
}
