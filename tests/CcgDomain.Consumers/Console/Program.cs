using System;
using System.Text;
using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using static CcgDomain.Authorisation.AuthorisationEvent;

// A report from a program of 2023: which board each code of the arguments stands for today, and one record checked.
var today = new DateOnly(2023, 1, 1);
foreach (var text in args)
{
    Console.WriteLine(
        !OdsCode.TryParse(text, null, out var code) ? $"{text}: not a code"
        : CcgRegister.England.TryResolve(code, today, out var standsFor) ? $"{code}: {standsFor}"
        : $"{code}: unknown");
}

var medway = Ccg.Create("09W", "NHS Medway CCG")
    .Record([
        new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
        new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
    ])
    .OrThrow();
var copy = CcgJson.Read(CcgJson.Write(medway)).OrThrow();
Console.WriteLine(copy == medway ? Encoding.UTF8.GetString(CcgJson.Write(copy)).Length > 0 ? "the record reads back" : "empty" : "the record differs");
