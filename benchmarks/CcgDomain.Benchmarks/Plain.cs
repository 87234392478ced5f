using System.Text.Json.Serialization;

namespace CcgDomain.Benchmarks;

/// <summary>The document as plain classes: what one writes who has no domain library. Texts stay texts, and nothing is checked.</summary>
internal sealed class PlainDocument
{
    public string Format { get; set; } = "";

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public List<PlainEvent> Events { get; set; } = [];
}

internal sealed class PlainEvent
{
    public string Event { get; set; } = "";

    public DateOnly On { get; set; }

    public int? Wave { get; set; }

    public int? To { get; set; }

    public int? Unlisted { get; set; }

    public List<PlainCondition>? Conditions { get; set; }

    public List<PlainDirection>? Directions { get; set; }

    public string? Criterion { get; set; }

    public string? Level { get; set; }

    public int? Remaining { get; set; }

    public PlainDirection? Direction { get; set; }

    public int? Number { get; set; }

    public PlainEffect? Effect { get; set; }

    public List<string>? Predecessors { get; set; }

    public string? Ground { get; set; }

    public List<string>? Successors { get; set; }

    public string? Name { get; set; }

    public PlainArea? Area { get; set; }

    public List<string>? With { get; set; }

    public DateOnly? StartsOn { get; set; }

    public string? Outcome { get; set; }
}

internal sealed class PlainCondition
{
    public string Criterion { get; set; } = "";

    public string Level { get; set; } = "";
}

internal sealed class PlainDirection
{
    public int Number { get; set; }

    public string Power { get; set; } = "";

    public string? Trigger { get; set; }

    public string? Instrument { get; set; }

    public PlainEffect Effect { get; set; } = new();

    public DateOnly? Until { get; set; }

    public List<string> Underpins { get; set; } = [];
}

internal sealed class PlainEffect
{
    public string Kind { get; set; } = "";

    public string? Requirement { get; set; }

    public List<string>? Functions { get; set; }

    public PlainExercisedBy? By { get; set; }

    public string? From { get; set; }

    public string? Variation { get; set; }
}

internal sealed class PlainExercisedBy
{
    public string Kind { get; set; } = "";

    public string? Code { get; set; }
}

internal sealed class PlainArea
{
    public List<string> Gained { get; set; } = [];

    public List<string> Lost { get; set; } = [];
}

/// <summary>System.Text.Json at its best: source-generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainDocument))]
[JsonSerializable(typeof(PlainEvent))]
internal sealed partial class PlainContext : JsonSerializerContext;

/// <summary>Newtonsoft.Json over the same classes.</summary>
internal static class NewtonsoftPeer
{
    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = new()
    {
        ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
    };

    internal static PlainDocument Read(byte[] utf8) =>
        Newtonsoft.Json.JsonConvert.DeserializeObject<PlainDocument>(System.Text.Encoding.UTF8.GetString(utf8), Settings)!;

    internal static byte[] Write(PlainDocument document) =>
        System.Text.Encoding.UTF8.GetBytes(Newtonsoft.Json.JsonConvert.SerializeObject(document, Settings));
}
