using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Json;

/// <summary>
/// Documents in which one list, or two lists at once, grow. The lists are found in the schemas, which are generated from the tables of objects, so a new property brings its
/// shapes with it. Whether a document is accepted or refused, what reading it allocates grows with its size.
/// </summary>
[Trait(Cultures.Runs, Cultures.Once)]
public class DocumentGrowthTests
{
    private static readonly string[] First = ["applicationMade", "authorisationGranted"];

    // All pairs of large documents take more than six minutes. Without CCG_ALL_PAIRS in the environment every sixteenth pair is measured, in small documents.
    private static readonly bool AllPairs = Environment.GetEnvironmentVariable("CCG_ALL_PAIRS") is not null;

    private static readonly int Smallest = AllPairs ? 64 * 1024 : 8 * 1024;

    // Events that later events look back at. Any two others have nothing to do with each other.
    private static readonly List<string> Lasting = ["events:authorisationGranted", "events:directionGiven"];

    private static readonly RuleSet[] Sets = [RuleSet.All, RuleSets.IntegrityOnly];

    private static readonly Dictionary<string, Shapes> Formats = new[] { "ccg/1", "committee/1", "body/1" }.ToDictionary(format => format, format => new Shapes(format));

    public static TheoryData<string> FormatNames => [.. Formats.Keys];

    public static TheoryData<string, string> OneList
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (var (format, shapes) in Formats)
            {
                foreach (var list in shapes.Lists)
                {
                    cases.Add(format, list);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(OneList))]
    public void A_list_that_grows_costs_in_proportion(string format, string list)
    {
        Measure(Formats[format], [list], distinct: true);
        Measure(Formats[format], [list], distinct: false);
    }

    [Theory]
    [MemberData(nameof(OneList))]
    public void A_list_that_grows_together_with_another_costs_in_proportion(string format, string list)
    {
        // A list within the other would be as long as the other times itself.
        foreach (var other in Formats[format].Lists.Where(other => string.CompareOrdinal(other, list) > 0 && !Shapes.IsWithin(other, list)).Where((_, i) => AllPairs || i % 16 == 0))
        {
            if (format != "ccg/1" || Lasting.Exists(lasting => Shapes.IsWithin(list, lasting) || Shapes.IsWithin(other, lasting)))
            {
                Measure(Formats[format], [list, other], distinct: true);
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void Many_lists_are_found(string format) => Assert.InRange(Formats[format].Lists.Count, 8, 100);

    // The form of a position stands in no schema. Any list of a sample grows by its own items.
    [Fact]
    public void A_list_of_a_position_that_grows_costs_in_proportion()
    {
        var documents = AllSamples.Of(typeof(NationalAuthorisationPosition)).Cast<NationalAuthorisationPosition>().Select(PositionJson.Write)
            .Concat(AllSamples.Of(typeof(NationalCoCommissioningPosition)).Cast<NationalCoCommissioningPosition>().Select(PositionJson.Write))
            .Concat(AllSamples.Of(typeof(ReviewOutcome)).Cast<ReviewOutcome>().Select(PositionJson.Write))
            .ToList();
        var grown = 0;
        foreach (var document in documents)
        {
            var lists = Arrays(JsonNode.Parse(document)!).Count();
            for (var i = 0; i < lists; i++)
            {
                grown++;
                InProportion(n => Grown(document, i, n), ReadPosition, $"list {i} of {Encoding.UTF8.GetString(document)}");
            }
        }

        Assert.InRange(grown, 3, 1000);
    }

    private static byte[] Grown(byte[] document, int list, int count)
    {
        var root = JsonNode.Parse(document)!;
        var array = Arrays(root).ElementAt(list);
        for (var i = 0; i < count; i++)
        {
            array.Add(array[i]!.DeepClone());
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<JsonArray> Arrays(JsonNode? node) => node switch
    {
        JsonArray { Count: > 0 } array => array.SelectMany(Arrays).Prepend(array),
        JsonObject parent => parent.SelectMany(child => Arrays(child.Value)),
        _ => [],
    };

    private static void ReadPosition(byte[] document)
    {
        _ = PositionJson.ReadAuthorisation(document);
        _ = PositionJson.ReadCoCommissioning(document);
        _ = PositionJson.ReadReview(document);
    }

    private static void Measure(Shapes shapes, string[] lists, bool distinct)
    {
        foreach (var rules in Sets)
        {
            InProportion(n => shapes.Document(lists, n, distinct), document => shapes.Read(document, rules), string.Join(" and ", lists));
        }
    }

    private static void InProportion(Func<int, byte[]> document, Action<byte[]> read, string what)
    {
        var unit = (document(200).Length - document(100).Length) / 100.0;
        var count = Math.Max(1, (int)(Smallest / unit));
        var documents = new[] { count, 2 * count, 4 * count }.Select(document).ToArray();

        // Buffers that are rented are there from the second time on.
        Array.ForEach(documents, read);
        var bytes = Array.ConvertAll(documents, one => Allocated(one, read));

        // What a document costs once is small, and so is its room here.
        const long Once = 16 * 1024;
        Assert.True(bytes[1] < (2.2 * bytes[0]) + Once && bytes[2] < (2.2 * bytes[1]) + Once, $"{what}: {string.Join(", ", bytes)} bytes");
    }

    private static long Allocated(byte[] document, Action<byte[]> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The documents of a format, made from its schema: every property of every object once, and every list with one item of each kind that grows.</summary>
    private sealed class Shapes
    {
        private readonly string _format;
        private readonly JsonElement _schema;

        internal Shapes(string format)
        {
            _format = format;
            _schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Snapshot.Root, "src", "CcgDomain", "schemas", $"{format.Replace('/', '-')}.schema.json"))).RootElement;
            Find(_schema, "");
        }

        /// <summary>The lists, each by its path: "events:directionGiven.direction.underpins". A kind of item stands behind a colon.</summary>
        internal List<string> Lists { get; } = [];

        /// <summary>Determines whether a list lies at or below a path.</summary>
        internal static bool IsWithin(string list, string path) =>
            list.StartsWith(path, StringComparison.Ordinal) && (list.Length == path.Length || list[path.Length] is '.' or ':');

        internal byte[] Document(string[] grown, int count, bool distinct) =>
            Encoding.UTF8.GetBytes(Value(_schema, "", 0, new(grown, count, distinct))!.ToJsonString());

        internal void Read(byte[] document, RuleSet rules)
        {
            switch (_format)
            {
                case "ccg/1":
                    if (CcgJson.Read(document, rules).TryGet(out var ccg, out _))
                    {
                        _ = ccg.AuthorisationStatusOn(new(2013, 4, 1));
                        _ = ccg.CoCommissioningModelOn(new(2013, 4, 1));
                    }

                    break;
                case "committee/1":
                    if (CommitteeJson.Read(document, rules).TryGet(out var committees, out _))
                    {
                        Assert.All(committees.Committees, one => ConflictAssessment.OfAll(one.Committee, one.Matters, committees.AsAt, rules));
                    }

                    break;
                default:
                    if (BodyJson.Read(document, rules).TryGet(out var body, out _))
                    {
                        _ = ConflictAssessment.OfAll(body.Body, body.Matters, body.AsAt, rules);
                    }

                    break;
            }
        }

        private void Find(JsonElement schema, string path)
        {
            foreach (var (choice, kind) in Choices(Resolve(schema)))
            {
                var here = kind.Length == 0 ? path : $"{path}:{kind}";
                if (choice.TryGetProperty("items", out var items))
                {
                    foreach (var (_, itemKind) in Choices(Resolve(items)))
                    {
                        Lists.Add(itemKind.Length == 0 ? here : $"{here}:{itemKind}");
                    }

                    Find(items, here);
                }
                else if (choice.TryGetProperty("properties", out var properties))
                {
                    foreach (var property in properties.EnumerateObject())
                    {
                        Find(property.Value, here.Length == 0 ? property.Name : $"{here}.{property.Name}");
                    }
                }
            }
        }

        private JsonNode? Value(JsonElement schema, string path, int index, Plan plan)
        {
            schema = Resolve(schema);
            var choices = Choices(schema);
            var (choice, kind) = choices.Find(one => plan.Goes($"{path}:{one.Kind}")) is { Kind: not null } chosen ? chosen : choices[0];
            return Choice(choice, kind.Length == 0 ? path : $"{path}:{kind}", index, plan);
        }

        private JsonNode? Choice(JsonElement schema, string path, int index, Plan plan)
        {
            if (schema.TryGetProperty("const", out var constant))
            {
                return JsonNode.Parse(constant.GetRawText());
            }

            if (schema.TryGetProperty("enum", out var names))
            {
                return JsonNode.Parse(names[index % names.GetArrayLength()].GetRawText());
            }

            switch (schema.GetProperty("type").GetString())
            {
                case "object":
                    return !schema.TryGetProperty("properties", out var members)
                        ? new JsonObject()
                        : new JsonObject(members.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Property(property, path, index, plan))));
                case "array":
                    return List(schema.GetProperty("items"), path, index, plan);
                case "integer":
                    var minimum = schema.TryGetProperty("minimum", out var least) ? Math.Max(0, least.GetInt64()) : 0;
                    var maximum = schema.TryGetProperty("maximum", out var most) ? most.GetInt64() : int.MaxValue;
                    return JsonValue.Create(minimum + (index % (maximum - minimum + 1)));
                case "boolean":
                    return JsonValue.Create(true);
                default:
                    return JsonValue.Create(Text(schema, path, index));
            }
        }

        private JsonNode? Property(System.Text.Json.JsonProperty property, string path, int index, Plan plan)
        {
            // What happens first has a day and a wave with which it is lawful.
            var lawful = (path, property.Name) switch
            {
                ("events:applicationMade", "on") => "2012-09-03",
                ("events:authorisationGranted", "on") => "2013-01-18",
                _ => null,
            };
            return lawful is not null ? JsonValue.Create(lawful)
                : (path, property.Name) == ("events:applicationMade", "wave") ? JsonValue.Create(2)
                : Value(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", index, plan);
        }

        private JsonArray List(JsonElement items, string path, int index, Plan plan)
        {
            var choices = Choices(Resolve(items));
            JsonArray list = path == "events" ? [.. First.Select(kind => Item(kind, 0))] : [];
            foreach (var (_, kind) in choices)
            {
                var here = kind.Length == 0 ? path : $"{path}:{kind}";
                var count = plan.Grown.Contains(here) ? plan.Count : plan.Goes(here) && !(path == "events" && kind is "applicationMade" or "authorisationGranted") ? 1 : 0;
                for (var i = 0; i < count; i++)
                {
                    list.Add(Item(kind, plan.Distinct ? i : 0));
                }
            }

            return list.Count > 0 ? list : [Item(choices[0].Kind, index)];

            JsonNode? Item(string kind, int i) => Choice(choices.Find(choice => choice.Kind == kind).Schema, kind.Length == 0 ? path : $"{path}:{kind}", i, plan);
        }

        private static string Text(JsonElement schema, string path, int index)
        {
            if (schema.TryGetProperty("format", out var format) && format.GetString() == "date")
            {
                return new DateOnly(2016, 9, 1).ToString("O", CultureInfo.InvariantCulture);
            }

            if (!schema.TryGetProperty("pattern", out var pattern))
            {
                return $"x{index.ToString(CultureInfo.InvariantCulture)}";
            }

            // Each pattern of the schemas has a way to number what matches it.
            return pattern.GetString()! switch
            {
                CcgDomain.Authorisation.CriterionCode.Pattern => $"{1 + (index / 700 % 6)}.{index / 70 % 10}.{index / 7 % 10}{(char)('A' + (index % 7))}",
                CcgDomain.Organisations.OdsCode.Pattern => index.ToString("X6", CultureInfo.InvariantCulture),
                var other when other.Contains('%', StringComparison.Ordinal) => "50 %",
                var other when other.Contains("CCG", StringComparison.Ordinal) => "NHS X CCG",
                _ => $"x{index.ToString(CultureInfo.InvariantCulture)}",
            };
        }

        private JsonElement Resolve(JsonElement schema) =>
            schema.TryGetProperty("$ref", out var reference) ? _schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]) : schema;

        /// <summary>The kinds of a value with their names; one without a name if there is no choice.</summary>
        private List<(JsonElement Schema, string Kind)> Choices(JsonElement schema)
        {
            if (!schema.TryGetProperty("oneOf", out var choices) && !schema.TryGetProperty("anyOf", out choices))
            {
                return [(schema, "")];
            }

            // A choice may be one of a choice: "all" or a list, or one or several.
            return
            [
                .. choices.EnumerateArray().Select(Resolve).SelectMany((choice, i) => choice.TryGetProperty("oneOf", out _) || choice.TryGetProperty("anyOf", out _)
                    ? Choices(choice)
                    : [(choice, NameOf(choice) ?? i.ToString(CultureInfo.InvariantCulture))]),
            ];
        }

        private static string? NameOf(JsonElement choice) => choice.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Where(property => property.Value.TryGetProperty("const", out _)).Select(property => property.Value.GetProperty("const").GetString()).FirstOrDefault()
            : null;

        /// <summary>Which lists of a document grow.</summary>
        private sealed record Plan(string[] Grown, int Count, bool Distinct)
        {
            /// <summary>Whether a list that grows lies at or below a path.</summary>
            internal bool Goes(string path) => Array.Exists(Grown, list => IsWithin(list, path));
        }
    }
}
