using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Readme;

/// <summary>The README's examples of co-commissioning.</summary>
public class CoCommissioningExamples : ReadmeExample
{
    [Fact]
    public void A_conditional_approval_starts_nothing()
    {
        #region readme
        var hackney = Ccg.Create("07T", "NHS City and Hackney CCG")
            .Record(new ModelApproved(new(2015, 2, 18), CoCommissioningModel.Delegated, startsOn: new(2015, 4, 1), pending: true))
            .OrThrow();

        Console.WriteLine(hackney.CoCommissioningModelOn(new(2015, 4, 1))); // None
        Console.WriteLine(hackney.Record(new ArrangementStarted(new(2015, 4, 1), CoCommissioningModel.Delegated))); // refused: COC-08: The approval of delegated commissioning is still pending.
        #endregion
        Prints("None", "refused: COC-08: The approval of delegated commissioning is still pending.");
    }

    [Fact]
    public void What_a_partial_record_does_not_say_is_not_known()
    {
        #region readme
        var exampleton = Ccg.CreatePartial("99Z", "NHS Exampleton CCG")
            .Record(new ArrangementStarted(EventDate.Parse("2015/2017-04"), CoCommissioningModel.Delegated))
            .OrThrow();

        Console.WriteLine(exampleton.CoCommissioningModelOn(new(2017, 5, 1))); // Delegated
        Console.WriteLine(exampleton.CoCommissioningModelOn(new(2016, 4, 1))); // not known
        Console.WriteLine(exampleton.AuthorisationStatusOn(new(2016, 4, 1))); // not known
        #endregion
        Prints("Delegated", "not known", "not known");
    }

    [Fact]
    public void The_matrix_says_who_decides_and_how_sure_that_is()
    {
        #region readme
        var day = new DateOnly(2016, 4, 1);

        Console.WriteLine(FunctionMatrix.Of(CoCommissioningModel.Delegated, PrimaryCareFunction.PracticeBudgets, day)); // theCcg (reported)
        Console.WriteLine(FunctionMatrix.Of(CoCommissioningModel.Joint, PrimaryCareFunction.PracticeBudgets, day)); // jointly (unverified)
        Console.WriteLine(FunctionMatrix.Of(CoCommissioningModel.Delegated, PrimaryCareFunction.Complaints, day)); // reservedToNhsEngland (reported)
        #endregion
        Prints("theCcg (reported)", "jointly (unverified)", "reservedToNhsEngland (reported)");
    }
}
