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

    private const string SomeCommissioned =
        "Without an arrangement some CCGs commissioned enhanced services of their own, such as Surrey Heath.";

    private const string LossesInNarrowCases =
        "Under delegation the CCG answers for losses in narrow cases only: if it acted unreasonably or fraudulently, or deliberately ignored the agreement (NHS England, frequently asked questions).";

    private const string AlsoCcgWork = "Reported of NHS England's proposals of September 2014; East Berkshire lists the service that Capita provides among the work of CCGs.";

    private const string SharedTask = "Under delegation the CCG and NHS England share it, as reported; the account was not seen.";

    private static readonly Citation BirminghamLmc = new(
        "Birmingham Local Medical Committee: NHS Commissioning Board (NHS England)",
        "on the performers list and appraisal, CCGs having delegated arrangements",
        "https://www.blmc.co.uk/about/nhs-commissioning-board-nhs-england/") { Read = SourceRead.Report };

    private static readonly Citation NoCashForCoCommissioning = new(
        "Health Service Journal: no cash for co-commissioning running costs, NHS England confirms",
        "on list management and administering payments",
        "https://www.hsj.co.uk/primary-care/no-cash-for-co-commissioning-running-costs-nhs-england-confirms/5076618.article") { Read = SourceRead.Report };

    private static readonly Citation Pulse20009373 = new("Pulse, article 20009373, on joint committees and the performance of practices", null, (string?)null) { Read = SourceRead.Report };

    private static readonly Cell NoModel = new(Decider.NotTheCcg, RuleBasis.Inferred, CoCommissioningSources.Models);
    private static readonly Cell MayDiscuss = new(Decider.DiscussionOnly, RuleBasis.Inferred, CoCommissioningSources.Attributed, IsVerified: false);
    private static readonly Cell NoSay = new(Decider.NotTheCcg, RuleBasis.Inferred, CoCommissioningSources.Attributed, IsVerified: false);
    private static readonly Cell JointTerms = new(Decider.Jointly, RuleBasis.Reported, CoCommissioningSources.Wiltshire);
    private static readonly Cell JointInferred = new(Decider.Jointly, RuleBasis.Inferred, CoCommissioningSources.Models);
    private static readonly Cell JointUnverified = new(Decider.Jointly, RuleBasis.Inferred, CoCommissioningSources.Attributed, IsVerified: false);

    // No source splits greater involvement by function, so none of its cells is verified.
    private static readonly Row[] Delegable =
    [
        new(ContractManagement, MayDiscuss, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(ContractDesign, NoSay, JointTerms, Delegated(CoCommissioningSources.EastBerkshire), NotGms),
        new(EnhancedServices, NoSay, JointTerms, Delegated(CoCommissioningSources.ControlShift), NoteWithoutModel: SomeCommissioned),
        new(LocalIncentiveSchemes, NoSay, JointTerms, Delegated(CoCommissioningSources.ControlShift)),
        new(NewPractices, NoSay, JointTerms, Delegated(CoCommissioningSources.ControlShift)),
        new(PracticeMergers, NoSay, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(DiscretionaryPayments, NoSay, JointTerms, Delegated(CoCommissioningSources.EastBerkshire)),
        new(PracticeClosures, NoSay, JointInferred, Delegated(CoCommissioningSources.ControlShift)),
        new(PracticePerformance, MayDiscuss, new(Decider.Jointly, RuleBasis.Reported, Pulse20009373), Delegated(CoCommissioningSources.ControlShift), PracticeOnly),
        new(PracticeBudgets, NoSay, JointUnverified, Delegated(CoCommissioningSources.PowersRevealed)),
        new(Premises, NoSay, JointInferred, Delegated(CoCommissioningSources.EastBerkshire)),
        new(SchemeManagement, NoSay, JointInferred, Delegated(CoCommissioningSources.EastBerkshire)),
        new(PatientAssignment, NoSay, JointUnverified, JointUnverified, SharedTask),
    ];

    private static readonly (PrimaryCareFunction Function, Cell Cell, ImmutableArray<string> Notes)[] Reserved =
    [
        (PrimaryCareFunction.Complaints, Keeps(RuleBasis.Reported, CoCommissioningSources.ControlShift), [ComplaintsGuidance]),
        (IndividualPerformance, Keeps(RuleBasis.Reported, CoCommissioningSources.Wiltshire), []),
        (AppraisalAndRevalidation, Keeps(RuleBasis.Reported, BirminghamLmc), []),
        (PharmacyDentalAndEyeCare, Keeps(RuleBasis.Guidance, CoCommissioningSources.Arrangements), []),
        (NationalContractTerms, Keeps(RuleBasis.Reported, CoCommissioningSources.NorthWestLondon), []),
        (LegalLiability, Keeps(RuleBasis.Statute, CoCommissioningSources.Section13Z.At("s. 13Z(6)")), [LossesInNarrowCases]),
        (PaymentAdministration, Keeps(RuleBasis.Reported, NoCashForCoCommissioning), [AlsoCcgWork]),
        (Capital, KeepsUnverified(), []),
        (Section7A, KeepsUnverified(), []),
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
            var withoutModel = row.NoteWithoutModel is null ? notes : notes.Add(row.NoteWithoutModel);
            for (var model = 0; model < Models; model++)
            {
                cells[Place((CoCommissioningModel)model, row.Function, Before)] = NotThen(RuleBasis.Reported, CoCommissioningSources.ControlShift, NothingYet);
                cells[Place((CoCommissioningModel)model, row.Function, During)] = byModel[model].With(model == (int)CoCommissioningModel.None ? withoutModel : notes);
                cells[Place((CoCommissioningModel)model, row.Function, After)] = NotThen(RuleBasis.Statute, RegimeSources.Abolition, NoCcgs);
            }
        }

        foreach (var (function, cell, notes) in Reserved)
        {
            // The sources speak of the models, and there were none yet, or no longer a CCG to have one: for those days it is inferred.
            var otherDays = cell with { Basis = RuleBasis.Inferred };
            for (var model = 0; model < Models; model++)
            {
                cells[Place((CoCommissioningModel)model, function, Before)] = otherDays.With(notes.Add(NothingYet));

                // The agreement that kept complaints was about delegation; for other models that they were kept is inferred.
                var isInferred = function == Complaints && model != (int)CoCommissioningModel.Delegated;
                cells[Place((CoCommissioningModel)model, function, During)] = (isInferred ? otherDays : cell).With(notes);
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

    private sealed record Row(PrimaryCareFunction Function, Cell GreaterInvolvement, Cell Joint, Cell Delegated, string? Note = null, string? NoteWithoutModel = null);
}
