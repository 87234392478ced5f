using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>What the law says of CCGs and that no event of one CCG can break, and what is not established.</summary>
public static class RegimeFacts
{
    /// <summary>Gets the fact that directions in force on 30 June 2022 went on against the boards that followed the CCGs.</summary>
    public static RegimeFact DirectionsContinue { get; } = new(
        "directions continue",
        RuleBasis.Regulation,
        new("SI 2022/734", "reg 29(1) and (2)", "https://www.legislation.gov.uk/uksi/2022/734/regulation/29") { Read = SourceRead.PrimaryText },
        "What was done to a CCG in a function that passed to an integrated care board on 1 July 2022, directions in force on 30 June 2022 included, counts as done to the board, and an "
        + "instrument continues in force against it until it is varied or revoked.");

    /// <summary>Gets the fact that the areas of CCGs cover England and do not overlap.</summary>
    public static RegimeFact AreasCoverEngland { get; } = new(
        "areas cover England",
        RuleBasis.Statute,
        AuthorisationSources.Act2006.At("s. 14A(2)"),
        "After the day set for section 14A, the areas of the CCGs together cover all of England, and neither coincide nor overlap.");

    /// <summary>Gets the fact that the last day of the initial period is not established.</summary>
    public static RegimeFact InitialPeriod { get; } = new(
        "initial period",
        RuleBasis.Statute,
        AuthorisationSources.Act2012Schedule6.At("Sch 6 para 1"),
        "The initial period began on 1 October 2012 with section 25 of the Act of 2012 and ended on the day set for section 14A, which is not established.");

    /// <summary>Gets the fact that each end is the first day without what ended.</summary>
    public static RegimeFact FirstDayWithout { get; } = new(
        "first day without",
        RuleBasis.Statute,
        RegimeSources.Abolition,
        "CCGs were abolished at the beginning of 1 July 2022. So the date of a dissolution, of the end of an arrangement and of a revocation is the first day without it, here and in "
        + "documents; only the last day of a direction and the closing date of a CCG in the register are days that still have it.");

    /// <summary>Gets every fact.</summary>
    public static ImmutableArray<RegimeFact> All { get; } = [DirectionsContinue, AreasCoverEngland, InitialPeriod, FirstDayWithout];
}
