using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <content>Facts of co-commissioning. Once the CCG is dissolved, nothing operates and nothing is pending.</content>
internal sealed partial class Facts
{
    internal IEnumerable<CoCommissioningCategory> BidFor => events.OfType<InterestExpressed>().SelectMany(e => e.Categories ?? []);

    internal bool BidForUnknown => events.OfType<InterestExpressed>().Any(e => e.Categories is null);

    /// <summary>The day of the merger that established the CCG. A partial record may leave it out: then the last day on which it can have been, that of the first event here.</summary>
    internal DateOnly? MergedOn => events.LastOrDefault(e => e is AuthorisationEvent.EstablishedByMerger)?.On.Earliest
        ?? (isPartial ? events.TakeWhile(e => e is not AuthorisationEvent.Dissolved).FirstOrDefault(e => e is CoCommissioningEvent)?.On.Earliest : null);

    /// <summary>Whether an approval that a partial record leaves out may stand: none is recorded since, and none has lapsed.</summary>
    internal bool CanHaveEarlierApproval => isPartial && !events.Any(e => e is ModelApproved { Pending: false } or ApprovalLapsed or AuthorisationEvent.Dissolved);

    /// <summary>The model that started last, unless it has ended.</summary>
    internal CoCommissioningModel Operating => LastChange >= 0 && events[LastChange] is ArrangementStarted started ? started.Model : CoCommissioningModel.None;

    /// <summary>The day of the first notice to withdraw from the model that operates; a second notice does not postpone the end.</summary>
    internal DateOnly? Noticed => events.Skip(LastChange + 1).FirstOrDefault(e => e is WithdrawalNotified)?.On.Earliest;

    /// <summary>The last outright approval, unless it lapsed or its model has started since.</summary>
    internal ModelApproved? Approval =>
        Place(e => e is ModelApproved { Pending: false }) is var place and >= 0 && events[place] is ModelApproved approved
        && !events.Skip(place).Any(e => e is ApprovalLapsed or AuthorisationEvent.Dissolved || Starts(e, approved.Model))
            ? approved
            : null;

    /// <summary>The last application or conditional approval, unless it was refused, its model has been approved or has started since, or, of an approval, it lapsed.</summary>
    /// <remarks>A decision about another model leaves it open: a CCG that applied for delegation may meanwhile be approved for a joint committee.</remarks>
    internal CcgEvent? Undecided =>
        Place(e => e is ModelApplied or ModelApproved { Pending: true }) is var place and >= 0
        && !Enumerable.Range(place, events.Count - place).Any(later =>
            events[later] is ApplicationRefused or AuthorisationEvent.Dissolved
            || events[later] is ModelApproved { Pending: false } approved && approved.Model == ModelOf(events[place])
            || Starts(events[later], ModelOf(events[place]))
            || events[place] is ModelApproved && LapsesTheConditional(later))
            ? events[place]
            : null;

    private int LastChange => Place(e => e is ArrangementStarted or ArrangementEnded or AuthorisationEvent.Dissolved);

    /// <summary>Whether a lapse is of the conditional approval: where there is an outright approval, that one lapses.</summary>
    private bool LapsesTheConditional(int place) => events[place] is ApprovalLapsed && new Facts([.. events.Take(place)]).Approval is null;

    private int Place(Predicate<CcgEvent> which) => events.ToList().FindLastIndex(which);

    private static CoCommissioningModel ModelOf(CcgEvent e) => e is ModelApplied applied ? applied.Model : ((ModelApproved)e).Model;

    private static bool Starts(CcgEvent e, CoCommissioningModel model) => e is ArrangementStarted started && started.Model == model;
}
