using CcgDomain.Rules;

namespace CcgDomain.Reporting;

/// <summary>The sources of the published figures. A press article is cited by its number if its address gives no title.</summary>
internal static class FigureSources
{
    internal static readonly Citation JointWorking =
        NoAddress("Local Government Chronicle / Health Service Journal, GP groups face concerns over joint working, February 2013");
    internal static readonly Citation PublicFinance = NoAddress("Public Finance, All GP-led NHS commissioning groups given go-ahead, March 2013");
    internal static readonly Citation CommissioningElf =
        NoAddress("The Commissioning Elf, review of Risk or reward? (King's Fund and Nuffield Trust), January 2015");

    internal static readonly Citation WavesAgreed = Nhse("four waves agreed, May 2012", "https://www.england.nhs.uk/2012/05/23/ccg-waves-agreed/");
    internal static readonly Citation FirstWaveApplied =
        Nhse("applications in the first wave, July 2012", "https://www.england.nhs.uk/2012/07/first-wave-auth/");
    internal static readonly Citation SecondWaveApplied =
        Nhse("applications in wave two, September 2012", "https://www.england.nhs.uk/2012/09/wave-2-apps-received/");
    internal static readonly Citation FourthWaveApplied = Nhse("applications in wave four, November 2012", "https://www.england.nhs.uk/2012/11/ccg-wave-4/");
    internal static readonly Citation WaveOne = Nhse("authorisation, wave one, December 2012", "https://www.england.nhs.uk/2012/12/wave1-auth/");
    internal static readonly Citation WaveTwo = Nhse("authorisation, wave two, January 2013", "https://www.england.nhs.uk/2013/01/wave2-auth/");
    internal static readonly Citation WaveThree = Nhse("authorisation, wave three, February 2013", "https://www.england.nhs.uk/2013/02/wave3-auth/");
    internal static readonly Citation WaveFour = Nhse("authorisation, wave four, March 2013", "https://www.england.nhs.uk/2013/03/wave4-auth/");

    internal static readonly Citation MarchReview = new(
        "NHS England, More GP-led groups will begin healthcare commissioning with a clean bill of health, March 2013", null, "https://www.england.nhs.uk/2013/03/gp-commissioning/");

    internal static readonly Citation JulyReview =
        new("NHS England, post-authorisation review, July 2013", null, "https://www.england.nhs.uk/2013/07/ccg-post-auth-process/");

    internal static readonly Citation MovesBetweenWaves =
        GpOnline("1148807", "https://www.gponline.com/five-ccgs-defer-authorisation-applications/article/1148807");
    internal static readonly Citation FirstWaveConditions =
        Hsj("5052773", "http://www.hsj.co.uk/news/commissioning/three-quarters-of-first-wave-ccgs-given-authorisation-conditions/5052773.article");

    internal static readonly Citation StorySoFar =
        Hsj("5055128", "https://www.hsj.co.uk/commissioning-legal-adviser/clinical-commissioning-groups-the-story-so-far/5055128.article");
    internal static readonly Citation FifteenDirected =
        Hsj("5056213", "https://www.hsj.co.uk/commissioning/fifteen-ccgs-given-legal-directions-by-commissioning-board/5056213.article");
    internal static readonly Citation MedwayOutcome =
        Hsj("5054224", "https://www.hsj.co.uk/medway-pct/medway-ccg-handed-24-authorisation-conditions/5054224.article");
    internal static readonly Citation JulyDirections =
        Hsj("5061704", "https://www.hsj.co.uk/commissioning/just-over-quarter-of-ccgs-have-conditions-remaining-after-review/5061704.article");

    internal static readonly Citation FifthReview =
        Hsj("5071562", "https://www.hsj.co.uk/nhs-barnet-ccg/legal-direction-on-barnet-ccg-remains-after-review/5071562.article");
    internal static readonly Citation ThreeDirected = new(
        "Local Government Chronicle, article 5054425", null, "https://www.lgcplus.com/services/health-and-care/three-ccgs-issued-with-legal-directions/5054425.article");

    internal static readonly Citation SecondWaveOutcome =
        new("BMJ Careers, article 20010623", null, "http://careers.bmj.com/careers/advice/view-article.html?id=20010623");
    internal static readonly Citation ThirdWaveOutcome = HealthcareLeader(
        "six without conditions in the third wave",
        "http://healthcareleadernews.com/article/ccg-authorisations-six-without-conditions-third-wave");
    internal static readonly Citation FinalWaveOutcome =
        HealthcareLeader("final wave results", "https://healthcareleadernews.com/news/final-wave-ccg-authorisation-results/");
    internal static readonly Citation SevenDirected =
        HealthcareLeader("seven CCGs under directions", "http://healthcareleadernews.com/article/legal-directions-still-enforced-seven-ccgs");
    internal static readonly Citation NewcastleGateshead =
        HealthcareLeader("merger in Newcastle and Gateshead", "https://healthcareleadernews.com/news/ccg-merger-in-newcastle-and-gateshead-approved/");
    internal static readonly Citation OneInTen =
        Pulse("one in ten CCGs not fully authorised", "https://www.pulsetoday.co.uk/news/nhs-structures/one-in-ten-ccgs-still-not-fully-authorised/");
    internal static readonly Citation WavesAnalysis = Pulse(
        "analysis of waves one and two",
        "https://www.pulsetoday.co.uk/news/nhs-structures/analysis-ccgs-struggle-with-their-long-term-vision-for-the-nhs/");
    internal static readonly Citation JulyReduced = new(
        "Procurement Portal, August 2013", null, "https://www.procurementportal.com/blog/august-2013/46-more-ccgs-now-fully-authorised-in-the-post-authorisation-review");

    internal static readonly Citation YorkshireEveningPost = new(
        "Yorkshire Evening Post, article 1847456", null, "https://www.yorkshireeveningpost.co.uk/news/second-north-yorkshire-clinical-commissioning-group-has-restrictions-lifted-1847456");

    internal static readonly Citation Bids = new(
        "GPonline, Third of CCGs ready for full primary care commissioning role, July 2014", null, "https://www.gponline.com/third-ccgs-ready-full-primary-care-commissioning-role/article/1302281");

    internal static readonly Citation Applications =
        Hsj("5081424", "https://www.hsj.co.uk/primary-care/updated-third-of-ccgs-apply-for-full-co-commissioning-powers-over-gp-members/5081424.article");

    internal static readonly Citation Approvals =
        Hsj("5082478", "https://www.hsj.co.uk/primary-care/ccgs-taking-on-full-primary-care-co-commissioning-powers-revealed/5082478.article");
    internal static readonly Citation JointApprovals =
        Hsj("5083057", "https://www.hsj.co.uk/home/mapped-ccgs-primary-care-co-commissioning-status-for-2015-16/5083057.article");
    internal static readonly Citation Started =
        Hsj("5084097", "https://www.hsj.co.uk/news/primary-care/63-ccgs-take-control-of-primary-care-budgets-despite-serious-misgivings/5084097.article");

    internal static readonly Citation NearlyAll =
        Hsj("7003641", "https://www.hsj.co.uk/commissioning/nearly-all-ccgs-to-take-on-primary-care-commissioning-by-2018-/7003641.article");
    internal static readonly Citation Mergers2018 = new(
        "Local Government Chronicle, article 7021958", null, "https://www.lgcplus.com/services/health-and-care/nhs-england-approves-raft-of-ccg-mergers/7021958.article");

    internal static readonly Citation Mergers2019 =
        Hsj("7023930", "https://www.hsj.co.uk/policy-and-regulation/fresh-batch-of-ccg-mergers-approved/7023930.article");
    internal static readonly Citation FebruaryApprovals =
        Nhse("delegated commissioning of GP services, 18 February 2015", "http://www.england.nhs.uk/2015/02/18/commissioning-of-gp/");
    internal static readonly Citation DecemberApprovals =
        Nhse("delegated commissioning of GP services, December 2015", "https://www.england.nhs.uk/2015/12/commissioning-gp-serv/");
    internal static readonly Citation Form2017 =
        Nhse("template for delegation in 2017/18", "https://docsbay.net/nhs-england-policy-template-4-no-photo-on-cover");
    internal static readonly Citation Arrangements =
        Nhse("co-commissioning arrangements of CCGs", "https://www.england.nhs.uk/commissioning/pc-co-comms/ccgs-arrangements/");
    internal static readonly Citation Bjgp = new("British Journal of General Practice 68(666), p. 37", null, "https://bjgp.org/content/68/666/37");
    internal static readonly Citation FullControl = GpOnline("1448228", "https://www.gponline.com/ccgs-full-control-gp-contracts-april/article/1448228");
    internal static readonly Citation MapOfMergers = new(
        "NHS Procurement, the CCG map after the new wave of mergers", null,
        "https://nhsprocurement.org.uk/revealed-the-ccg-map-after-new-wave-of-mergers/");
    internal static readonly Citation MentalHealthWatch =
        new("Royal College of Psychiatrists, Mental Health Watch, terminology", null, "https://mentalhealthwatch.rcpsych.ac.uk/terminology");

    internal static readonly Citation Troubled =
        Hsj("5075742", "https://www.hsj.co.uk/commissioning/exclusive-troubled-ccgs-could-face-special-measures-regime/5075742.article");
    internal static readonly Citation Ratings2015 =
        Hsj("7009416", "https://www.hsj.co.uk/commissioning/ccg-ratings-26-judged-inadequate-by-nhs-england/7009416.article");
    internal static readonly Citation Directions2017 =
        Hsj("7020383", "https://www.hsj.co.uk/quality-and-performance/more-ccgs-given-nhs-england-legal-directions/7020383.article");
    internal static readonly Citation RatingsRevealed =
        Hsj("7025537", "https://www.hsj.co.uk/policy-and-regulation/revealed-the-new-ccg-ratings/7025537.article");
    internal static readonly Citation Ratings2018 =
        new("OnMedica, ratings of CCGs for 2018/19, 2019", null, "https://www.onmedica.com/newsArticle.aspx?id=d8ff22d8-673d-4d20-aba5-3d34e51cd84b");
    internal static readonly Citation Ratings2019 =
        HealthcareLeader("more than half of CCGs rated good", "https://healthcareleadernews.com/news/more-than-half-of-ccgs-rated-good-by-nhs-england/");
    internal static readonly Citation SpecialMeasures2016 =
        GpOnline("1403113", "https://www.gponline.com/failing-ccgs-disbanded-26-declared-inadequate-new-ratings-regime/article/1403113");
    internal static readonly Citation SpecialMeasures2018 = new(
        "Isle of Thanet News, October 2019", null, "https://theisleofthanetnews.com/2019/10/21/green-light-given-for-merger-of-kent-and-medway-clinical-commissioning-groups/");

    private static Citation NoAddress(string title) => new(title, null, (Uri?)null);

    private static Citation Nhse(string what, string url) => new($"NHS Commissioning Board / NHS England, {what}", null, url);

    private static Citation Hsj(string article, string url) => new($"Health Service Journal, article {article}", null, url);

    private static Citation GpOnline(string article, string url) => new($"GPonline, article {article}", null, url);

    private static Citation HealthcareLeader(string what, string url) => new($"Healthcare Leader, {what}", null, url);

    private static Citation Pulse(string what, string url) => new($"Pulse, {what}", null, url);
}
