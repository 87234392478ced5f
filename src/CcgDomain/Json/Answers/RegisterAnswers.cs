using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Json;

/// <summary>The forms of what the register answers. A CCG or board within an answer has its code and its name only, and is read back by its code.</summary>
internal static class RegisterAnswers
{
    private static readonly JsonForm<NhsArea> Area = new ObjectForm<NhsArea>(static (json, area) => json
        .Add("kind", Name<NhsAreaKind>(), area.Kind)
        .Add("code", Code<OdsCode>(), area.Code)
        .Add("gssCode", Code<GssCode>(), area.GssCode)
        .Add("name", AnyText, area.Name));

    private static readonly JsonForm<NamePeriod> NamePeriods = new ObjectForm<NamePeriod>(static (json, period) => json
        .Add("name", Code<CcgName>(), period.Name)
        .Add("from", Date, period.From)
        .Add("to", Date, period.To));

    private static readonly JsonForm<GssPeriod> GssPeriods = new ObjectForm<GssPeriod>(static (json, period) => json
        .Add("code", Code<GssCode>(), period.Code)
        .Add("from", Date, period.From)
        .Add("to", Date, period.To)
        .Add("knownFrom", Date, period.KnownFrom)
        .Add("knownTo", Date, period.KnownTo));

    private static readonly JsonForm<MembershipList> Lists = new ObjectForm<MembershipList>(static (json, list) => json
        .Add("on", Date, list.On)
        .Add("title", AnyText, list.Title));

    private static readonly JsonForm<RegisteredCcg> Ccgs = new ObjectForm<RegisteredCcg>(static (json, ccg) => json
        .Add("code", Code<OdsCode>(), ccg.Code)
        .Add("name", Code<CcgName>(), ccg.Name)
        .Add("gssCode", Code<GssCode>(), ccg.GssCode)
        .AddList("names", NamePeriods, ccg.Names)
        .AddList("gssCodes", GssPeriods, ccg.GssCodes)
        .Add("subIcbGssCode", Code<GssCode>(), ccg.SubIcbGssCode)
        .Add("opened", Date, ccg.Opened)
        .Add("closed", Date, ccg.Closed)
        .Add("succeededOn", Date, ccg.SucceededOn)
        .Add("odsOpened", Date, ccg.OdsOpened)
        .Add("odsClosed", Date, ccg.OdsClosed)
        .Add("isSubIcbLocation", Flag, ccg.IsSubIcbLocation)
        .Add("isOriginal", Flag, ccg.IsOriginal)
        .Add("region2013", Area, ccg.Region2013)
        .Add("areaTeam2013", Area, ccg.AreaTeam2013)
        .Add("region", Area, ccg.Region)
        .Add("successor", Code<OdsCode>(), ccg.Successor)
        .AddList("predecessors", Code<OdsCode>(), ccg.Predecessors)
        .Add("board", Code<OdsCode>(), ccg.Board)
        .Add("wave", Name<AuthorisationWave>(), ccg.Wave)
        .Add("published", PublishedAnswers.Facts, ccg.Published)
        .Add("note", AnyText, ccg.Note),
        read: FindCcg);

    private static readonly JsonForm<RegisteredCcg> Ccg = new ObjectForm<RegisteredCcg>(static (json, ccg) => json
        .Add("code", Code<OdsCode>(), ccg.Code)
        .Add("name", Code<CcgName>(), ccg.Name),
        read: FindCcg);

    private static readonly JsonForm<IntegratedCareBoard> Boards = new ObjectForm<IntegratedCareBoard>(static (json, board) => json
        .Add("code", Code<OdsCode>(), board.Code)
        .Add("name", AnyText, board.Name)
        .AddList("gssCodes", GssPeriods, board.GssCodes)
        .Add("region", Area, board.Region)
        .Add("established", Date, board.Established)
        .Add("closed", Date, board.Closed)
        .Add("succeededOn", Date, board.SucceededOn)
        .AddList("ccgs", Code<OdsCode>(), board.Ccgs),
        read: FindBoard);

    private static readonly JsonForm<IntegratedCareBoard> Board = new ObjectForm<IntegratedCareBoard>(static (json, board) => json
        .Add("code", Code<OdsCode>(), board.Code)
        .Add("name", AnyText, board.Name),
        read: FindBoard);

    private static readonly JsonForm<Succession> Successions = new ObjectForm<Succession>(static (json, step) => json
        .Add("kind", Name<SuccessionKind>(), step.Kind)
        .Add("predecessor", Code<OdsCode>(), step.Predecessor)
        .Add("predecessorGss", Code<GssCode>(), step.PredecessorGss)
        .Add("successor", Code<OdsCode>(), step.Successor)
        .Add("successorGss", Code<GssCode>(), step.SuccessorGss)
        .Add("on", Date, step.On)
        .Add("notBefore", Date, step.NotBefore)
        .Add("notAfter", Date, step.NotAfter));

    private static readonly JsonForm<BoardSuccession> BoardSuccessions = new ObjectForm<BoardSuccession>(static (json, step) => json
        .Add("kind", Name<BoardSuccessionKind>(), step.Kind)
        .Add("predecessor", Code<OdsCode>(), step.Predecessor)
        .Add("successor", Code<OdsCode>(), step.Successor)
        .Add("on", Date, step.On));

    private static readonly JsonForm<GssAnswer> GssAnswers = new ChoiceForm<GssAnswer>("outcome")
    {
        { "known", new ObjectForm<GssAnswer.Known>(static (json, known) => json.Add("code", Code<GssCode>(), known.Code)) },
        { "notEstablished", new ObjectForm<GssAnswer.NotEstablished>(static (json, answer) => json.AddList("candidates", Code<GssCode>(), answer.Candidates)) },
        { "notOpen", new ObjectForm<GssAnswer.NotOpen>() },
    };

    private static readonly JsonForm<Membership> Memberships = new ChoiceForm<Membership>("outcome")
    {
        {
            "known", new ObjectForm<Membership.Known>(static (json, known) => json
                .Add("area", Area, known.Area)
                .Add("from", Date, known.From)
                .Add("to", Date, known.To)
                .Add("since", Lists, known.Since)
                .Add("until", Lists, known.Until))
        },
        {
            "changed", new ObjectForm<Membership.Changed>(static (json, changed) => json
                .Add("before", Area, changed.Before)
                .Add("after", Area, changed.After)
                .Add("from", Date, changed.From)
                .Add("to", Date, changed.To)
                .Add("last", Lists, changed.Last)
                .Add("first", Lists, changed.First))
        },
        { "notKnown", new ObjectForm<Membership.NotKnown>(static (json, answer) => json.Add("isOpen", Flag, answer.IsOpen)) },
    };

    private static readonly JsonForm<Resolution> Resolutions = new ChoiceForm<Resolution>("outcome", new(static (json, resolution) => json
        .Add("code", Code<OdsCode>(), resolution.Code)
        .Add("asAt", Date, resolution.AsAt)
        .Add("standsFor", Code<OdsCode>(), resolution.StandsFor)))
    {
        { "open", new ObjectForm<Resolution.Open>(static (json, open) => json.Add("ccg", Ccg, open.Ccg)) },
        {
            "succeeded", new ObjectForm<Resolution.Succeeded>(static (json, succeeded) => json
                .Add("ccg", Ccg, succeeded.Ccg)
                .Add("successor", Ccg, succeeded.Successor))
        },
        {
            "abolished", new ObjectForm<Resolution.Abolished>(static (json, abolished) => json
                .Add("ccg", Ccg, abolished.Ccg)
                .Add("last", Ccg, abolished.Last)
                .Add("firstBoard", Board, abolished.FirstBoard)
                .Add("board", Board, abolished.Board)
                .Add("subIcbLocation", Code<OdsCode>(), abolished.SubIcbLocation)
                .Add("isCodeRetained", Flag, abolished.IsCodeRetained))
        },
        {
            "split", new ObjectForm<Resolution.Split>(static (json, split) => json
                .Add("ccg", Ccg, split.Ccg)
                .Add("last", Ccg, split.Last)
                .Add("board", Board, split.Board)
                .AddList("boards", Board, split.Boards))
        },
        { "notYetOpen", new ObjectForm<Resolution.NotYetOpen>(static (json, later) => json.Add("ccg", Ccg, later.Ccg)) },
        {
            "notKnownYet", new ObjectForm<Resolution.NotKnownYet>(static (json, later) => json
                .Add("ccg", Ccg, later.Ccg)
                .Add("board", Board, later.Board)
                .Add("knownUntil", Date, later.KnownUntil))
        },
        {
            "unknown", new ObjectForm<Resolution.Unknown>(static (json, unknown) => json
                .Add("board", Board, unknown.Board)
                .Add("by", Board, unknown.By)
                .Add("partnership", Area, unknown.Partnership))
        },
    };

    private static readonly JsonForm<DirectedCcg> Directed = new ObjectForm<DirectedCcg>(static (json, ccg) => json
        .Add("code", Code<OdsCode>(), ccg.Code)
        .Add("power", Name<DirectionPower>(), ccg.Power)
        .Add("evidence", Name<DirectionEvidence>(), ccg.Evidence)
        .AddList("facts", PublishedAnswers.Fact, ccg.Facts));

    private static readonly JsonForm<KnownDirections> Directions = new ObjectForm<KnownDirections>(static (json, known) => json
        .Add("date", Date, known.Date)
        .AddList("ccgs", Directed, known.Ccgs));

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<Resolution>(Resolutions),
        new FormConverter<RegisteredCcg>(Ccgs),
        new FormConverter<IntegratedCareBoard>(Boards),
        new FormConverter<NhsArea>(Area),
        new FormConverter<NamePeriod>(NamePeriods),
        new FormConverter<GssPeriod>(GssPeriods),
        new FormConverter<GssAnswer>(GssAnswers),
        new FormConverter<Membership>(Memberships),
        new FormConverter<MembershipList>(Lists),
        new FormConverter<Succession>(Successions),
        new FormConverter<BoardSuccession>(BoardSuccessions),
        new FormConverter<DirectedCcg>(Directed),
        new FormConverter<KnownDirections>(Directions),
        new FormConverter<PublishedFacts>(PublishedAnswers.Facts),
        new FormConverter<PublishedFact>(PublishedAnswers.Fact),
    ];

    private static RegisteredCcg FindCcg(ObjectReader json)
    {
        var code = json.Get("code", Code<OdsCode>());
        return CcgRegister.England.TryFind(code, out var ccg) ? ccg : throw new JsonException($"{code} is not the code of a CCG.");
    }

    private static IntegratedCareBoard FindBoard(ObjectReader json)
    {
        var code = json.Get("code", Code<OdsCode>());
        foreach (var board in CcgRegister.England.Boards)
        {
            if (board.Code == code)
            {
                return board;
            }
        }

        throw new JsonException($"{code} is not the code of an integrated care board.");
    }
}
