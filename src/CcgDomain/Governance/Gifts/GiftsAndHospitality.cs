using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Governance.GovernanceSources;

namespace CcgDomain.Governance;

/// <summary>What each edition of the guidance on conflicts of interest says about gifts and hospitality. Amounts are in pounds.</summary>
/// <remarks>
/// <para>Sources: from 28 June 2016 to 15 June 2017, a CCG's account of the edition; from 16 June 2017, NHS England's page, and for what it leaves out the press on
/// the guidance for the whole NHS of February 2017, with which the edition was aligned. That guidance applied to CCGs from 1 June 2017, so from 1 to 15 June the two
/// overlap, and only what both say is answered. What the editions of 2013 and December 2014 say is not established.</para>
/// <para>"Between £25 and £75" does not say whether it includes its ends: that it does follows from "under £25" and "over £75". A gift of exactly
/// £50 is treated as one over £50. For articles of exactly £6 from suppliers the page says "up to £6", and the press "under £6".</para>
/// </remarks>
public static class GiftsAndHospitality
{
    /// <summary>Gets what the edition in force on a date says about an offer.</summary>
    /// <param name="offer">The gift, or the meals and refreshments.</param>
    /// <param name="asAt">The day of the offer.</param>
    /// <returns>
    /// The answer; <see cref="GiftRuling.NotEstablished"/> if no source gives one, as before 28 June 2016 and after 30 June 2022.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="offer"/> is null.</exception>
    public static GiftAnswer AnswerTo(Offer offer, DateOnly asAt)
    {
        Guard.Against.Null(offer);
        return GuidanceEditions.InForceOn(asAt) switch
        {
            GuidanceEdition.June2016 when asAt >= GovernanceDates.NhsWide2017 => InBoth(offer),
            GuidanceEdition.June2016 => In2016(offer),
            GuidanceEdition.June2017 => In2017(offer),
            _ => GiftAnswer.NotEstablished(asAt > RegimeDates.LastDay
                ? "No CCG existed after 30 June 2022."
                : "What the guidance before 28 June 2016 said about gifts and hospitality is not established."),
        };
    }

    private static GiftAnswer InBoth(Offer offer)
    {
        var (before, after) = (In2016(offer), In2017(offer));
        return before.Ruling == after.Ruling
            ? before
            : GiftAnswer.NotEstablished("From 1 to 15 June 2017 the edition of June 2016 and the guidance for the whole NHS both applied, and they differ.");
    }

    private static GiftAnswer In2016(Offer offer) => offer is Offer.Gift gift ? In2016(gift) : MealsIn2016(offer.Pounds);

    private static GiftAnswer In2017(Offer offer) => offer is Offer.Gift gift ? In2017(gift) : MealsIn2017(offer.Pounds);

    private static GiftAnswer In2016(Offer.Gift gift) => gift switch
    {
        { From: GiftGiver.SupplierOrContractor } =>
            new(GiftRuling.Refuse, RuleBasis.Reported, Gifts2016, "A gift from a supplier or contractor is declined, whatever its value."),
        { CashOrVoucher: false, EarlierPounds: 0, Pounds: < 10 } =>
            new(GiftRuling.Accept, RuleBasis.Inferred, June2017, "A gift under £10 from others may be accepted: the page on the next edition gives that as its threshold."),
        _ => GiftAnswer.NotEstablished(
            "The edition of 28 June 2016 has a threshold of £10 for gifts from others; what applies from it on, to cash and to several gifts is not established."),
    };

    private static GiftAnswer In2017(Offer.Gift gift) => gift switch
    {
        { CashOrVoucher: true } => new(GiftRuling.Refuse, RuleBasis.Reported, GovernanceSources.NhsWide2017, "Cash and vouchers are declined."),
        { From: GiftGiver.SupplierOrContractor, Pounds: > 6 } =>
            new(GiftRuling.Refuse, RuleBasis.Inferred, GovernanceSources.NhsWide2017, "A gift above £6 from a supplier or contractor is declined."),
        { From: GiftGiver.SupplierOrContractor, Promotional: true, Pounds: < 6 } =>
            new(GiftRuling.Accept, RuleBasis.Guidance, June2017, "A promotional article under £6 may be accepted."),
        { From: GiftGiver.SupplierOrContractor, Promotional: true } =>
            GiftAnswer.NotEstablished("For exactly £6 the sources disagree: \"up to £6\" says the page on the edition, \"under\" it the press."),
        { From: GiftGiver.SupplierOrContractor } => GiftAnswer.NotEstablished(
            "Whether only promotional articles may be accepted up to £6, or any gift of low value, is not established: the page on the edition and the press disagree."),
        { EarlierPounds: > 0 } when gift.Pounds + gift.EarlierPounds > 50 => new(
            GiftRuling.OnBehalfOfTheOrganisation,
            RuleBasis.Reported,
            GovernanceSources.NhsWide2017,
            "Gifts of one source within twelve months that exceed £50 together are treated as one over £50: accepted only for the organisation, and declared."),
        { Pounds: < 50 } => new(GiftRuling.Accept, RuleBasis.Guidance, June2017, "A gift under £50 may be accepted and need not be declared."),
        { Pounds: 50 } => new(
            GiftRuling.OnBehalfOfTheOrganisation,
            RuleBasis.Inferred,
            June2017,
            "A gift of exactly £50 is treated as one over £50: accepted only for the organisation, and declared."),
        _ => new(
            GiftRuling.OnBehalfOfTheOrganisation,
            RuleBasis.Guidance,
            June2017,
            "A gift over £50 is accepted only for the organisation, not personally; that it is declared, the press on the guidance for the whole NHS says."),
    };

    private static GiftAnswer MealsIn2016(decimal pounds) => pounds switch
    {
        < 25 => new(GiftRuling.Accept, RuleBasis.Reported, Gifts2016, "Modest meals and refreshments are acceptable; whether they are declared is not established."),
        25 => GiftAnswer.NotEstablished("Over £25 is presumed to be beyond modest; for exactly £25 this is not established."),
        _ => new(GiftRuling.Refuse, RuleBasis.Reported, Gifts2016, "Over £25 is presumed to be beyond modest, and is refused."),
    };

    private static GiftAnswer MealsIn2017(decimal pounds) => pounds switch
    {
        < 25 => new(GiftRuling.Accept, RuleBasis.Guidance, June2017, "Under £25 may be accepted and need not be declared."),
        25 or 75 => new(GiftRuling.AcceptAndDeclare, RuleBasis.Inferred, June2017, "From £25 to £75, both included, may be accepted and is declared."),
        < 75 => new(GiftRuling.AcceptAndDeclare, RuleBasis.Guidance, June2017, "Between £25 and £75 may be accepted and is declared."),
        _ => new(GiftRuling.RefuseUnlessSeniorApproval, RuleBasis.Guidance, June2017, "Over £75 is refused, unless a senior person approves."),
    };
}
