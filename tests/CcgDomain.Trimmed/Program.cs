using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Rules;

// What a trimmed application does with the package. Prints "ok" where all of it works, and fails otherwise.
var medway = OdsCode.Parse("09w");
var name = CcgName.Parse("NHS Medway Clinical Commissioning Group");
var names = new Dictionary<OdsCode, CcgName> { [medway] = name };
var text = JsonSerializer.Serialize(names, SmokeContext.Default.DictionaryOdsCodeCcgName);
Check(text == """{"09W":"NHS Medway CCG"}""", text);
Check(JsonSerializer.Deserialize(text, SmokeContext.Default.DictionaryOdsCodeCcgName)![medway] == name, "names read back");
Check(JsonSerializer.Serialize(RuleBasis.Reported, SmokeContext.Default.RuleBasis) == "\"reported\"", "an enumeration by name");
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
