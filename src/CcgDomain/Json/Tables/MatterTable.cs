using CcgDomain.Governance;

namespace CcgDomain.Json;

/// <summary>The tables of the matters for decision by a committee or a governing body.</summary>
internal static class MatterTable
{
    internal struct ConflictBuilder
    {
        internal string Member;
        internal string About;
        internal ConflictHandling Handling;
    }

    internal struct DeputyBuilder
    {
        internal string Name;
        internal string For;
    }

    internal struct MatterBuilder
    {
        internal string Matter;
        internal ImmutableArray<ConflictInMeeting> Conflicts;
        internal ImmutableArray<string>? Present;
        internal ImmutableArray<string> Apologies;
        internal ImmutableArray<Deputy> Deputies;
        internal ImmutableArray<string> InAttendance;
        internal ImmutableArray<string> AttendanceNotKnown;
        internal string? ChairedBy;
        internal bool? NomineesConsulted;

        internal readonly MatterForDecision Build() => new(
            Matter,
            Conflicts.OrEmpty(),
            Present,
            Apologies.OrEmpty(),
            Deputies.OrEmpty(),
            InAttendance.OrEmpty(),
            AttendanceNotKnown.OrEmpty(),
            ChairedBy,
            NomineesConsulted);
    }

    internal static readonly JsonObject<ConflictBuilder, ConflictInMeeting> Conflict = new(
        "conflict",
        "a conflict",
        static (in conflict) => new(conflict.Member, conflict.About, conflict.Handling),
        new(
            JsonProperty.Member,
            "The name of a member",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref conflict) => conflict.Member = reader.ReadNonBlankString(description),
            static (ref writer, conflict) => writer.Write(conflict.Member)),
        new(
            JsonProperty.About,
            "The subject of a conflict",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref conflict) => conflict.About = reader.ReadNonBlankString(description),
            static (ref writer, conflict) => writer.Write(conflict.About)),
        new(
            JsonProperty.Handling,
            "a way of handling a conflict",
            JsonSchemas.NameOf<ConflictHandling>,
            static (ref reader, description, ref conflict) => conflict.Handling = reader.ReadName<ConflictHandling>(description),
            static (ref writer, conflict) => writer.WriteName(conflict.Handling)));

    internal static readonly JsonObject<DeputyBuilder, Deputy> Deputy = new(
        "deputy",
        "a deputy",
        static (in deputy) => new(deputy.Name, deputy.For),
        new(
            JsonProperty.Name,
            "The name of a deputy",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref deputy) => deputy.Name = reader.ReadNonBlankString(description),
            static (ref writer, deputy) => writer.Write(deputy.Name)),
        new(
            JsonProperty.For,
            "The name of a member",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref deputy) => deputy.For = reader.ReadNonBlankString(description),
            static (ref writer, deputy) => writer.Write(deputy.ForMember)));

    // An empty list of those present means that nobody is; without the list, all are.
    private static readonly JsonField<MatterBuilder, MatterForDecision>[] Fields =
    [
        new(
            JsonProperty.Matter,
            "A matter for decision",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref matter) => matter.Matter = reader.ReadNonBlankString(description),
            static (ref writer, matter) => writer.Write(matter.Matter)),
        new(
            JsonProperty.Conflicts,
            "The list of conflicts",
            JsonSchemas.Many("conflict"),
            static (ref reader, description, ref matter) => matter.Conflicts = reader.ReadList(description, Conflict),
            static (ref writer, matter) => writer.WriteList(matter.Conflicts, Conflict),
            static matter => !matter.Conflicts.IsEmpty),
        new(
            JsonProperty.Present,
            "The list of members present",
            JsonSchemas.NonBlankTexts,
            static (ref reader, description, ref matter) => matter.Present = reader.ReadPersons(description),
            static (ref writer, matter) => writer.Write(matter.Present.GetValueOrDefault()),
            static matter => matter.Present is not null),
        new(
            JsonProperty.Apologies,
            "The list of apologies",
            JsonSchemas.NonBlankTexts,
            static (ref reader, description, ref matter) => matter.Apologies = reader.ReadPersons(description),
            static (ref writer, matter) => writer.Write(matter.Apologies),
            static matter => !matter.Apologies.IsEmpty),
        new(
            JsonProperty.Deputies,
            "The list of deputies",
            JsonSchemas.Many("deputy"),
            static (ref reader, description, ref matter) => matter.Deputies = reader.ReadList(description, Deputy),
            static (ref writer, matter) => writer.WriteList(matter.Deputies, Deputy),
            static matter => !matter.Deputies.IsEmpty),
        new(
            JsonProperty.InAttendance,
            "The list of those in attendance",
            JsonSchemas.NonBlankTexts,
            static (ref reader, description, ref matter) => matter.InAttendance = reader.ReadPersons(description),
            static (ref writer, matter) => writer.Write(matter.InAttendance),
            static matter => !matter.InAttendance.IsEmpty),
        new(
            JsonProperty.AttendanceNotKnown,
            "The list of members whose attendance is not known",
            JsonSchemas.NonBlankTexts,
            static (ref reader, description, ref matter) => matter.AttendanceNotKnown = reader.ReadPersons(description),
            static (ref writer, matter) => writer.Write(matter.AttendanceNotKnown),
            static matter => !matter.AttendanceNotKnown.IsEmpty),
        new(
            JsonProperty.ChairedBy,
            "The name of the chair of a meeting",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref matter) => matter.ChairedBy = reader.ReadNonBlankString(description),
            static (ref writer, matter) => writer.Write(matter.ChairedBy!),
            static matter => matter.ChairedBy is not null),
    ];

    internal static readonly JsonObject<MatterBuilder, MatterForDecision> OfCommittee = new("matter", "a matter", static (in matter) => matter.Build(), Fields);

    internal static readonly JsonObject<MatterBuilder, MatterForDecision> OfBody = new(
        "matter",
        "a matter of a governing body",
        static (in matter) => matter.Build(),
        [
            .. Fields,
            new(
                JsonProperty.NomineesConsulted,
                "Whether nominees were consulted",
                JsonSchemas.Boolean,
                static (ref reader, description, ref matter) => matter.NomineesConsulted = reader.ReadBoolean(description),
                static (ref writer, matter) => writer.Write(matter.NomineesConsulted.GetValueOrDefault()),
                static matter => matter.NomineesConsulted is not null),
        ]);
}
