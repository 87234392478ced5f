using CcgDomain.Governance;

namespace CcgDomain.Json;

/// <summary>The tables of a quorum, which committees and governing bodies have.</summary>
internal static class QuorumTable
{
    internal struct PartBuilder
    {
        internal int AtLeast;
        internal ImmutableArray<MemberRole> AnyOf;
        internal QuorumAmong? Among;
        internal bool ForEachCcg;
    }

    internal struct QuorumBuilder
    {
        internal (int AtLeast, int Percent) Size;
        internal ImmutableArray<QuorumPart> Including;
    }

    internal static readonly JsonObject<PartBuilder, QuorumPart> Part = new(
        "quorumPart",
        "a part of a quorum",
        static (in part) => new(part.AtLeast, part.AnyOf, part.Among ?? QuorumAmong.Voting, part.ForEachCcg),
        new(
            JsonProperty.AtLeast,
            "The size of a part of a quorum",
            JsonSchemas.PositiveCount,
            static (ref reader, description, ref part) => part.AtLeast = reader.ReadNumber(description, 1, int.MaxValue),
            static (ref writer, part) => writer.Write(part.AtLeast)),
        new(
            JsonProperty.AnyOf,
            "The list of roles",
            JsonSchemas.SomeNamesOf<MemberRole>,
            static (ref reader, description, ref part) => part.AnyOf = reader.ReadRoles(description),
            static (ref writer, part) => writer.WriteNames(part.AnyOf),
            static part => !part.AnyOf.IsEmpty),
        new(
            JsonProperty.Among,
            "those among whom a part of a quorum is counted",
            JsonSchemas.NameOf<QuorumAmong>,
            static (ref reader, description, ref part) => part.Among = reader.ReadName<QuorumAmong>(description),
            static (ref writer, part) => writer.WriteName(part.Among),
            static part => part.Among != QuorumAmong.Voting),
        new(
            JsonProperty.ForEachCcg,
            "Whether a part of a quorum is for each CCG",
            JsonSchemas.Boolean,
            static (ref reader, description, ref part) => part.ForEachCcg = reader.ReadBoolean(description),
            static (ref writer, part) => writer.Write(part.ForEachCcg),
            static part => part.ForEachCcg));

    internal static readonly JsonObject<QuorumBuilder, Quorum> Quorum = new(
        "quorum",
        "a quorum",
        static (in quorum) => quorum.Size.Percent > 0 ? new(1, quorum.Including.OrEmpty(), quorum.Size.Percent) : new(quorum.Size.AtLeast, quorum.Including.OrEmpty()),
        new(
            JsonProperty.AtLeast,
            "The size of a quorum",
            JsonSchemas.Share,
            static (ref reader, description, ref quorum) => quorum.Size = reader.ReadQuorumSize(description),
            static (ref writer, quorum) => writer.WriteSize(quorum)),
        new(
            JsonProperty.Including,
            "The list of parts of a quorum",
            JsonSchemas.Many("quorumPart"),
            static (ref reader, description, ref quorum) => quorum.Including = reader.ReadQuorumParts(description),
            static (ref writer, quorum) => writer.WriteList(quorum.Including, Part),
            static quorum => !quorum.Including.IsEmpty));
}
