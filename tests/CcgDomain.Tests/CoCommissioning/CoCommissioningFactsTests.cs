using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using static CcgDomain.CoCommissioning.PrimaryCareFunction;

namespace CcgDomain.Tests.CoCommissioning;

public class CoCommissioningFactsTests
{
    [Fact]
    public void The_five_areas_of_focus_are_those_of_the_report_and_name_rules_and_functions_that_exist()
    {
        Assert.Equal(5, FocusAreas.All.Length);
        Assert.All(FocusAreas.All, area => Assert.StartsWith("Holder and others, Risk or reward?", area.Source().Title, StringComparison.Ordinal));
        Assert.All(FocusAreas.All, area => Assert.All(area.Rules(), code => Assert.True(RuleBook.TryFind(code, out _), code)));
        Assert.All(FocusAreas.All, area => Assert.Equal(RuleBook.All.Select(rule => rule.Code).Where(area.Rules().Contains), area.Rules()));
        Assert.All(FocusAreas.All, area => Assert.Equal(area.Functions().Distinct(), area.Functions()));
        Assert.All(FocusAreas.All, area => Assert.False(area.Rules().IsEmpty && area.Functions().IsEmpty));
        Assert.Equal([FocusArea.ManagementBudgets], FocusAreas.All.Where(area => area.Rules().IsEmpty));
        Assert.Equal("a demonstrable voice for GPs", FocusArea.VoiceForGps.Description());
    }

    public static TheoryData<Responsibility, PrimaryCareFunction[]> OfRiskOrReward => new()
    {
        { Responsibility.ContractReview, [ContractManagement, ContractDesign] },
        { Responsibility.ContractAwards, [ContractManagement, NewPractices] },
        { Responsibility.ContractPerformance, [ContractManagement, PracticePerformance] },
        { Responsibility.Budgets, [PracticeBudgets] },
        { Responsibility.Complaints, [PrimaryCareFunction.Complaints] },
        { Responsibility.IncentiveSchemes, [EnhancedServices, LocalIncentiveSchemes] },
        { Responsibility.DiscretionaryPayments, [PrimaryCareFunction.DiscretionaryPayments] },
    };

    [Theory]
    [MemberData(nameof(OfRiskOrReward))]
    public void Each_of_the_seven_responsibilities_maps_to_functions(Responsibility responsibility, PrimaryCareFunction[] functions) =>
        Assert.Equal(functions, responsibility.Functions());

    [Fact]
    public void Mergers_closures_and_premises_are_not_among_the_seven()
    {
        var covered = Responsibilities.All.SelectMany(responsibility => responsibility.Functions()).ToHashSet();

        Assert.Equal(7, Responsibilities.All.Length);
        Assert.Equal([PracticeMergers, PracticeClosures, Premises, SchemeManagement, PatientAssignment], PrimaryCareFunctions.All.Where(function => !function.IsReserved() && !covered.Contains(function)));
        Assert.Equal([PrimaryCareFunction.Complaints], covered.Where(function => function.IsReserved()));
    }

    [Fact]
    public void Each_responsibility_but_complaints_is_the_CCGs_when_it_is_delegated() =>
        Assert.All(Responsibilities.All, responsibility => Assert.All(
            responsibility.Functions(),
            function => Assert.Equal(
                responsibility != Responsibility.Complaints,
                FunctionMatrix.Of(CoCommissioningModel.Delegated, function, new(2016, 4, 1)).Decider == Decider.TheCcg)));

    [Theory]
    [InlineData(CoCommissioningModel.None, null, "NHS England", false, RuleBasis.Reported)]
    [InlineData(CoCommissioningModel.GreaterInvolvement, "level 1", "NHS England", false, RuleBasis.Guidance)]
    [InlineData(CoCommissioningModel.Joint, "level 2", "the joint committee", true, RuleBasis.Guidance)]
    [InlineData(CoCommissioningModel.Delegated, "level 3", "the CCG", true, RuleBasis.Guidance)]
    public void The_models_are_as_the_sources_say(CoCommissioningModel model, string? local, string decides, bool needsApproval, RuleBasis basis)
    {
        Assert.Equal((local, decides, needsApproval, basis), (model.LocalName(), model.WhoDecides(), model.NeedsApproval(), model.Basis()));
        Assert.NotEmpty(model.Meaning());
        Assert.NotNull(model.Source().Url);
    }

    [Theory]
    [InlineData(CoCommissioningCategory.A, CoCommissioningModel.GreaterInvolvement, false)]
    [InlineData(CoCommissioningCategory.B, CoCommissioningModel.Joint, false)]
    [InlineData(CoCommissioningCategory.C, CoCommissioningModel.Delegated, true)]
    public void The_categories_lead_to_the_models(CoCommissioningCategory category, CoCommissioningModel model, bool assessed)
    {
        Assert.Equal((model, assessed), (category.Model(), category.WasAssessed()));
        Assert.NotEmpty(category.Meaning());
        Assert.NotNull(category.Source().Url);
    }

    [Fact]
    public void Every_function_and_responsibility_has_a_description_of_its_own()
    {
        Assert.Equal(22, PrimaryCareFunctions.All.Select(function => function.Description()).Distinct().Count());
        Assert.Equal(7, Responsibilities.All.Select(responsibility => responsibility.Description()).Distinct().Count());
        Assert.All(Responsibilities.All, responsibility => Assert.NotNull(responsibility.Source().Url));
        Assert.Equal(
            [Responsibility.ContractReview, Responsibility.ContractPerformance, Responsibility.Complaints],
            Responsibilities.All.Where(responsibility => responsibility.Caveat() is not null));
    }

    [Fact]
    public void Undefined_values_have_no_facts()
    {
        Assert.Throws<ArgumentOutOfRangeException>("model", () => ((CoCommissioningModel)4).Meaning());
        Assert.Throws<ArgumentOutOfRangeException>("model", () => ((CoCommissioningModel)(-1)).NeedsApproval());
        Assert.Throws<ArgumentOutOfRangeException>("category", () => ((CoCommissioningCategory)0).Model());
        Assert.Throws<ArgumentOutOfRangeException>("category", () => ((CoCommissioningCategory)4).Source());
        Assert.Throws<ArgumentOutOfRangeException>("function", () => ((PrimaryCareFunction)0).IsReserved());
        Assert.Throws<ArgumentOutOfRangeException>("responsibility", () => ((Responsibility)8).Functions());
    }
}
