using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.CoCommissioning;

/// <summary>Small histories of co-commissioning, and a way to list the violations of an event.</summary>
internal static class CoCommissioningHistories
{
    internal static readonly DateOnly April2015 = new(2015, 4, 1);
    internal static readonly DateOnly April2016 = new(2016, 4, 1);
    internal static readonly DateOnly Approval2015 = new(2015, 2, 18);
    internal static readonly OdsCode Own = OdsCode.Parse("ZZ1", null);
    internal static readonly OdsCode Other = OdsCode.Parse("ZZ2", null);

    internal static Ccg Empty => Ccg.Create("ZZ1", "NHS Anytown CCG");

    internal static Ccg DelegatedCcg => After(Approved(CoCommissioningModel.Delegated), new ArrangementStarted(April2015, CoCommissioningModel.Delegated));

    internal static Ccg JointCcg => After(Approved(CoCommissioningModel.Joint), new ArrangementStarted(April2015, CoCommissioningModel.Joint));

    internal static Ccg InvolvedCcg => After(new ArrangementStarted(April2015, CoCommissioningModel.GreaterInvolvement));

    internal static ModelApproved Approved(CoCommissioningModel model, bool pending = false) => new(Approval2015, model, April2015, pending);

    internal static Ccg After(params CcgEvent[] events) => Empty.Record(events).OrThrow();

    internal static Ccg Merged(DateOnly on) => After(new AuthorisationEvent.EstablishedByMerger(on, [Other, OdsCode.Parse("ZZ3", null)]));

    /// <summary>Gets the code and the path of every violation: "COC-05 on", or "COC-08" where the whole event is at fault; empty where it is accepted.</summary>
    internal static string[] RefusalsOf(this Ccg ccg, CcgEvent e, RuleSet? rules = null) =>
        ccg.Record(e, rules).Match(_ => [], violations => violations.Select(v => $"{v.Rule.Code} {v.Path}".TrimEnd()).ToArray());
}
