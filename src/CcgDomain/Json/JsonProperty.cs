using System.Text;

namespace CcgDomain.Json;

/// <summary>Names a property that an object in a document can have.</summary>
internal enum JsonProperty : byte
{
    None,
    Format,
    Code,
    Name,
    Events,
    Event,
    On,
    Wave,
    To,
    Conditions,
    Directions,
    Unlisted,
    Criterion,
    Level,
    Remaining,
    Direction,
    Number,
    Effect,
    Predecessors,
    Ground,
    Successors,
    Power,
    Trigger,
    Instrument,
    Underpins,
    Kind,
    Requirement,
    Functions,
    By,
    From,
    Variation,
    Categories,
    JointlyWith,
    Category,
    Readiness,
    Model,
    StartsOn,
    Pending,
    AsAt,
    Committees,
    Form,
    Ccgs,
    Members,
    Decides,
    Quorum,
    SubGroups,
    Matters,
    Roles,
    Votes,
    AtLeast,
    Including,
    AnyOf,
    ReportsConflicts,
    Matter,
    Conflicts,
    Present,
    Member,
    About,
    Handling,
    Until,
    Area,
    Gained,
    Lost,
    With,
    Outcome,
    Agreed,

    // Of committees and governing bodies; found by their names in the table below.
    Ccg,
    InCommonWith,
    List,
    Complete,
    SpeaksFor,
    SharedVote,
    OneVotePerCcg,
    Among,
    ForEachCcg,
    Apologies,
    Deputies,
    For,
    InAttendance,
    AttendanceNotKnown,
    ChairedBy,
    NomineesConsulted,
    Explanations,
    Rule,
    Text,
    AuditorPanel,
    IndependentMembers,
    ChairIsIndependent,
    Employer,
    Qualifications,
    Exclusions,
    Disqualifications,
}

/// <summary>Converts properties from and to their names.</summary>
internal static class JsonProperties
{
    private static readonly string[] Names =
    [
        "",
        "format", "code", "name", "events", "event", "on", "wave", "to", "conditions", "directions", "unlisted", "criterion", "level", "remaining", "direction",
        "number", "effect", "predecessors", "ground", "successors", "power", "trigger", "instrument", "underpins", "kind", "requirement", "functions", "by", "from",
        "variation", "categories", "jointlyWith", "category", "readiness", "model", "startsOn", "pending",
        "asAt", "committees", "form", "ccgs", "members", "decides", "quorum", "subGroups", "matters", "roles", "votes", "atLeast", "including", "anyOf",
        "reportsConflicts", "matter", "conflicts", "present", "member", "about", "handling",
        "until", "area", "gained", "lost", "with", "outcome", "agreed",
        "ccg", "inCommonWith", "list", "complete", "speaksFor", "sharedVote", "oneVotePerCcg", "among", "forEachCcg", "apologies", "deputies", "for",
        "inAttendance", "attendanceNotKnown", "chairedBy", "nomineesConsulted", "explanations", "rule", "text", "auditorPanel", "independentMembers",
        "chairIsIndependent", "employer", "qualifications", "exclusions", "disqualifications",
    ];

    /// <summary>Returns the name of the property.</summary>
    internal static string ToName(this JsonProperty property) => Names[(int)property];

    private static readonly byte[][] NamesOfBodies = Array.ConvertAll(Names[(int)JsonProperty.Ccg..((int)JsonProperty.Disqualifications + 1)], Encoding.ASCII.GetBytes);

    /// <summary>Returns the property with the name, or <see cref="JsonProperty.None"/>.</summary>
    internal static JsonProperty Find(ReadOnlySpan<byte> name) => FindCommon(name) is not JsonProperty.None and var common ? common : FindOfBodies(name);

    private static JsonProperty FindOfBodies(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < NamesOfBodies.Length; i++)
        {
            if (name.SequenceEqual(NamesOfBodies[i]))
            {
                return JsonProperty.Ccg + (byte)i;
            }
        }

        return JsonProperty.None;
    }

    private static JsonProperty FindCommon(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("on"u8) ? JsonProperty.On : name.SequenceEqual("to"u8) ? JsonProperty.To : name.SequenceEqual("by"u8) ? JsonProperty.By : JsonProperty.None,
        4 => name.SequenceEqual("code"u8) ? JsonProperty.Code
            : name.SequenceEqual("kind"u8) ? JsonProperty.Kind
            : name.SequenceEqual("wave"u8) ? JsonProperty.Wave
            : name.SequenceEqual("name"u8) ? JsonProperty.Name
            : name.SequenceEqual("from"u8) ? JsonProperty.From
            : name.SequenceEqual("asAt"u8) ? JsonProperty.AsAt
            : name.SequenceEqual("form"u8) ? JsonProperty.Form
            : name.SequenceEqual("ccgs"u8) ? JsonProperty.Ccgs
            : name.SequenceEqual("with"u8) ? JsonProperty.With
            : name.SequenceEqual("area"u8) ? JsonProperty.Area
            : name.SequenceEqual("lost"u8) ? JsonProperty.Lost
            : JsonProperty.None,
        5 => name.SequenceEqual("event"u8) ? JsonProperty.Event
            : name.SequenceEqual("level"u8) ? JsonProperty.Level
            : name.SequenceEqual("power"u8) ? JsonProperty.Power
            : name.SequenceEqual("model"u8) ? JsonProperty.Model
            : name.SequenceEqual("roles"u8) ? JsonProperty.Roles
            : name.SequenceEqual("votes"u8) ? JsonProperty.Votes
            : name.SequenceEqual("anyOf"u8) ? JsonProperty.AnyOf
            : name.SequenceEqual("about"u8) ? JsonProperty.About
            : name.SequenceEqual("until"u8) ? JsonProperty.Until
            : JsonProperty.None,
        6 => name.SequenceEqual("effect"u8) ? JsonProperty.Effect
            : name.SequenceEqual("number"u8) ? JsonProperty.Number
            : name.SequenceEqual("format"u8) ? JsonProperty.Format
            : name.SequenceEqual("events"u8) ? JsonProperty.Events
            : name.SequenceEqual("ground"u8) ? JsonProperty.Ground
            : name.SequenceEqual("quorum"u8) ? JsonProperty.Quorum
            : name.SequenceEqual("matter"u8) ? JsonProperty.Matter
            : name.SequenceEqual("member"u8) ? JsonProperty.Member
            : name.SequenceEqual("gained"u8) ? JsonProperty.Gained
            : name.SequenceEqual("agreed"u8) ? JsonProperty.Agreed
            : JsonProperty.None,
        7 => name.SequenceEqual("trigger"u8) ? JsonProperty.Trigger
            : name.SequenceEqual("pending"u8) ? JsonProperty.Pending
            : name.SequenceEqual("members"u8) ? JsonProperty.Members
            : name.SequenceEqual("decides"u8) ? JsonProperty.Decides
            : name.SequenceEqual("atLeast"u8) ? JsonProperty.AtLeast
            : name.SequenceEqual("matters"u8) ? JsonProperty.Matters
            : name.SequenceEqual("present"u8) ? JsonProperty.Present
            : name.SequenceEqual("outcome"u8) ? JsonProperty.Outcome
            : JsonProperty.None,
        8 => name.SequenceEqual("unlisted"u8) ? JsonProperty.Unlisted
            : name.SequenceEqual("startsOn"u8) ? JsonProperty.StartsOn
            : name.SequenceEqual("category"u8) ? JsonProperty.Category
            : name.SequenceEqual("handling"u8) ? JsonProperty.Handling
            : JsonProperty.None,
        9 => name.SequenceEqual("criterion"u8) ? JsonProperty.Criterion
            : name.SequenceEqual("underpins"u8) ? JsonProperty.Underpins
            : name.SequenceEqual("direction"u8) ? JsonProperty.Direction
            : name.SequenceEqual("remaining"u8) ? JsonProperty.Remaining
            : name.SequenceEqual("functions"u8) ? JsonProperty.Functions
            : name.SequenceEqual("variation"u8) ? JsonProperty.Variation
            : name.SequenceEqual("readiness"u8) ? JsonProperty.Readiness
            : name.SequenceEqual("including"u8) ? JsonProperty.Including
            : name.SequenceEqual("subGroups"u8) ? JsonProperty.SubGroups
            : name.SequenceEqual("conflicts"u8) ? JsonProperty.Conflicts
            : JsonProperty.None,
        10 => name.SequenceEqual("conditions"u8) ? JsonProperty.Conditions
            : name.SequenceEqual("directions"u8) ? JsonProperty.Directions
            : name.SequenceEqual("instrument"u8) ? JsonProperty.Instrument
            : name.SequenceEqual("successors"u8) ? JsonProperty.Successors
            : name.SequenceEqual("categories"u8) ? JsonProperty.Categories
            : name.SequenceEqual("committees"u8) ? JsonProperty.Committees
            : JsonProperty.None,
        11 => name.SequenceEqual("requirement"u8) ? JsonProperty.Requirement : name.SequenceEqual("jointlyWith"u8) ? JsonProperty.JointlyWith : JsonProperty.None,
        12 => name.SequenceEqual("predecessors"u8) ? JsonProperty.Predecessors : JsonProperty.None,
        16 => name.SequenceEqual("reportsConflicts"u8) ? JsonProperty.ReportsConflicts : JsonProperty.None,
        _ => JsonProperty.None,
    };
}
