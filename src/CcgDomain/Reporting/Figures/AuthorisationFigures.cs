using static CcgDomain.Reporting.FigureRow;
using static CcgDomain.Reporting.FigureSources;

namespace CcgDomain.Reporting;

/// <summary>The published figures of the four waves, from the plan of May 2012 to the decisions of March 2013.</summary>
internal static class AuthorisationFigures
{
    private const string Planned = "applicants planned";
    private const string Allocated = "applicants allocated";
    private const string Applied = "CCGs that applied";
    private const string Decided = "CCGs decided on";
    private const string Without = "CCGs authorised without conditions";
    private const string With = "CCGs authorised with conditions, those with directions included";
    private const string Directed = "CCGs with legal directions at authorisation";
    private const string InDomain = "conditions in the domain at authorisation";
    private const string FirstThree = "waves 1 to 3";
    private const string Midlands = "Midlands and East";

    internal static readonly ImmutableArray<PublishedFigure> Waves =
    [
        Ccgs("planned-wave-1", "2012-05-23", "wave 1", Planned, 35, WavesAgreed, Board),
        Ccgs("planned-wave-2", "2012-05-23", "wave 2", Planned, 70, WavesAgreed, Board),
        Ccgs("planned-wave-3", "2012-05-23", "wave 3", Planned, 67, WavesAgreed, Board),
        Ccgs("planned-wave-4", "2012-05-23", "wave 4", Planned, 40, WavesAgreed, Board),
        Ccgs("planned", "2012-05-23", England, Planned, 212, WavesAgreed, Board, note: "Why 212 became 211 is not established."),
        Ccgs("allocated-wave-1", "2012-09", "wave 1", Allocated, 35, MovesBetweenWaves, Press),
        Ccgs("allocated-wave-2", "2012-09", "wave 2", Allocated, 67, MovesBetweenWaves, Press),
        Ccgs("allocated-wave-3", "2012-09", "wave 3", Allocated, 65, MovesBetweenWaves, Press),
        Ccgs("allocated-wave-4", "2012-09", "wave 4", Allocated, 45, MovesBetweenWaves, Press),
        Ccgs("allocated", "2012-09", England, Allocated, 212, MovesBetweenWaves, Press),
        Ccgs("applied-wave-1", "2012-11", "wave 1", Applied, 35, FirstWaveApplied, Board),
        Ccgs("applied-wave-2", "2012-11", "wave 2", Applied, 67, SecondWaveApplied, Board),
        Ccgs("applied-wave-3", "2012-11", "wave 3", Applied, 63, FourthWaveApplied, Derived, note: "211 less the 148 of the other waves."),
        Ccgs("applied-wave-4", "2012-11", "wave 4", Applied, 46, FourthWaveApplied, Board),
        Ccgs("applied", "2012-11", England, Applied, 211, FourthWaveApplied, Board),

        Ccgs("decided-wave-1", "2012-12-11", "wave 1", Decided, 34, WaveOne, Board, NationalAuthorisation),
        Ccgs("decided-wave-2", "2013-01-22", "wave 2", Decided, 67, WaveTwo, Board, NationalAuthorisation),
        Ccgs("decided-wave-3", "2013-02", "wave 3", Decided, 62, WaveThree, Board, NationalAuthorisation),
        Ccgs("decided-wave-4", "2013-03", "wave 4", Decided, 48, WaveFour, Board, NationalAuthorisation),
        Ccgs("without-wave-1", "2012-12-11", "wave 1", Without, 8, WaveOne, Board, NationalAuthorisation),
        Ccgs("without-wave-2", "2013-01-22", "wave 2", Without, 19, WaveTwo, Board, NationalAuthorisation),
        Ccgs("without-wave-3", "2013-02", "wave 3", Without, 6, WaveThree, Board, NationalAuthorisation),
        Ccgs("without-wave-4", "2013-03", "wave 4", Without, 10, WaveFour, Board, NationalAuthorisation),
        Ccgs("with-wave-1", "2012-12-11", "wave 1", With, 26, WaveOne, Board, NationalAuthorisation),
        Ccgs("with-wave-2", "2013-01-22", "wave 2", With, 48, WaveTwo, Board, NationalAuthorisation, "Press lines say 45: they leave out the 3 with directions."),
        Ccgs("with-wave-3", "2013-02", "wave 3", With, 56, WaveThree, Board, NationalAuthorisation),
        Ccgs("with-wave-4", "2013-03", "wave 4", With, 38, WaveFour, Board, NationalAuthorisation),
        Ccgs("directed-wave-1", "2012-12-11", "wave 1", Directed, 0, WaveOne, Board, NationalAuthorisation),
        Ccgs("directed-wave-2", "2013-01-22", "wave 2", Directed, 3, ThreeDirected, Press, NationalAuthorisation, "Nene; Herts Valleys; Medway."),
        Ccgs("directed-wave-3", "2013-02", "wave 3", Directed, 5, ThirdWaveOutcome, Press, NationalAuthorisation,
            "Eastbourne, Hailsham and Seaford; Newham; Herefordshire; Scarborough and Ryedale; Vale of York. "
            + "They were to work with the board on the financial plan and to improve capacity, with more intensive support."),
        Ccgs("directed-wave-4", "2013-03", "wave 4", Directed, 7, FinalWaveOutcome, Press, NationalAuthorisation,
            "Basildon and Brentwood; Croydon; East Surrey; Enfield; High Weald Lewes Havens; Thurrock; Waltham Forest."),
        Ccgs("with-wave-2-not-directed", "2013-01-22", "wave 2", "CCGs authorised with conditions and without directions", 45,
            SecondWaveOutcome, Press, NationalAuthorisation),
        Ccgs("level-iii-wave-1", "2012-12-11", "wave 1", "CCGs with a condition at level III", 9, FirstWaveConditions, Press, NationalAuthorisation),
        Ccgs("level-iii-wave-2", "2013-01-22", "wave 2", "CCGs with a condition at level III", 17, StorySoFar, Press, NationalAuthorisation),
        Conditions("most-wave-1", "2012-12-11", "wave 1", "most conditions of one CCG", 14, FirstWaveConditions, Press),
        Conditions("most-wave-2", "2013-01-22", "wave 2", "most conditions of one CCG", 24, MedwayOutcome, Press,
            note: "Medway, which had a direction; without directions the most was 22."),
        Ccgs("without-waves-1-and-2", "2013-01-22", "waves 1 and 2", Without, 27, WavesAnalysis, Press, NationalAuthorisation,
            "The most common areas in waves one and two were finance and service-change plans, and systems to oversee safety and clinical risk."),
    ];

    internal static readonly ImmutableArray<PublishedFigure> AfterWaveThree =
    [
        Percent("share-authorised-waves-1-to-3", "2013-02", FirstThree, "share of all CCGs authorised", 77, "CCGs", JointWorking, Press, NationalAuthorisation),
        Conditions("clinical-involvement-wave-3", "2013-02", "wave 3", "conditions on widespread involvement of other local clinicians", 30,
            JointWorking, Press),
        Conditions("joint-commissioning-wave-3", "2013-02", "wave 3", "conditions on joint commissioning with local authorities", 20, JointWorking, Press),
        Ccgs("ccgs-midlands", "2013-02", Midlands, "CCGs", 61, JointWorking, Press, NationalAuthorisation),
        Percent("share-authorised-midlands", "2013-02", Midlands, "share of CCGs authorised", 74, "CCGs", JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-midlands", "2013-02", Midlands, "conditions at authorisation", 191, JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-plans", "2013-02", "Clear and credible finance and service plans, " + FirstThree, InDomain, 224, JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-governance", "2013-02", "Constitutional and governance arrangements, " + FirstThree, InDomain, 132,
            JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-collaboration", "2013-02", "Collaborative arrangements and commissioning support, " + FirstThree, InDomain, 65,
            JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-clinical-focus", "2013-02", "Strong clinical and multi-professional focus, " + FirstThree, InDomain, 64,
            JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-engagement", "2013-02", "Engagement with patients, carers and communities, " + FirstThree, InDomain, 52,
            JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-leadership", "2013-02", "Great leaders, " + FirstThree, InDomain, 50, JointWorking, Press, NationalAuthorisation),
        Conditions("conditions-waves-1-to-3", "2013-02", FirstThree, "conditions at authorisation", 587, JointWorking, Derived, NationalAuthorisation,
            "The sum of the table by domain; not printed."),
    ];

    internal static readonly ImmutableArray<PublishedFigure> FinalWave =
    [
        Ccgs("ccgs", "2013-03", England, "CCGs", 211, PublicFinance, Press, Open),
        Number("primary-care-trusts", "2013-03", England, "primary care trusts replaced", 152, "primary care trusts", PublicFinance, Press),
        Number("criteria", "2013-03", England, "criteria of authorisation", 119, "criteria", PublicFinance, Press, "Criteria.Total"),
        Ccgs("without", "2013-03", England, Without, 43, PublicFinance, Press, NationalAuthorisation),
        Percent("share-without", "2013-03", England, "share of CCGs authorised without conditions", 20, "CCGs",
            PublicFinance, Press, NationalAuthorisation, null, FigureQualifier.Around),
        Ccgs("with", "2013-03", England, With, 168, PublicFinance, Press, NationalAuthorisation, "Waves one to three were to be reviewed at once, wave four in June 2013."),
        Ccgs("directed", "2013-03", England, Directed, 15, PublicFinance, Press, NationalAuthorisation,
            "Under a direction the commissioning board or a neighbouring CCG exercises some functions."),
        Percent("share-of-conditional-in-wave-4", "2013-03", "wave 4", "share of the CCGs with conditions", 46, "CCGs with conditions",
            FinalWaveOutcome, Press, NationalAuthorisation,
            "A press line. 38 of 168 is 23 %; 46 % of all conditions may have been meant."),
        Number("member-practices", "2013-03", England, "member practices", 8000, "practices", PublicFinance, Press, null, null, FigureQualifier.MoreThan),
        Number("budget", "2013-04", England, "health-service spending of CCGs", 65, "billion pounds", PublicFinance, Press, null,
            "From April 2013; NHS England gives the same number."),
        Ccgs("directed-midlands", "2013-03", Midlands, Directed, 5, FifteenDirected, Press, NationalAuthorisation),
        Number("directions-midlands", "2013-03", Midlands, "legal directions at authorisation", 15, "directions", FifteenDirected, Press, NationalAuthorisation),
        Conditions("average-midlands", "2013-03", Midlands, "average conditions of one CCG", 6, FifteenDirected, Press, NationalAuthorisation),
    ];
}
