using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Reporting;

/// <summary>
/// A made-up nation of 211 CCGs that fits every published total. The codes and names belong to no CCG, and the criteria have no known text.
/// The rules accept every event. Conditions and directions are distributed by arithmetic, so they are the same in every run.
/// </summary>
internal sealed class MadeUpNation
{
    internal const string Midlands = "Midlands and East";
    internal const string North = "North of England";
    internal const string South = "South of England";
    internal const string London = "London";

    internal static readonly DateOnly AfterWaveThree = new(2013, 2, 28);
    internal static readonly DateOnly AfterWaveFour = new(2013, 3, 15);
    internal static readonly DateOnly MarchReview = new(2013, 3, 28);
    internal static readonly DateOnly JulyReview = new(2013, 7, 16);
    internal static readonly DateOnly AutumnReview = new(2013, 10, 15);
    internal static readonly DateOnly BidsPublished = new(2014, 7, 3);
    internal static readonly DateOnly Approvals = new(2015, 2, 18);
    internal static readonly DateOnly Start = new(2015, 4, 1);

    /// <summary>The criteria that represent the two for which conditions were counted in wave three.</summary>
    internal static readonly CriterionCode ClinicalInvolvement = CriterionCode.Parse("1.9.9G");
    internal static readonly CriterionCode JointCommissioning = CriterionCode.Parse("5.9.9G");

    private static readonly AuthorisationWave[] FirstThree = [AuthorisationWave.One, AuthorisationWave.Two, AuthorisationWave.Three];

    // The number of CCGs in each wave: all, without conditions, and with directions; then those of them in Midlands and East.
    private static readonly (int All, int Without, int Directed)[] Waves = [(34, 8, 0), (67, 19, 3), (62, 6, 5), (48, 10, 7)];
    private static readonly (int All, int Without, int Directed)[] InMidlands = [(10, 2, 0), (19, 5, 2), (16, 2, 1), (16, 3, 2)];

    private readonly List<CcgDraft> _drafts = [];
    private readonly Dictionary<OdsCode, string> _regions;

    private MadeUpNation()
    {
        CreateDrafts();
        AssignConditions();
        foreach (var draft in _drafts)
        {
            draft.ApplyAndGrant();
        }

        ReviewFirstThreeWaves();
        Review(JulyReview, cleared: 46, reduced: 51, lifted: 6, liftedToFull: 2);
        Review(AutumnReview, cleared: 28, reduced: 10, lifted: 1, liftedToFull: 0);
        Bid();
        Delegate();
        Merge();
        Ccgs = [.. _drafts.Select(draft => draft.ToCcg())];
        _regions = _drafts.ToDictionary(draft => draft.Code, draft => draft.Region);
    }

    internal static MadeUpNation England { get; } = new();

    /// <summary>The 211 CCGs, and the one into which three of them merged in April 2015.</summary>
    internal ImmutableArray<Ccg> Ccgs { get; }

    internal string? RegionOf(OdsCode code) => _regions.GetValueOrDefault(code);

    private IEnumerable<CcgDraft> WithConditionsIn(params AuthorisationWave[] waves) => _drafts.Where(draft => waves.Contains(draft.Wave) && draft.Conditions.Count > 0);

    private void CreateDrafts()
    {
        var others = new Queue<string>([.. Enumerable.Repeat(North, 68), .. Enumerable.Repeat(South, 50), .. Enumerable.Repeat(London, 32)]);
        for (var wave = 0; wave < Waves.Length; wave++)
        {
            var (all, without, directed) = Waves[wave];
            for (var i = 0; i < all; i++)
            {
                // First the CCGs with directions, then the others with conditions, then those without; in each part, first those in Midlands and East.
                var place = i < directed ? i : i < all - without ? i - directed : i - (all - without);
                var midlands = i < directed ? InMidlands[wave].Directed
                    : i < all - without ? InMidlands[wave].All - InMidlands[wave].Without - InMidlands[wave].Directed
                    : InMidlands[wave].Without;
                _drafts.Add(new(_drafts.Count, (AuthorisationWave)(wave + 1), place < midlands ? Midlands : others.Dequeue())
                {
                    DirectionsAtGrant = i >= directed ? 0 : place < midlands ? 3 : 1,
                    Conditional = i < all - without,
                });
            }
        }
    }

    private void AssignConditions()
    {
        // The number of conditions of each CCG: in wave one at most 14, in wave two at most 24 with directions and 22 without.
        var firstThree = _drafts.Where(draft => draft.Wave != AuthorisationWave.Four && draft.Conditional).ToList();
        var fourth = _drafts.Where(draft => draft.Wave == AuthorisationWave.Four && draft.Conditional).ToList();
        firstThree.First(draft => draft is { Wave: AuthorisationWave.Two, DirectionsAtGrant: > 0, Region: not Midlands }).Count = 24;
        firstThree.First(draft => draft is { Wave: AuthorisationWave.Two, DirectionsAtGrant: 0, Region: not Midlands }).Count = 22;
        firstThree.First(draft => draft is { Wave: AuthorisationWave.One, Region: not Midlands }).Count = 14;
        firstThree.First(draft => draft is { Wave: AuthorisationWave.Three, DirectionsAtGrant: 0, Region: not Midlands }).Count = 12;
        Distribute(firstThree, Midlands, 191);
        Distribute(firstThree, null, 587 - 191);
        foreach (var draft in fourth.Where(draft => draft is { Region: not Midlands, DirectionsAtGrant: 0 }).Take(2))
        {
            draft.Count = 3;
        }

        Distribute(fourth, Midlands, 175);
        Distribute(fourth, null, 325);

        // The criteria of each CCG: first the two that were counted in wave three, then domain by domain up to the published totals.
        var third = firstThree.Where(draft => draft.Wave == AuthorisationWave.Three).ToList();
        foreach (var draft in third.Take(30))
        {
            draft.Add(ClinicalInvolvement);
        }

        foreach (var draft in third.TakeLast(20))
        {
            draft.Add(JointCommissioning);
        }

        AssignCriteria(firstThree, [64 - 30, 52, 224, 132, 65 - 20, 50]);
        AssignCriteria(fourth, [60, 40, 200, 110, 50, 40]);
        AssignLevels(WithConditionsIn(AuthorisationWave.One), 9);
        AssignLevels(WithConditionsIn(AuthorisationWave.Two), 17);
        AssignLevels(WithConditionsIn(AuthorisationWave.Three), 20);
        AssignLevels(WithConditionsIn(AuthorisationWave.Four), 20);
    }

    /// <summary>Distributes a total: at least one condition each (six with directions or in wave four), and more to two of every three CCGs.</summary>
    private static void Distribute(List<CcgDraft> drafts, string? region, int total)
    {
        var open = drafts.Where(draft => draft.Count == 0 && (region is null || draft.Region == region)).ToList();
        var left = total - drafts.Where(draft => draft.Count > 0 && (region is null ? draft.Region != Midlands : draft.Region == region)).Sum(draft => draft.Count);
        foreach (var draft in open)
        {
            draft.Count = draft.DirectionsAtGrant > 0 || draft.Wave == AuthorisationWave.Four ? 6 : 1;
            left -= draft.Count;
        }

        for (var i = 0; left > 0; i++)
        {
            var draft = open[i % open.Count];
            var more = Math.Min(left, i % 3 == 0 ? 2 : i % 3 == 1 ? 1 : 0);
            draft.Count += more;
            left -= more;
        }
    }

    private static void AssignCriteria(List<CcgDraft> drafts, int[] left)
    {
        Assert.Equal(left.Sum(), drafts.Sum(draft => draft.Count - draft.Conditions.Count));
        foreach (var draft in drafts)
        {
            while (draft.Conditions.Count < draft.Count)
            {
                var domain = Array.IndexOf(left, left.Max());
                left[domain]--;
                draft.Add(domain + 1);
            }
        }
    }

    /// <summary>Assigns level IV to the first two conditions of a CCG with directions, level III to the last condition of some CCGs, and levels II and I in turn to the others.</summary>
    private static void AssignLevels(IEnumerable<CcgDraft> wave, int withThird)
    {
        foreach (var draft in wave)
        {
            for (var i = 0; i < draft.Conditions.Count; i++)
            {
                var level = i % 2 == 0 ? ConditionLevel.II : ConditionLevel.I;
                level = i < 2 && draft.DirectionsAtGrant > 0 ? ConditionLevel.IV : level;
                draft.Conditions[i] = Condition.Create(draft.Conditions[i].Criterion, i == draft.Conditions.Count - 1 && withThird > 0 ? ConditionLevel.III : level);
            }

            withThird--;
        }
    }

    /// <summary>March 2013: 63 discharged all conditions, 47 some, 20 none; directions were lifted from 2 and given to 1, and some levels were raised.</summary>
    private void ReviewFirstThreeWaves()
    {
        var drafts = WithConditionsIn(FirstThree).OrderByDescending(draft => draft.Directions.Count > 0).ThenByDescending(draft => draft.Conditions.Count).ToList();
        var reduced = drafts.Take(47).ToList();
        var few = 0;
        foreach (var draft in reduced.OrderBy(draft => draft.Conditions.Count))
        {
            // 55 CCGs must have one to four conditions left: the 2 of wave four, the 20 that discharged none, and 33 of these.
            draft.DischargeTo(MarchReview, few++ < 33 ? Math.Min(4, draft.Conditions.Count - 1) : draft.Conditions.Count - 1);
        }

        foreach (var lifted in reduced.Where(draft => draft.Directions.Count > 0).Take(2))
        {
            lifted.LiftDirections(MarchReview);
        }

        reduced.Last(draft => draft.Directions.Count == 0).AddDirection(MarchReview);
        foreach (var cleared in drafts.Skip(47).Take(63))
        {
            cleared.DischargeTo(MarchReview, 0);
        }

        foreach (var raised in drafts.Skip(110).Where(draft => draft.Conditions[0].Level == ConditionLevel.II).Take(5))
        {
            raised.ChangeLevel(MarchReview, ConditionLevel.II, ConditionLevel.III);
        }
    }

    /// <summary>A later review of all CCGs that have conditions left.</summary>
    private void Review(DateOnly on, int cleared, int reduced, int lifted, int liftedToFull)
    {
        var open = _drafts.Where(draft => draft.Conditions.Count > 0).OrderBy(draft => draft.Conditions.Count).ToList();
        var directed = open.Where(draft => draft.Directions.Count > 0).ToList();
        foreach (var draft in directed.Take(lifted))
        {
            draft.LiftDirections(on);
        }

        var toFull = directed.Take(liftedToFull).Concat(open.Except(directed)).Take(cleared).ToList();
        foreach (var draft in toFull)
        {
            draft.DischargeTo(on, 0);
        }

        foreach (var draft in open.Except(toFull).OrderByDescending(draft => draft.Conditions.Count).Take(reduced))
        {
            draft.DischargeTo(on, draft.Conditions.Count - 1);
        }
    }

    /// <summary>June 2014: 196 CCGs bid, 19 in category A, 110 in B and 74 in C, seven of them in two; the readiness of those in C is assessed.</summary>
    private void Bid()
    {
        for (var i = 0; i < 196; i++)
        {
            var category = i < 74 ? CoCommissioningCategory.C : i < 184 ? CoCommissioningCategory.B : CoCommissioningCategory.A;
            _drafts[i].Events.Add(new InterestExpressed(new(2014, 6, 20), i < 7 ? [category, CoCommissioningCategory.A] : [category]));
            if (i < 74)
            {
                var readiness = i < 20 ? Readiness.Now : i < 65 ? Readiness.Soon : Readiness.Later;
                _drafts[i].Events.Add(new ReadinessAssessed(BidsPublished, CoCommissioningCategory.C, readiness));
            }
        }
    }

    /// <summary>2015: 77 applied for delegation, 64 were approved and one conditionally, and one approval lapsed; 87 became joint.</summary>
    private void Delegate()
    {
        List<CcgDraft> approved =
        [
            .. ((string Region, int Count)[])[(North, 24), (Midlands, 26), (South, 8), (London, 6)] switch
            {
                var rows => rows.SelectMany(row => _drafts.Where(draft => draft.Region == row.Region).Take(row.Count)),
            },
        ];
        var applied = approved.Concat(_drafts.Except(approved).Take(13)).ToList();
        var joint = _drafts.Except(applied).Take(87).ToList();
        foreach (var draft in applied)
        {
            draft.Events.Add(new ModelApplied(new(2015, 1, 9), CoCommissioningModel.Delegated, Start));
        }

        foreach (var draft in applied.Skip(65))
        {
            draft.Events.Add(new ApplicationRefused(Approvals));
        }

        applied[64].Events.Add(new ModelApproved(Approvals, CoCommissioningModel.Delegated, Start, pending: true));
        foreach (var draft in approved)
        {
            draft.Events.Add(new ModelApproved(Approvals, CoCommissioningModel.Delegated, Start, pending: false));
        }

        foreach (var draft in joint)
        {
            draft.Events.Add(new ModelApproved(new(2015, 3, 6), CoCommissioningModel.Joint, Start, pending: false));
        }

        approved[^1].Events.Add(new ApprovalLapsed(new(2015, 3, 31)));
        foreach (var draft in approved.SkipLast(1))
        {
            draft.Events.Add(new ArrangementStarted(Start, CoCommissioningModel.Delegated));
        }

        foreach (var draft in joint)
        {
            draft.Events.Add(new ArrangementStarted(Start, CoCommissioningModel.Joint));
        }
    }

    /// <summary>April 2015: three CCGs in the north that had no model merged, so 209 were left.</summary>
    private void Merge()
    {
        var three = _drafts.Where(draft => draft.Region == North && !draft.Events.OfType<ModelApproved>().Any()).Take(3).ToList();
        var merged = new CcgDraft(_drafts.Count, 0, North);
        foreach (var draft in three)
        {
            draft.Events.Add(new Dissolved(Start, DissolutionGround.Merger, [merged.Code]));
        }

        merged.Events.Add(new EstablishedByMerger(Start, [.. three.Select(draft => draft.Code)]));
        _drafts.Add(merged);
    }

    /// <summary>A CCG whose events are being collected.</summary>
    private sealed class CcgDraft(int number, AuthorisationWave wave, string region)
    {
        private readonly int[] _next = new int[7];
        private readonly string _letters = $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";

        internal OdsCode Code { get; } = OdsCode.Parse("S" + number.ToString("000", CultureInfo.InvariantCulture));

        internal AuthorisationWave Wave => wave;

        internal string Region => region;

        internal bool Conditional { get; init; }

        internal int DirectionsAtGrant { get; init; }

        internal int Count { get; set; }

        internal List<Condition> Conditions { get; } = [];

        internal List<LegalDirection> Directions { get; } = [];

        internal List<CcgEvent> Events { get; } = [];

        internal void Add(CriterionCode criterion) => Conditions.Add(Condition.Create(criterion, ConditionLevel.I));

        internal void Add(int domain)
        {
            var next = _next[domain]++;
            Add(CriterionCode.Parse($"{domain}.{next / 7}{(char)('A' + (next % 7))}"));
        }

        internal void ApplyAndGrant()
        {
            var underpinned = Conditions.Where(condition => condition.Level?.NeedsDirection() == true).Select(condition => condition.Criterion).ToImmutableArray();
            for (var i = 1; i <= DirectionsAtGrant; i++)
            {
                Directions.Add(Direction(i, underpinned));
            }

            Events.Add(new ApplicationMade(wave.Facts().Deadline, wave));
            Events.Add(new AuthorisationGranted(wave.Facts().DecisionMeeting, [.. Conditions], [.. Directions]));
        }

        /// <summary>Discharges the last conditions first, so that those at level IV, which come first, are discharged last.</summary>
        internal void DischargeTo(DateOnly on, int left)
        {
            while (Conditions.Count > left)
            {
                Events.Add(new ConditionDischarged(on, Conditions[^1].Criterion));
                Conditions.RemoveAt(Conditions.Count - 1);
            }
        }

        internal void ChangeLevel(DateOnly on, ConditionLevel from, ConditionLevel to)
        {
            var index = Conditions.FindIndex(condition => condition.Level == from);
            Conditions[index] = Condition.Create(Conditions[index].Criterion, to);
            Events.Add(new ConditionLevelChanged(on, Conditions[index].Criterion, to));
        }

        internal void LiftDirections(DateOnly on)
        {
            while (Conditions.Exists(condition => condition.Level == ConditionLevel.IV))
            {
                ChangeLevel(on, ConditionLevel.IV, ConditionLevel.III);
            }

            Events.AddRange(Directions.Select(direction => new DirectionRevoked(on, direction.Number)));
            Directions.Clear();
        }

        internal void AddDirection(DateOnly on)
        {
            Directions.Add(Direction(9, [Conditions[0].Criterion]));
            Events.Add(new DirectionGiven(on, Directions[^1]));
        }

        internal Ccg ToCcg() => Ccg.Create(Code, CcgName.Parse($"NHS Exampleton {_letters} CCG")).Record(Events).OrThrow();

        private static LegalDirection Direction(int number, ImmutableArray<CriterionCode> underpins) =>
            new(number, DirectionPower.Regulation8, null, "An instrument of 2013", new DirectionEffect.Exercise("a financial plan"), underpins);
    }
}
