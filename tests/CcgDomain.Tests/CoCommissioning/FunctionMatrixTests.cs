using CcgDomain.CoCommissioning;
using CcgDomain.Rules;

namespace CcgDomain.Tests.CoCommissioning;

public class FunctionMatrixTests
{
    private static readonly DateOnly Operating = new(2016, 4, 1);

    private static readonly DateOnly[] OnEachSideOfEachDate =
        [DateOnly.MinValue, new(2014, 11, 1), new(2015, 3, 31), new(2015, 4, 1), Operating, new(2022, 6, 30), new(2022, 7, 1), DateOnly.MaxValue];

    private static readonly CoCommissioningModel[] Models = Enum.GetValues<CoCommissioningModel>();

    // By function as in the sources, under none, greater involvement, joint and delegated.
    private const string While =
        """
        ContractManagement: notTheCcg (inferred), discussionOnly (unverified), jointly (reported), theCcg (reported)
        ContractDesign: notTheCcg (inferred), notTheCcg (unverified), jointly (reported), theCcg (reported)
        EnhancedServices: notTheCcg (inferred), notTheCcg (unverified), jointly (reported), theCcg (reported)
        LocalIncentiveSchemes: notTheCcg (inferred), notTheCcg (unverified), jointly (reported), theCcg (reported)
        NewPractices: notTheCcg (inferred), notTheCcg (unverified), jointly (reported), theCcg (reported)
        PracticeMergers: notTheCcg (inferred), notTheCcg (unverified), jointly (reported), theCcg (reported)
        DiscretionaryPayments: notTheCcg (inferred), notTheCcg (unverified), jointly (reported), theCcg (reported)
        PracticeClosures: notTheCcg (inferred), notTheCcg (unverified), jointly (inferred), theCcg (reported)
        PracticePerformance: notTheCcg (inferred), discussionOnly (unverified), jointly (reported), theCcg (reported)
        PracticeBudgets: notTheCcg (inferred), notTheCcg (unverified), jointly (unverified), theCcg (reported)
        Premises: notTheCcg (inferred), notTheCcg (unverified), jointly (inferred), theCcg (reported)
        SchemeManagement: notTheCcg (inferred), notTheCcg (unverified), jointly (inferred), theCcg (reported)
        PatientAssignment: notTheCcg (inferred), notTheCcg (unverified), jointly (unverified), jointly (unverified)
        Complaints: reservedToNhsEngland (inferred), reservedToNhsEngland (inferred), reservedToNhsEngland (inferred), reservedToNhsEngland (reported)
        IndividualPerformance: reservedToNhsEngland (reported) under every model
        AppraisalAndRevalidation: reservedToNhsEngland (reported) under every model
        PharmacyDentalAndEyeCare: reservedToNhsEngland (guidance) under every model
        NationalContractTerms: reservedToNhsEngland (reported) under every model
        LegalLiability: reservedToNhsEngland (statute) under every model
        PaymentAdministration: reservedToNhsEngland (reported) under every model
        Capital: reservedToNhsEngland (unverified) under every model
        Section7A: reservedToNhsEngland (unverified) under every model
        """;

    [Theory]
    [InlineData("2015-04-01")]
    [InlineData("2016-04-01")]
    [InlineData("2022-06-30")]
    public void While_CCGs_co_commission_the_matrix_is_the_one_of_the_sources(string asAt)
    {
        var day = DateOnly.ParseExact(asAt, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var lines = PrimaryCareFunctions.All.Select(function =>
        {
            var answers = Models.Select(model => FunctionMatrix.Of(model, function, day).ToString()).ToList();
            return $"{function}: {(answers.Distinct().Count() == 1 ? $"{answers[0]} under every model" : string.Join(", ", answers))}";
        });

        Assert.Equal(While.ReplaceLineEndings("\n").Split('\n'), lines);
    }

    [Fact]
    public void Every_model_function_and_date_has_an_answer_with_a_source()
    {
        var answers = 0;
        foreach (var model in Models)
        {
            foreach (var function in Enum.GetValues<PrimaryCareFunction>())
            {
                foreach (var day in OnEachSideOfEachDate)
                {
                    var answer = FunctionMatrix.Of(model, function, day);
                    Assert.True(Enum.IsDefined(answer.Decider) && Enum.IsDefined(answer.Basis) && answer.Basis != RuleBasis.Integrity);
                    Assert.Equal(answer.IsVerified, answer.Source.Title != "Source not established");
                    Assert.True(answer.IsVerified || answer.Basis == RuleBasis.Inferred);
                    Assert.Equal(answer.IsVerified, answer.SourceRead != SourceRead.Nothing);
                    Assert.True(Enum.IsDefined(answer.SourceRead) && answer.SourceRead != SourceRead.NotApplicable);
                    Assert.All(answer.Notes, note => Assert.EndsWith(".", note, StringComparison.Ordinal));
                    answers++;
                }
            }
        }

        Assert.Equal(4 * 22 * OnEachSideOfEachDate.Length, answers);
    }

    [Fact]
    public void Outside_the_years_of_co_commissioning_nothing_sits_with_a_CCG()
    {
        foreach (var model in Models)
        {
            foreach (var function in PrimaryCareFunctions.All.Where(function => !function.IsReserved()))
            {
                var before = FunctionMatrix.Of(model, function, new(2015, 3, 31));
                var after = FunctionMatrix.Of(model, function, new(2022, 7, 1));

                Assert.Equal((Decider.NotTheCcg, RuleBasis.Reported), (before.Decider, before.Basis));
                Assert.Equal((Decider.NotTheCcg, RuleBasis.Statute), (after.Decider, after.Basis));
                Assert.NotEqual(before.Notes.Single(), after.Notes.Single());
            }
        }
    }

    [Fact]
    public void What_is_reserved_sits_in_no_arrangement_on_any_date_and_nothing_else_is_reserved()
    {
        foreach (var model in Models)
        {
            foreach (var day in OnEachSideOfEachDate)
            {
                Assert.All(PrimaryCareFunctions.All, function =>
                    Assert.Equal(function.IsReserved(), FunctionMatrix.Of(model, function, day).Decider == Decider.ReservedToNhsEngland));
            }
        }
    }

    [Fact]
    public void Complaints_liability_and_payments_have_a_note_while_there_are_models() => Assert.Equal(
        [PrimaryCareFunction.Complaints, PrimaryCareFunction.LegalLiability, PrimaryCareFunction.PaymentAdministration],
        PrimaryCareFunctions.All.Where(function => function.IsReserved() && !FunctionMatrix.Of(CoCommissioningModel.Joint, function, Operating).Notes.IsEmpty));

    [Fact]
    public void A_stronger_model_never_takes_a_decision_away()
    {
        foreach (var function in PrimaryCareFunctions.All.Where(function => !function.IsReserved()))
        {
            var deciders = Models.Select(model => FunctionMatrix.Of(model, function, Operating).Decider).ToList();

            Assert.Equal(deciders.Order(), deciders);
            Assert.Equal(
                [Decider.NotTheCcg, Decider.Jointly, function == PrimaryCareFunction.PatientAssignment ? Decider.Jointly : Decider.TheCcg],
                [deciders[0], deciders[2], deciders[3]]);
        }
    }

    [Fact]
    public void Complaints_are_reserved_on_every_date_with_the_guidance_that_never_operated_as_a_note() =>
        Assert.All(OnEachSideOfEachDate, day =>
        {
            var answer = FunctionMatrix.Of(CoCommissioningModel.Delegated, PrimaryCareFunction.Complaints, day);
            Assert.Equal(Decider.ReservedToNhsEngland, answer.Decider);
            Assert.Contains("guidance of November 2014", answer.Notes[0], StringComparison.Ordinal);
            Assert.Contains("agreement of March 2015", answer.Notes[0], StringComparison.Ordinal);
        });

    [Fact]
    public void No_source_splits_greater_involvement_by_function() => Assert.All(
        PrimaryCareFunctions.All.Where(function => !function.IsReserved()),
        function => Assert.False(FunctionMatrix.Of(CoCommissioningModel.GreaterInvolvement, function, Operating).IsVerified));

    [Fact]
    public void What_the_agreement_names_cites_the_account_of_the_agreement()
    {
        PrimaryCareFunction[] named = [PrimaryCareFunction.EnhancedServices, PrimaryCareFunction.LocalIncentiveSchemes, PrimaryCareFunction.NewPractices];
        Assert.All(named, function => Assert.Contains(
            "delegation agreement of March 2015", FunctionMatrix.Of(CoCommissioningModel.Delegated, function, Operating).Source.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void That_some_CCGs_commissioned_enhanced_services_is_said_where_there_is_no_arrangement() => Assert.Equal(
        [1, 0, 0, 0], Models.Select(model => FunctionMatrix.Of(model, PrimaryCareFunction.EnhancedServices, Operating).Notes.Length));

    [Fact]
    public void A_model_or_function_that_is_not_defined_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("model", () => FunctionMatrix.Of((CoCommissioningModel)4, PrimaryCareFunction.Capital, Operating));
        Assert.Throws<ArgumentOutOfRangeException>("function", () => FunctionMatrix.Of(CoCommissioningModel.None, 0, Operating));
        Assert.Throws<ArgumentOutOfRangeException>("function", () => FunctionMatrix.Of(CoCommissioningModel.None, (PrimaryCareFunction)23, Operating));
    }

    [Fact]
    public void Allocations_are_equal_by_content()
    {
        var one = FunctionMatrix.Of(CoCommissioningModel.Joint, PrimaryCareFunction.NewPractices, Operating);

        Assert.Equal(one, FunctionMatrix.Of(CoCommissioningModel.Joint, PrimaryCareFunction.PracticeMergers, Operating));
        Assert.NotEqual(one, FunctionMatrix.Of(CoCommissioningModel.Joint, PrimaryCareFunction.ContractDesign, Operating)); // another note
        Assert.NotEqual(one, FunctionMatrix.Of(CoCommissioningModel.Delegated, PrimaryCareFunction.NewPractices, Operating));
        Assert.Equal(one.GetHashCode(), FunctionMatrix.Of(CoCommissioningModel.Joint, PrimaryCareFunction.PracticeMergers, Operating).GetHashCode());
    }
}
