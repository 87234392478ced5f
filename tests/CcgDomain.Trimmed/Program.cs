using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;

// What a trimmed application does with the package. Prints "ok" where all of it works, and fails otherwise.
var medway = OdsCode.Parse("09w");
var name = CcgName.Parse("NHS Medway Clinical Commissioning Group");
var names = new Dictionary<OdsCode, CcgName> { [medway] = name };
var text = JsonSerializer.Serialize(names, SmokeContext.Default.DictionaryOdsCodeCcgName);
Check(text == """{"09W":"NHS Medway CCG"}""", text);
Check(JsonSerializer.Deserialize(text, SmokeContext.Default.DictionaryOdsCodeCcgName)![medway] == name, "names read back");
Check(JsonSerializer.Serialize(RuleBasis.Reported, SmokeContext.Default.RuleBasis) == "\"reported\"", "an enumeration by name");
var resolution = JsonSerializer.Serialize(CcgRegister.England.Resolve(medway, new(2020, 3, 31)), CcgJsonContext.Default.Resolution);
Check(resolution == """{"outcome":"open","code":"09W","asAt":"2020-03-31","standsFor":"09W","ccg":{"code":"09W","name":"NHS Medway CCG"}}""", resolution);
foreach (var ccg in CcgRegister.England.Ccgs)
{
    var written = JsonSerializer.Serialize(ccg, CcgJsonContext.Default.RegisteredCcg);
    Check(JsonSerializer.Deserialize(written, CcgJsonContext.Default.RegisteredCcg) == ccg, written);
}

var figures = JsonSerializer.Serialize(PublishedFigures.All[0], CcgJsonContext.Default.PublishedFigure);
Check(JsonSerializer.Deserialize(figures, CcgJsonContext.Default.PublishedFigure) == PublishedFigures.All[0], figures);
Console.WriteLine("ok");

static void Check(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Not so in the trimmed application: {what}");
    }
}

[JsonSerializable(typeof(Dictionary<OdsCode, CcgName>))]
[JsonSerializable(typeof(RuleBasis))]
internal sealed partial class SmokeContext : JsonSerializerContext;
