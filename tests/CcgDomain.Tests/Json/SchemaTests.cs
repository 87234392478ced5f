using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Reporting;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Json;

/// <summary>The JSON Schemas and the reader agree on the form of documents.</summary>
public class SchemaTests
{
    private static readonly Rule[] OnForm = [JsonRules.Unknown, JsonRules.Missing, JsonRules.Type, JsonRules.Value];

    // Values of every type, most of which have a place where they are right.
    private static readonly string[] Values =
    [
        "null", "true", "{}", "[]", "-1", "0", "1", "5", "2.5", "2147483648", "\"\"", "\" \"", "\"some\"", "\"all\"", "\"2013-02-15\"", "\"2013-02-29\"", "\"2013-2-15\"", "\"99Z\"",
        "\"9\"", "\"99z\"", "\"3.1.1C\"", "\"3.1.1H\"", "\"1.3B\"", "\"IV\"", "\"C\"", "\"50%\"", "\"0%\"", "\"chair\"", "\"board\"", "\"NHS X CCG\"", "\"NHS X\"",
        "\"nhs x clinical commissioning group\"", "\"NHS NHS X CCG\"", "\"NHS X CCG CCG\"", "\"NHS X  Y CCG\"", "[\"99Z\"]", "[\"3.1.1C\",\"IV\"]", "[1]", "[{}]",
        "{\"kind\":\"board\"}", "{\"kind\":\"ccg\",\"code\":\"99Z\"}", "{\"kind\":\"dissolve\"}", "{\"list\":[],\"complete\":false}",
    ];

    // A JSON Schema cannot compare two numbers of a document.
    private const string ComparedNumbers = "More members are independent than there are.";

    // The reader of a position refuses what does not follow from the rest, and says so whatever else may be wrong with it.
    private static readonly string[] Comparisons =
        ["follows from the rest.", "follow from the rest.", "cannot be among", "does not come after", "is before", "the levels from I to VII in order"];

    // One value of each form that stands in a position, and near-misses.
    private static readonly string[] PositionValues =
        ["null", "true", "{}", "[]", "-1", "1", "2.5", "9007199254740992", "\"\"", "\"99Z\"", "\"99z\"", "\"3.1.1C\"", "\"IV\"", "\"2013-07-02\"", "\"2013-07-32\"", "\"2015/17\"", "\"1/2\"", "[1]", "[{}]"];

    private static readonly string[] BundledFolders = ["Cases", "Committees"];

    public static TheoryData<string> Bundled =>
    [
        .. BundledFolders
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Snapshot.Root, "src", "CcgDomain.Tool", folder), "*.json"))
            .Select(file => Path.GetRelativePath(Snapshot.Root, file)),
    ];

    public static TheoryData<string> Full => [BrokenDocumentTests.Full, CommitteeJsonTests.Full, BodyJsonTests.Full];

    private static readonly DateOnly Day = new(2014, 7, 1);

    private static readonly Ccg[] Counted =
    [
        Pool.Directed("T001").Then(new AuthorisationEvent.ConditionLevelChanged(new(2013, 7, 1), CriterionCode.Parse("3.1.1D"), ConditionLevel.III)),
        Pool.FullUnder14Z21.Then(new AssuranceEvent.AssessmentPublished(new(2014, 6, 30), FinancialYear.Of(2013), Rating.Assured)),
    ];

    public static TheoryData<string> Positions => [.. PositionKinds.Keys];

    private static readonly Dictionary<string, (byte[] Document, Func<byte[], ImmutableArray<Violation>> Read)> PositionKinds = new()
    {
        ["authorisation"] = (PositionJson.Write(NationalAuthorisationPosition.AsAt(Counted, Day, InLondon)), document => Refusal(PositionJson.ReadAuthorisation(document))),
        ["coCommissioning"] = (PositionJson.Write(NationalCoCommissioningPosition.AsAt(Counted, Day, InLondon)), document => Refusal(PositionJson.ReadCoCommissioning(document))),
        ["assurance"] = (PositionJson.Write(NationalAssurancePosition.AsAt(Counted, FinancialYear.Of(2013), InLondon)), document => Refusal(PositionJson.ReadAssurance(document))),
        ["review"] = (PositionJson.Write(ReviewOutcome.Between(Counted, new(2013, 4, 1), Day)), document => Refusal(PositionJson.ReadReview(document))),
    };

    [Fact]
    public void Every_format_has_a_schema_with_an_identifier_and_a_title()
    {
        Assert.Equal(JsonFormat.All.Select(format => format.Name).Order(StringComparer.Ordinal), Schemas.Formats.Order(StringComparer.Ordinal));
        Assert.All(JsonFormat.All, format =>
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Snapshot.Root, Generate.Json.SchemaFile.Path(format))));
            Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
            Assert.Equal($"urn:ccgdomain:schema:{format.Name.Replace('/', '-')}", schema.RootElement.GetProperty("$id").GetString());
            Assert.Contains(format.Name, schema.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Bundled))]
    public void A_bundled_document_has_the_form_that_its_schema_describes(string file)
    {
        var document = File.ReadAllBytes(Path.Combine(Snapshot.Root, file));
        Assert.Equal(IsWellFormed(Violations(FormatOf(document), document)), Schemas.Accepts(FormatOf(document), document));
    }

    [CcgProperty]
    public void A_generated_history_has_the_form_that_the_schema_describes(ValidHistory history) =>
        Assert.True(Schemas.Accepts("ccg/1", CcgJson.Write(history.Ccg)));

    [CcgProperty]
    public void A_history_that_breaks_a_rule_but_has_the_right_form_is_right_for_the_schema(LenientHistory history) =>
        Assert.True(Schemas.Accepts("ccg/1", CcgJson.Write(history.Ccg)));

    [CcgProperty]
    public void A_document_changed_in_one_place_is_wrong_for_the_schema_exactly_if_the_reader_refuses_its_form(ValidHistory history, int seed) =>
        Agree("ccg/1", CcgJson.Write(history.Ccg), seed);

    [Theory]
    [MemberData(nameof(Full))]
    [Trait(Cultures.Runs, Cultures.Once)]
    public void Every_value_of_a_document_replaced_by_any_other_is_wrong_for_the_schema_exactly_if_the_reader_refuses_its_form(string document)
    {
        var whole = JsonNode.Parse(document)!;
        AgreeEverywhere(whole, IsNoEvent);
        foreach (var e in whole["events"]?.AsArray() ?? [])
        {
            var alone = whole.DeepClone();
            alone["events"] = new JsonArray(e!.DeepClone());
            AgreeEverywhere(alone, path => !IsNoEvent(path));
        }

        // The form of an event does not depend on the others, and many take long.
        static bool IsNoEvent(string path) => !path.StartsWith("$.events[", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public void A_value_of_a_position_replaced_by_another_is_wrong_for_the_schema_if_its_form_is_refused_and_right_if_it_is_accepted(string kind)
    {
        var (valid, read) = PositionKinds[kind];
        var document = JsonNode.Parse(valid)!;
        Assert.True(Schemas.Accepts("position/1", valid));
        Assert.Empty(read(valid));

        // All items of a list have one form.
        foreach (var replace in Replacements(document, path => path.Replace("[0]", "", StringComparison.Ordinal).IndexOf('[', StringComparison.Ordinal) < 0))
        {
            foreach (var value in PositionValues)
            {
                replace(value);
                var changed = Encoding.UTF8.GetBytes(document.ToJsonString());
                var isRight = Schemas.Accepts("position/1", changed);
                var violations = read(changed);
                var isCompared = violations.Any(violation => Comparisons.Any(words => violation.Message.Contains(words, StringComparison.Ordinal)));
                if (!isCompared && isRight != violations.IsEmpty)
                {
                    Assert.Fail($"{(isRight ? "right" : "wrong")} for the schema; the reader says: {string.Join("; ", violations)} {document}");
                }
            }
        }
    }

    private static void Agree(string format, byte[] document, int seed) => Agree(format, Changed(JsonNode.Parse(document)!, new(seed)));

    private static void AgreeEverywhere(JsonNode document, Predicate<string> isMeant)
    {
        var format = document["format"]!.GetValue<string>();
        foreach (var replace in Replacements(document, isMeant))
        {
            foreach (var value in Values)
            {
                replace(value);
                Agree(format, document.ToJsonString());
            }
        }
    }

    private static void Agree(string format, string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var isRight = Schemas.Accepts(format, bytes);
        var violations = Violations(format, bytes);
        if (IsWellFormed(violations) != isRight)
        {
            Assert.Fail($"{(isRight ? "right" : "wrong")} for the schema; the reader says: {string.Join("; ", violations)} {document}");
        }
    }

    private static string FormatOf(byte[] document) => JsonNode.Parse(document)!["format"]!.GetValue<string>();

    private static bool IsWellFormed(ImmutableArray<Violation> violations) =>
        !violations.Any(violation => OnForm.Contains(violation.Rule) && !violation.Message.StartsWith(ComparedNumbers, StringComparison.Ordinal));

    private static ImmutableArray<Violation> Refusal<T>(Decision<T> decision)
        where T : class => decision.Match(static _ => [], static violations => violations);

    private static string? InLondon(OdsCode code) => code == OdsCode.Parse("T001") ? "London" : null;

    private static ImmutableArray<Violation> Violations(string format, byte[] document)
    {
        ImmutableArray<Violation> violations;
        switch (format)
        {
            case "committee/1":
                CommitteeJson.Read(document).TryGet(out _, out violations);
                break;
            case "body/1":
                BodyJson.Read(document).TryGet(out _, out violations);
                break;
            default:
                CcgJson.Read(document).TryGet(out _, out violations);
                break;
        }

        return violations.IsDefault ? [] : violations;
    }

    /// <summary>Leaves out, adds, doubles or replaces one value that is not the format.</summary>
    private static string Changed(JsonNode document, Random random)
    {
        var nodes = NodesOf(document).ToArray();
        var node = nodes[random.Next(nodes.Length)];
        var other = JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (random.Next(5), node)
        {
            case (0, JsonObject owner):
                owner[random.Next(2) == 0 ? "Event" : "code"] ??= other;
                break;
            case (1, JsonArray list):
                list.Add(other);
                break;
            case (2, _) when node.Parent is JsonObject owner:
                owner.Remove(node.GetPropertyName());
                break;
            case (3, _) when node.Parent is JsonArray list:
                list[node.GetElementIndex()] = node.GetValueKind() == JsonValueKind.Object ? JsonNode.Parse("[" + node.ToJsonString() + "]") : nodes[random.Next(nodes.Length)].DeepClone();
                break;
            default:
                node.ReplaceWith(other?.DeepClone());
                break;
        }

        return document.ToJsonString();
    }

    /// <summary>Returns for each value of a document at a path that is meant what puts another in its place. The value is put back before the next.</summary>
    private static IEnumerable<Action<string>> Replacements(JsonNode document, Predicate<string> isMeant)
    {
        foreach (var node in NodesOf(document).Where(node => isMeant(node.GetPath())).ToArray())
        {
            Action<JsonNode?> put;
            if (node.Parent is JsonObject owner)
            {
                var name = node.GetPropertyName();
                put = value => owner[name] = value;
            }
            else
            {
                var (list, index) = (node.Parent!.AsArray(), node.GetElementIndex());
                put = value => list[index] = value;
            }

            yield return value => put(JsonNode.Parse(value));
            put(node);
        }
    }

    private static IEnumerable<JsonNode> NodesOf(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject owner => owner.Where(member => member.Key != "format").Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => NodesOf(child).Prepend(child));
    }
}
