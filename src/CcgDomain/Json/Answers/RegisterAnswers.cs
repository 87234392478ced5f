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
    private static readonly JsonForm<NhsArea> Area = new ObjectForm<NhsArea>()
        .Add("kind", Name<NhsAreaKind>(), static area => area.Kind)
        .Add("code", Code<OdsCode>(), static area => area.Code)
        .AddOptional("gssCode", Code<GssCode>(), static area => area.GssCode)
        .Add("name", AnyText, static area => area.Name);

    private static readonly JsonForm<NamePeriod> NamePeriods = new ObjectForm<NamePeriod>()
        .Add("name", Code<CcgName>(), static period => period.Name)
        .Add("from", Date, static period => period.From)
        .Add("to", Date, static period => period.To);

    private static readonly JsonForm<GssPeriod> GssPeriods = new ObjectForm<GssPeriod>()
        .Add("code", Code<GssCode>(), static period => period.Code)
        .AddOptional("from", Date, static period => period.From)
        .AddOptional("to", Date, static period => period.To)
        .Add("knownFrom", Date, static period => period.KnownFrom)
        .Add("knownTo", Date, static period => period.KnownTo);

    private static readonly JsonForm<MembershipList> Lists = new ObjectForm<MembershipList>()
        .Add("on", Date, static list => list.On)
        .Add("title", AnyText, static list => list.Title);

    private static readonly JsonForm<RegisteredCcg> Ccgs = new ObjectForm<RegisteredCcg>()
        .Add("code", Code<OdsCode>(), static ccg => ccg.Code)
        .Add("name", Code<CcgName>(), static ccg => ccg.Name)
        .Add("gssCode", Code<GssCode>(), static ccg => ccg.GssCode)
        .AddList("names", NamePeriods, static ccg => ccg.Names)
        .AddList("gssCodes", GssPeriods, static ccg => ccg.GssCodes)
        .AddOptional("subIcbGssCode", Code<GssCode>(), static ccg => ccg.SubIcbGssCode)
        .Add("opened", Date, static ccg => ccg.Opened)
        .Add("closed", Date, static ccg => ccg.Closed)
        .Add("succeededOn", Date, static ccg => ccg.SucceededOn)
        .Add("odsOpened", Date, static ccg => ccg.OdsOpened)
        .AddOptional("odsClosed", Date, static ccg => ccg.OdsClosed)
        .Add("isSubIcbLocation", Flag, static ccg => ccg.IsSubIcbLocation)
        .Add("isOriginal", Flag, static ccg => ccg.IsOriginal)
        .AddOptional("region2013", Area, static ccg => ccg.Region2013)
        .AddOptional("areaTeam2013", Area, static ccg => ccg.AreaTeam2013)
        .Add("region", Area, static ccg => ccg.Region)
        .Add("successor", Code<OdsCode>(), static ccg => ccg.Successor)
        .AddList("predecessors", Code<OdsCode>(), static ccg => ccg.Predecessors)
        .Add("board", Code<OdsCode>(), static ccg => ccg.Board)
        .AddOptional("wave", Name<AuthorisationWave>(), static ccg => ccg.Wave)
        .Add("published", PublishedAnswers.Facts, static ccg => ccg.Published)
        .AddOptional("note", AnyText, static ccg => ccg.Note)
        .ReadBy(FindCcg);

    private static readonly JsonForm<RegisteredCcg> Ccg = new ObjectForm<RegisteredCcg>()
        .Add("code", Code<OdsCode>(), static ccg => ccg.Code)
        .Add("name", Code<CcgName>(), static ccg => ccg.Name)
        .ReadBy(FindCcg);

    private static readonly JsonForm<IntegratedCareBoard> Boards = new ObjectForm<IntegratedCareBoard>()
        .Add("code", Code<OdsCode>(), static board => board.Code)
        .Add("name", AnyText, static board => board.Name)
        .AddList("gssCodes", GssPeriods, static board => board.GssCodes)
        .Add("region", Area, static board => board.Region)
        .Add("established", Date, static board => board.Established)
        .AddOptional("closed", Date, static board => board.Closed)
        .AddOptional("succeededOn", Date, static board => board.SucceededOn)
        .AddList("ccgs", Code<OdsCode>(), static board => board.Ccgs)
        .ReadBy(FindBoard);

    private static readonly JsonForm<IntegratedCareBoard> Board = new ObjectForm<IntegratedCareBoard>()
        .Add("code", Code<OdsCode>(), static board => board.Code)
        .Add("name", AnyText, static board => board.Name)
        .ReadBy(FindBoard);

    private static readonly JsonForm<Succession> Successions = new ObjectForm<Succession>()
        .Add("kind", Name<SuccessionKind>(), static step => step.Kind)
        .Add("predecessor", Code<OdsCode>(), static step => step.Predecessor)
        .Add("predecessorGss", Code<GssCode>(), static step => step.PredecessorGss)
        .Add("successor", Code<OdsCode>(), static step => step.Successor)
        .Add("successorGss", Code<GssCode>(), static step => step.SuccessorGss)
        .AddOptional("on", Date, static step => step.On)
        .Add("notBefore", Date, static step => step.NotBefore)
        .Add("notAfter", Date, static step => step.NotAfter);

    private static readonly JsonForm<BoardSuccession> BoardSuccessions = new ObjectForm<BoardSuccession>()
        .Add("kind", Name<BoardSuccessionKind>(), static step => step.Kind)
        .Add("predecessor", Code<OdsCode>(), static step => step.Predecessor)
        .Add("successor", Code<OdsCode>(), static step => step.Successor)
        .Add("on", Date, static step => step.On);

    private static readonly JsonForm<GssAnswer> GssAnswers = new ChoiceForm<GssAnswer>("outcome")
    {
        { "known", new ObjectForm<GssAnswer.Known>().Add("code", Code<GssCode>(), static known => known.Code) },
        { "notEstablished", new ObjectForm<GssAnswer.NotEstablished>().AddList("candidates", Code<GssCode>(), static answer => answer.Candidates) },
        { "notOpen", new ObjectForm<GssAnswer.NotOpen>() },
    };

    private static readonly JsonForm<Membership> Memberships = new ChoiceForm<Membership>("outcome")
    {
        {
            "known", new ObjectForm<Membership.Known>()
                .Add("area", Area, static known => known.Area)
                .Add("from", Date, static known => known.From)
                .Add("to", Date, static known => known.To)
                .Add("since", Lists, static known => known.Since)
                .Add("until", Lists, static known => known.Until)
        },
        {
            "changed", new ObjectForm<Membership.Changed>()
                .Add("before", Area, static changed => changed.Before)
                .Add("after", Area, static changed => changed.After)
                .Add("from", Date, static changed => changed.From)
                .Add("to", Date, static changed => changed.To)
                .Add("last", Lists, static changed => changed.Last)
                .Add("first", Lists, static changed => changed.First)
        },
        { "notKnown", new ObjectForm<Membership.NotKnown>().Add("isOpen", Flag, static answer => answer.IsOpen) },
    };

    private static readonly JsonForm<Resolution> Resolutions = new ChoiceForm<Resolution>("outcome", new ObjectForm<Resolution>()
        .AddOptional("code", Code<OdsCode>(), static resolution => resolution.Code)
        .Add("asAt", Date, static resolution => resolution.AsAt))
    {
        { "open", new ObjectForm<Resolution.Open>().Add("standsFor", Code<OdsCode>(), static open => open.StandsFor).Add("ccg", Ccg, static open => open.Ccg) },
        {
            "succeeded", new ObjectForm<Resolution.Succeeded>()
                .Add("standsFor", Code<OdsCode>(), static succeeded => succeeded.StandsFor)
                .Add("ccg", Ccg, static succeeded => succeeded.Ccg)
                .Add("successor", Ccg, static succeeded => succeeded.Successor)
        },
        {
            "abolished", new ObjectForm<Resolution.Abolished>()
                .Add("standsFor", Code<OdsCode>(), static abolished => abolished.StandsFor)
                .Add("ccg", Ccg, static abolished => abolished.Ccg)
                .Add("last", Ccg, static abolished => abolished.Last)
                .Add("firstBoard", Board, static abolished => abolished.FirstBoard)
                .Add("board", Board, static abolished => abolished.Board)
                .Add("subIcbLocation", Code<OdsCode>(), static abolished => abolished.SubIcbLocation)
                .Add("isCodeRetained", Flag, static abolished => abolished.IsCodeRetained)
        },
        {
            "split", new ObjectForm<Resolution.Split>()
                .AddOptional("ccg", Ccg, static split => split.Ccg)
                .AddOptional("last", Ccg, static split => split.Last)
                .Add("board", Board, static split => split.Board)
                .AddList("boards", Board, static split => split.Boards)
        },
        { "notYetOpen", new ObjectForm<Resolution.NotYetOpen>().Add("ccg", Ccg, static later => later.Ccg) },
        {
            "notKnownYet", new ObjectForm<Resolution.NotKnownYet>()
                .AddOptional("ccg", Ccg, static later => later.Ccg)
                .AddOptional("board", Board, static later => later.Board)
                .Add("knownUntil", Date, static later => later.KnownUntil)
        },
        {
            "unknown", new ObjectForm<Resolution.Unknown>()
                .AddOptional("standsFor", Code<OdsCode>(), static unknown => unknown.StandsFor)
                .AddOptional("board", Board, static unknown => unknown.Board)
                .AddOptional("by", Board, static unknown => unknown.By)
                .AddOptional("partnership", Area, static unknown => unknown.Partnership)
        },
    };

    private static readonly JsonForm<DirectedCcg> Directed = new ObjectForm<DirectedCcg>()
        .Add("code", Code<OdsCode>(), static ccg => ccg.Code)
        .Add("power", Name<DirectionPower>(), static ccg => ccg.Power)
        .Add("evidence", Name<DirectionEvidence>(), static ccg => ccg.Evidence)
        .AddList("facts", PublishedAnswers.Fact, static ccg => ccg.Facts);

    private static readonly JsonForm<KnownDirections> Directions = new ObjectForm<KnownDirections>()
        .Add("date", Date, static known => known.Date)
        .AddList("ccgs", Directed, static known => known.Ccgs);

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
