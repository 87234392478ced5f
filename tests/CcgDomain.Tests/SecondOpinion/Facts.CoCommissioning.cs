using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <content>What a list of events says of co-commissioning. From its dissolution on, nothing operates and nothing is to come.</content>
internal sealed partial class Facts
{
    internal IEnumerable<CoCommissioningCategory> BidFor => events.OfType<InterestExpressed>().SelectMany(e => e.Categories);

    internal DateOnly? MergedOn => events.LastOrDefault(e => e is AuthorisationEvent.EstablishedByMerger)?.On;

    /// <summary>The model of the last start, unless that ended.</summary>
    internal CoCommissioningModel Operating => LastTurn >= 0 && events[LastTurn] is ArrangementStarted started ? started.Model : CoCommissioningModel.None;

    /// <summary>The day of the first notice to leave what operates: a second one does not put off the end.</summary>
    internal DateOnly? Noticed => events.Skip(LastTurn + 1).FirstOrDefault(e => e is WithdrawalNotified)?.On;

    /// <summary>The last outright approval, unless it lapsed or its model has started since.</summary>
    internal ModelApproved? Approval =>
        Place(e => e is ModelApproved { Pending: false }) is var place and >= 0 && events[place] is ModelApproved approved
        && !events.Skip(place).Any(e => e is ApprovalLapsed or AuthorisationEvent.Dissolved || Starts(e, approved.Model))
            ? approved
            : null;

    /// <summary>What was asked for or approved conditionally last, unless it was refused, its model has been approved or has started since, or, of an approval, it lapsed.</summary>
    /// <remarks>An answer about another model leaves it open: a CCG that asked for delegation may be approved for a joint committee meanwhile.</remarks>
    internal CcgEvent? Undecided =>
        Place(e => e is ModelApplied or ModelApproved { Pending: true }) is var place and >= 0
        && !Enumerable.Range(place, events.Count - place).Any(later =>
            events[later] is ApplicationRefused or AuthorisationEvent.Dissolved
            || events[later] is ModelApproved { Pending: false } approved && approved.Model == ModelOf(events[place])
            || Starts(events[later], ModelOf(events[place]))
            || events[place] is ModelApproved && LapsesTheConditional(later))
            ? events[place]
            : null;

    private int LastTurn => Place(e => e is ArrangementStarted or ArrangementEnded or AuthorisationEvent.Dissolved);

    /// <summary>Where there is an outright approval, that one lapses.</summary>
    private bool LapsesTheConditional(int place) => events[place] is ApprovalLapsed && new Facts([.. events.Take(place)]).Approval is null;

    private int Place(Predicate<CcgEvent> which) => events.ToList().FindLastIndex(which);

    private static CoCommissioningModel ModelOf(CcgEvent e) => e is ModelApplied applied ? applied.Model : ((ModelApproved)e).Model;

    private static bool Starts(CcgEvent e, CoCommissioningModel model) => e is ArrangementStarted started && started.Model == model;
}
