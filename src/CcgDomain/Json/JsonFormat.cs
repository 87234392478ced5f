namespace CcgDomain.Json;

/// <summary>A format of documents: its name, the table of a document, and those of the objects in it.</summary>
internal sealed record JsonFormat(string Name, string Title, JsonTable Document, ImmutableArray<JsonTable> Objects)
{
    /// <summary>Every format.</summary>
    internal static ImmutableArray<JsonFormat> All { get; } =
    [
        new(
            "ccg/1",
            "A Clinical Commissioning Group and its events",
            CcgTable.Content,
            [EventTable.Event, CcgTable.Condition, AreaChangeTable.Table, DirectionTable.Direction, DirectionTable.Effect, ExercisedByTable.Table]),
        new(
            "committee/1",
            "Primary care commissioning committees on a day",
            CommitteeTable.Document,
            [
                CommitteeTable.Committee, CommitteeTable.Member, CommitteeTable.SubGroup, QuorumTable.Quorum, QuorumTable.Part, ExplanationTable.Table,
                MatterTable.OfCommittee, MatterTable.Conflict, MatterTable.Deputy,
            ]),
        new(
            "body/1",
            "The governing body of a Clinical Commissioning Group on a day",
            BodyTable.Document,
            [
                BodyTable.Member, BodyTable.AuditorPanel, QuorumTable.Quorum, QuorumTable.Part, ExplanationTable.Table, MatterTable.OfBody, MatterTable.Conflict,
                MatterTable.Deputy,
            ]),
        new("position/1", "A national position or a review outcome", PositionTable.Document, []),
    ];
}
