using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.PrimaryCareFunction;

namespace CcgDomain.CoCommissioning;

/// <summary>Says who decides on each function of primary care, under each model and on each date.</summary>
/// <remarks>
/// Before 1 April 2015 no arrangement operated, and from 1 July 2022 there are no CCGs: on those days no function is a CCG's, whatever the model.
/// Reserved functions are reserved on every date. An answer for which no source was read is not verified: <see cref="Allocation.IsVerified"/>.
/// Joint and delegated commissioning are taken to rest on National Health Service Act 2006 s. 13Z, under which NHS England stays liable.
/// </remarks>
public static class FunctionMatrix
{
    private const int Models = 4;
    private const int Before = 0;
    private const int During = 1;
    private const int After = 2;
    private const int Segments = 3;

    private const string NothingYet = "No arrangement operated before 1 April 2015.";
    private const string NoCcgs = "There are no CCGs from 1 July 2022; what the integrated care boards took over is not said here.";
    private const string PracticeOnly = "The practice only, never the individual GP.";
    private const string NotGms = "PMS and APMS only: the terms of GMS are national.";

    private const string ComplaintsGuidance =
        "The guidance of November 2014 delegated complaints to CCGs, as reported; the delegation agreement of March 2015 kept them with NHS England. "
        + "Nothing was delegated before 1 April 2015, so the guidance never operated. That the agreement prevails is inferred: it is later, and is what was signed.";

    private static readonly Cell NoModel = new(Decider.NotTheCcg, RuleBasis.Inferred, CoCommissioningSources.Models);
    private static readonly Cell MayDiscuss = new(Decider.DiscussionOnly, RuleBasis.Inferred, CoCommissioningSources.Attributed, IsVerified: false);
    private static readonly Cell NoSay = new(Decider.NotTheCcg, RuleBasis.Inferred, CoCommissioningSources.Attributed, IsVerified: false);
    private static readonly Cell JointTerms = new(Decider.Jointly, RuleBasis.Reported, CoCommissioningSources.Wiltshire);
    private static readonly Cell JointInferred = new(Decider.Jointly, RuleBasis.Inferred, CoCommissioningSources.Models);
    private static readonly Cell JointUnverified = new(Decider.Jointly, RuleBasis.Inferred, CoCommissioningSources.Attributed, IsVerified: false);

    private static readonly Row[] Delegable =
    [
        new(ContractManagement, MayDiscuss, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(ContractDesign, NoModel, JointTerms, Delegated(CoCommissioningSources.EastBerkshire), NotGms),
        new(EnhancedServices, NoModel, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(LocalIncentiveSchemes, NoSay, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(NewPractices, NoModel, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(PracticeMergers, NoModel, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(DiscretionaryPayments, NoModel, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(PracticeClosures, NoModel, JointInferred, Delegated(CoCommissioningSources.ControlShift)),
        new(PracticePerformance, MayDiscuss, JointUnverified, Delegated(CoCommissioningSources.ControlShift), PracticeOnly),
        new(PracticeBudgets, NoSay, JointUnverified, Delegated(CoCommissioningSources.PowersRevealed)),
        new(Premises, NoModel, JointInferred, Delegated(CoCommissioningSources.EastBerkshire)),
        new(SchemeManagement, NoModel, JointInferred, Delegated(CoCommissioningSources.EastBerkshire)),
    ];

    private static readonly (PrimaryCareFunction Function, Cell Cell)[] Reserved =
    [
        (PrimaryCareFunction.Complaints, Keeps(RuleBasis.Reported, CoCommissioningSources.ControlShift)),
        (IndividualPerformance, Keeps(RuleBasis.Reported, CoCommissioningSources.Wiltshire)),
        (AppraisalAndRevalidation, Keeps(RuleBasis.Reported, CoCommissioningSources.KingsFund)),
        (PharmacyDentalAndEyeCare, Keeps(RuleBasis.Guidance, CoCommissioningSources.Arrangements)),
        (NationalContractTerms, Keeps(RuleBasis.Reported, CoCommissioningSources.NorthWestLondon)),
        (LegalLiability, Keeps(RuleBasis.Statute, CoCommissioningSources.Section13Z.At("s. 13Z(6)"))),
        (PaymentAdministration, KeepsUnverified()),
        (Capital, KeepsUnverified()),
        (Section7A, KeepsUnverified()),
    ];

    private static readonly Allocation[] Cells = Fill();

    /// <summary>Who decides on a function under a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="function">The function.</param>
    /// <param name="asAt">The date; any.</param>
    /// <returns>The answer. There is one for every model, function and date.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> or <paramref name="function"/> is not defined.</exception>
    public static Allocation Of(CoCommissioningModel model, PrimaryCareFunction function, DateOnly asAt) => Cells[Place(
        Guard.Against.Undefined(model),
        Guard.Against.Undefined(function),
        asAt < CoCommissioningRounds.FirstStart ? Before : asAt < RegimeDates.Abolition ? During : After)];

    private static int Place(CoCommissioningModel model, PrimaryCareFunction function, int segment) =>
        ((((int)function - 1) * Models) + (int)model) * Segments + segment;

    private static Allocation[] Fill()
    {
        var cells = new Allocation[(Delegable.Length + Reserved.Length) * Models * Segments];
        foreach (var row in Delegable)
        {
            Cell[] byModel = [NoModel, row.GreaterInvolvement, row.Joint, row.Delegated];
            ImmutableArray<string> notes = row.Note is null ? [] : [row.Note];
            for (var model = 0; model < Models; model++)
            {
                cells[Place((CoCommissioningModel)model, row.Function, Before)] = NotThen(RuleBasis.Reported, CoCommissioningSources.ControlShift, NothingYet);
                cells[Place((CoCommissioningModel)model, row.Function, During)] = byModel[model].With(notes);
                cells[Place((CoCommissioningModel)model, row.Function, After)] = NotThen(RuleBasis.Statute, RegimeSources.Abolition, NoCcgs);
            }
        }

        foreach (var (function, cell) in Reserved)
        {
            ImmutableArray<string> notes = function == Complaints ? [ComplaintsGuidance] : [];

            // The sources speak of the models, and there were none yet, or no longer a CCG to have one: for those days it is inferred.
            var otherDays = cell with { Basis = RuleBasis.Inferred };
            for (var model = 0; model < Models; model++)
            {
                cells[Place((CoCommissioningModel)model, function, Before)] = otherDays.With(notes.Add(NothingYet));
                cells[Place((CoCommissioningModel)model, function, During)] = cell.With(notes);
                cells[Place((CoCommissioningModel)model, function, After)] = otherDays.With(notes.Add(NoCcgs));
            }
        }

        return cells;
    }

    private static Allocation NotThen(RuleBasis basis, Citation source, string note) => new(Decider.NotTheCcg, basis, source, isVerified: true, [note]);

    private static Cell Delegated(Citation source) => new(Decider.TheCcg, RuleBasis.Reported, source);

    private static Cell Keeps(RuleBasis basis, Citation source) => new(Decider.ReservedToNhsEngland, basis, source);

    private static Cell KeepsUnverified() => new(Decider.ReservedToNhsEngland, RuleBasis.Inferred, CoCommissioningSources.NotEstablished, IsVerified: false);

    private readonly record struct Cell(Decider Decider, RuleBasis Basis, Citation Source, bool IsVerified = true)
    {
        internal Allocation With(ImmutableArray<string> notes) => new(Decider, Basis, Source, IsVerified, notes);
    }

    private sealed record Row(PrimaryCareFunction Function, Cell GreaterInvolvement, Cell Joint, Cell Delegated, string? Note = null);
}
