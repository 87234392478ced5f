namespace CcgDomain.Json;

/// <summary>Every member name that a document can have. Members are told apart as bits, so that an object's are a mask.</summary>
[Flags]
internal enum Member : ulong
{
    None = 0,
    Format = 1UL << 0,
    Code = 1UL << 1,
    Name = 1UL << 2,
    Events = 1UL << 3,
    Event = 1UL << 4,
    On = 1UL << 5,
    Wave = 1UL << 6,
    To = 1UL << 7,
    Conditions = 1UL << 8,
    Directions = 1UL << 9,
    Unlisted = 1UL << 10,
    Criterion = 1UL << 11,
    Level = 1UL << 12,
    Remaining = 1UL << 13,
    Direction = 1UL << 14,
    Number = 1UL << 15,
    Effect = 1UL << 16,
    Predecessors = 1UL << 17,
    Ground = 1UL << 18,
    Successors = 1UL << 19,
    Power = 1UL << 20,
    Trigger = 1UL << 21,
    Instrument = 1UL << 22,
    Underpins = 1UL << 23,
    Kind = 1UL << 24,
    Requirement = 1UL << 25,
    Functions = 1UL << 26,
    By = 1UL << 27,
    From = 1UL << 28,
    Variation = 1UL << 29,
    Categories = 1UL << 30,
    JointlyWith = 1UL << 31,
    Category = 1UL << 32,
    Readiness = 1UL << 33,
    Model = 1UL << 34,
    StartsOn = 1UL << 35,
    Pending = 1UL << 36,
}

/// <summary>The names of the members.</summary>
internal static class Members
{
    private static readonly string[] Names =
    [
        "format", "code", "name", "events", "event", "on", "wave", "to", "conditions", "directions", "unlisted", "criterion", "level", "remaining", "direction",
        "number", "effect", "predecessors", "ground", "successors", "power", "trigger", "instrument", "underpins", "kind", "requirement", "functions", "by", "from",
        "variation", "categories", "jointlyWith", "category", "readiness", "model", "startsOn", "pending",
    ];

    /// <summary>The name of one member.</summary>
    internal static string Text(this Member member) => Names[System.Numerics.BitOperations.TrailingZeroCount((ulong)member)];

    /// <summary>The member of a name; <see cref="Member.None"/> where there is none.</summary>
    internal static Member Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("on"u8) ? Member.On : name.SequenceEqual("to"u8) ? Member.To : name.SequenceEqual("by"u8) ? Member.By : Member.None,
        4 => name.SequenceEqual("code"u8) ? Member.Code
            : name.SequenceEqual("kind"u8) ? Member.Kind
            : name.SequenceEqual("wave"u8) ? Member.Wave
            : name.SequenceEqual("name"u8) ? Member.Name
            : name.SequenceEqual("from"u8) ? Member.From
            : Member.None,
        5 => name.SequenceEqual("event"u8) ? Member.Event
            : name.SequenceEqual("level"u8) ? Member.Level
            : name.SequenceEqual("power"u8) ? Member.Power
            : name.SequenceEqual("model"u8) ? Member.Model
            : Member.None,
        6 => name.SequenceEqual("effect"u8) ? Member.Effect
            : name.SequenceEqual("number"u8) ? Member.Number
            : name.SequenceEqual("format"u8) ? Member.Format
            : name.SequenceEqual("events"u8) ? Member.Events
            : name.SequenceEqual("ground"u8) ? Member.Ground
            : Member.None,
        7 => name.SequenceEqual("trigger"u8) ? Member.Trigger : name.SequenceEqual("pending"u8) ? Member.Pending : Member.None,
        8 => name.SequenceEqual("unlisted"u8) ? Member.Unlisted
            : name.SequenceEqual("startsOn"u8) ? Member.StartsOn
            : name.SequenceEqual("category"u8) ? Member.Category
            : Member.None,
        9 => name.SequenceEqual("criterion"u8) ? Member.Criterion
            : name.SequenceEqual("underpins"u8) ? Member.Underpins
            : name.SequenceEqual("direction"u8) ? Member.Direction
            : name.SequenceEqual("remaining"u8) ? Member.Remaining
            : name.SequenceEqual("functions"u8) ? Member.Functions
            : name.SequenceEqual("variation"u8) ? Member.Variation
            : name.SequenceEqual("readiness"u8) ? Member.Readiness
            : Member.None,
        10 => name.SequenceEqual("conditions"u8) ? Member.Conditions
            : name.SequenceEqual("directions"u8) ? Member.Directions
            : name.SequenceEqual("instrument"u8) ? Member.Instrument
            : name.SequenceEqual("successors"u8) ? Member.Successors
            : name.SequenceEqual("categories"u8) ? Member.Categories
            : Member.None,
        11 => name.SequenceEqual("requirement"u8) ? Member.Requirement : name.SequenceEqual("jointlyWith"u8) ? Member.JointlyWith : Member.None,
        12 => name.SequenceEqual("predecessors"u8) ? Member.Predecessors : Member.None,
        _ => Member.None,
    };
}
