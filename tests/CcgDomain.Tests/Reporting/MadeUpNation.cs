using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Reporting;

/// <summary>
/// A made-up nation of 211 CCGs that fits every published total: nobody's codes, nobody's names, and criteria that stand for no text.
/// The rules accept every event. Which CCG has what is dealt out by plain arithmetic, so it is the same in every run.
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

    /// <summary>The criteria that stand for the two that were counted in wave three.</summary>
    internal static readonly CriterionCode ClinicalInvolvement = CriterionCode.Parse("1.9.9G");
    internal static readonly CriterionCode JointCommissioning = CriterionCode.Parse("5.9.9G");

    private static readonly AuthorisationWave[] FirstThree = [AuthorisationWave.One, AuthorisationWave.Two, AuthorisationWave.Three];

    // Wave by wave: all, without conditions, with directions; and of these in Midlands and East.
    private static readonly (int All, int Without, int Directed)[] Waves = [(34, 8, 0), (67, 19, 3), (62, 6, 5), (48, 10, 7)];
    private static readonly (int All, int Without, int Directed)[] InMidlands = [(10, 2, 0), (19, 5, 2), (16, 2, 1), (16, 3, 2)];

    private readonly List<Group> _groups = [];
    private readonly Dictionary<OdsCode, string> _regions;

    private MadeUpNation()
    {
        Found();
        GiveConditions();
        foreach (var group in _groups)
        {
            group.Apply();
        }

        ReviewFirstThreeWaves();
        Review(JulyReview, cleared: 46, reduced: 51, lifted: 6, liftedToFull: 2);
        Review(AutumnReview, cleared: 28, reduced: 10, lifted: 1, liftedToFull: 0);
        Bid();
        Delegate();
        Merge();
        Ccgs = [.. _groups.Select(group => group.Record())];
        _regions = _groups.ToDictionary(group => group.Code, group => group.Region);
    }

    internal static MadeUpNation England { get; } = new();

    /// <summary>The 211, and the one that three of them merged into in April 2015.</summary>
    internal ImmutableArray<Ccg> Ccgs { get; }

    internal string? RegionOf(OdsCode code) => _regions.GetValueOrDefault(code);

    private IEnumerable<Group> With(params AuthorisationWave[] waves) => _groups.Where(group => waves.Contains(group.Wave) && group.Conditions.Count > 0);

    private void Found()
    {
        var others = new Queue<string>([.. Enumerable.Repeat(North, 68), .. Enumerable.Repeat(South, 50), .. Enumerable.Repeat(London, 32)]);
        for (var wave = 0; wave < Waves.Length; wave++)
        {
            var (all, without, directed) = Waves[wave];
            for (var i = 0; i < all; i++)
            {
                // The directed first, then those with conditions, then those without; Midlands and East first in each.
                var place = i < directed ? i : i < all - without ? i - directed : i - (all - without);
                var midlands = i < directed ? InMidlands[wave].Directed
                    : i < all - without ? InMidlands[wave].All - InMidlands[wave].Without - InMidlands[wave].Directed
                    : InMidlands[wave].Without;
                _groups.Add(new(_groups.Count, (AuthorisationWave)(wave + 1), place < midlands ? Midlands : others.Dequeue())
                {
                    DirectionsAtGrant = i >= directed ? 0 : place < midlands ? 3 : 1,
                    Conditional = i < all - without,
                });
            }
        }
    }

    private void GiveConditions()
    {
        // How many each has: wave one at most 14, wave two 24 with directions and 22 without.
        var firstThree = _groups.Where(group => group.Wave != AuthorisationWave.Four && group.Conditional).ToList();
        var fourth = _groups.Where(group => group.Wave == AuthorisationWave.Four && group.Conditional).ToList();
        firstThree.First(group => group is { Wave: AuthorisationWave.Two, DirectionsAtGrant: > 0, Region: not Midlands }).Count = 24;
        firstThree.First(group => group is { Wave: AuthorisationWave.Two, DirectionsAtGrant: 0, Region: not Midlands }).Count = 22;
        firstThree.First(group => group is { Wave: AuthorisationWave.One, Region: not Midlands }).Count = 14;
        firstThree.First(group => group is { Wave: AuthorisationWave.Three, DirectionsAtGrant: 0, Region: not Midlands }).Count = 12;
        Deal(firstThree, Midlands, 191);
        Deal(firstThree, null, 587 - 191);
        foreach (var few in fourth.Where(group => group is { Region: not Midlands, DirectionsAtGrant: 0 }).Take(2))
        {
            few.Count = 3;
        }

        Deal(fourth, Midlands, 175);
        Deal(fourth, null, 325);

        // Which: the two criteria of wave three first, then domain by domain, so that each total comes out.
        var third = firstThree.Where(group => group.Wave == AuthorisationWave.Three).ToList();
        foreach (var group in third.Take(30))
        {
            group.Add(ClinicalInvolvement);
        }

        foreach (var group in third.TakeLast(20))
        {
            group.Add(JointCommissioning);
        }

        Fill(firstThree, [64 - 30, 52, 224, 132, 65 - 20, 50]);
        Fill(fourth, [60, 40, 200, 110, 50, 40]);
        GiveLevels(With(AuthorisationWave.One), 9);
        GiveLevels(With(AuthorisationWave.Two), 17);
        GiveLevels(With(AuthorisationWave.Three), 20);
        GiveLevels(With(AuthorisationWave.Four), 20);
    }

    /// <summary>Hands out a total: at least one each (six where there are directions), more to every third.</summary>
    private static void Deal(List<Group> groups, string? region, int total)
    {
        var here = groups.Where(group => group.Count == 0 && (region is null || group.Region == region)).ToList();
        var left = total - groups.Where(group => group.Count > 0 && (region is null ? group.Region != Midlands : group.Region == region)).Sum(group => group.Count);
        foreach (var group in here)
        {
            group.Count = group.DirectionsAtGrant > 0 || group.Wave == AuthorisationWave.Four ? 6 : 1;
            left -= group.Count;
        }

        for (var i = 0; left > 0; i++)
        {
            var group = here[i % here.Count];
            var more = Math.Min(left, i % 3 == 0 ? 2 : i % 3 == 1 ? 1 : 0);
            group.Count += more;
            left -= more;
        }
    }

    private static void Fill(List<Group> groups, int[] left)
    {
        Assert.Equal(left.Sum(), groups.Sum(group => group.Count - group.Conditions.Count));
        foreach (var group in groups)
        {
            while (group.Conditions.Count < group.Count)
            {
                var domain = Array.IndexOf(left, left.Max());
                left[domain]--;
                group.Add(domain + 1);
            }
        }
    }

    /// <summary>Level IV for the first two of those with directions, III once for so many, else II and I in turn.</summary>
    private static void GiveLevels(IEnumerable<Group> wave, int withThird)
    {
        foreach (var group in wave)
        {
            for (var i = 0; i < group.Conditions.Count; i++)
            {
                var level = i % 2 == 0 ? ConditionLevel.II : ConditionLevel.I;
                level = i < 2 && group.DirectionsAtGrant > 0 ? ConditionLevel.IV : level;
                group.Conditions[i] = Condition.Create(group.Conditions[i].Criterion, i == group.Conditions.Count - 1 && withThird > 0 ? ConditionLevel.III : level);
            }

            withThird--;
        }
    }

    /// <summary>March 2013: 63 cleared, 47 reduced, 20 left as they were, directions lifted from 2 and given to 1, some levels raised.</summary>
    private void ReviewFirstThreeWaves()
    {
        var groups = With(FirstThree).OrderByDescending(group => group.Directions.Count > 0).ThenByDescending(group => group.Conditions.Count).ToList();
        var reduced = groups.Take(47).ToList();
        var few = 0;
        foreach (var group in reduced.OrderBy(group => group.Conditions.Count))
        {
            // 55 CCGs are to have one to four left: the 2 of wave four, the 20 that stay as they were, and 33 of these.
            group.DischargeTo(MarchReview, few++ < 33 ? Math.Min(4, group.Conditions.Count - 1) : group.Conditions.Count - 1);
        }

        foreach (var lifted in reduced.Where(group => group.Directions.Count > 0).Take(2))
        {
            lifted.LiftDirections(MarchReview);
        }

        reduced.Last(group => group.Directions.Count == 0).Give(MarchReview);
        foreach (var cleared in groups.Skip(47).Take(63))
        {
            cleared.DischargeTo(MarchReview, 0);
        }

        foreach (var raised in groups.Skip(110).Where(group => group.Conditions[0].Level == ConditionLevel.II).Take(5))
        {
            raised.Raise(MarchReview, ConditionLevel.II, ConditionLevel.III);
        }
    }

    /// <summary>A later review of everyone who has conditions left.</summary>
    private void Review(DateOnly on, int cleared, int reduced, int lifted, int liftedToFull)
    {
        var open = _groups.Where(group => group.Conditions.Count > 0).OrderBy(group => group.Conditions.Count).ToList();
        var directed = open.Where(group => group.Directions.Count > 0).ToList();
        foreach (var group in directed.Take(lifted))
        {
            group.LiftDirections(on);
        }

        var toFull = directed.Take(liftedToFull).Concat(open.Except(directed)).Take(cleared).ToList();
        foreach (var group in toFull)
        {
            group.DischargeTo(on, 0);
        }

        foreach (var group in open.Except(toFull).OrderByDescending(group => group.Conditions.Count).Take(reduced))
        {
            group.DischargeTo(on, group.Conditions.Count - 1);
        }
    }

    /// <summary>June 2014: 196 bid; 19 in A, 110 in B, 74 in C, seven of them in two; readiness of those in C.</summary>
    private void Bid()
    {
        for (var i = 0; i < 196; i++)
        {
            var category = i < 74 ? CoCommissioningCategory.C : i < 184 ? CoCommissioningCategory.B : CoCommissioningCategory.A;
            _groups[i].Events.Add(new InterestExpressed(new(2014, 6, 20), i < 7 ? [category, CoCommissioningCategory.A] : [category]));
            if (i < 74)
            {
                var readiness = i < 20 ? Readiness.Now : i < 65 ? Readiness.Soon : Readiness.Later;
                _groups[i].Events.Add(new ReadinessAssessed(BidsPublished, CoCommissioningCategory.C, readiness));
            }
        }
    }

    /// <summary>2015: 77 applied for delegation, 64 approved, one on conditions, one fell away; 87 joint.</summary>
    private void Delegate()
    {
        List<Group> approved =
        [
            .. ((string Region, int Count)[])[(North, 24), (Midlands, 26), (South, 8), (London, 6)] switch
            {
                var rows => rows.SelectMany(row => _groups.Where(group => group.Region == row.Region).Take(row.Count)),
            },
        ];
        var applied = approved.Concat(_groups.Except(approved).Take(13)).ToList();
        var joint = _groups.Except(applied).Take(87).ToList();
        foreach (var group in applied)
        {
            group.Events.Add(new ModelApplied(new(2015, 1, 9), CoCommissioningModel.Delegated, Start));
        }

        foreach (var group in applied.Skip(65))
        {
            group.Events.Add(new ApplicationRefused(Approvals));
        }

        applied[64].Events.Add(new ModelApproved(Approvals, CoCommissioningModel.Delegated, Start, pending: true));
        foreach (var group in approved)
        {
            group.Events.Add(new ModelApproved(Approvals, CoCommissioningModel.Delegated, Start, pending: false));
        }

        foreach (var group in joint)
        {
            group.Events.Add(new ModelApproved(new(2015, 3, 6), CoCommissioningModel.Joint, Start, pending: false));
        }

        approved[^1].Events.Add(new ApprovalLapsed(new(2015, 3, 31)));
        foreach (var group in approved.SkipLast(1))
        {
            group.Events.Add(new ArrangementStarted(Start, CoCommissioningModel.Delegated));
        }

        foreach (var group in joint)
        {
            group.Events.Add(new ArrangementStarted(Start, CoCommissioningModel.Joint));
        }
    }

    /// <summary>April 2015: three CCGs of the north that had no model became one, so 209 were left.</summary>
    private void Merge()
    {
        var three = _groups.Where(group => group.Region == North && !group.Events.OfType<ModelApproved>().Any()).Take(3).ToList();
        var one = new Group(_groups.Count, 0, North);
        foreach (var group in three)
        {
            group.Events.Add(new Dissolved(Start, DissolutionGround.Merger, [one.Code]));
        }

        one.Events.Add(new EstablishedByMerger(Start, [.. three.Select(group => group.Code)]));
        _groups.Add(one);
    }

    /// <summary>One CCG while its history is being written.</summary>
    private sealed class Group(int number, AuthorisationWave wave, string region)
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

        internal void Apply()
        {
            var underpinned = Conditions.Where(condition => condition.Level.NeedsDirection()).Select(condition => condition.Criterion).ToImmutableArray();
            for (var i = 1; i <= DirectionsAtGrant; i++)
            {
                Directions.Add(Direction(i, underpinned));
            }

            Events.Add(new ApplicationMade(wave.Facts().Deadline, wave));
            Events.Add(new AuthorisationGranted(wave.Facts().DecisionMeeting, [.. Conditions], [.. Directions]));
        }

        /// <summary>Discharges the last conditions, so that those at level IV, which come first, stay the longest.</summary>
        internal void DischargeTo(DateOnly on, int left)
        {
            while (Conditions.Count > left)
            {
                Events.Add(new ConditionDischarged(on, Conditions[^1].Criterion));
                Conditions.RemoveAt(Conditions.Count - 1);
            }
        }

        internal void Raise(DateOnly on, ConditionLevel from, ConditionLevel to)
        {
            var place = Conditions.FindIndex(condition => condition.Level == from);
            Conditions[place] = Condition.Create(Conditions[place].Criterion, to);
            Events.Add(new ConditionLevelChanged(on, Conditions[place].Criterion, to));
        }

        internal void LiftDirections(DateOnly on)
        {
            while (Conditions.Exists(condition => condition.Level == ConditionLevel.IV))
            {
                Raise(on, ConditionLevel.IV, ConditionLevel.III);
            }

            Events.AddRange(Directions.Select(direction => new DirectionRevoked(on, direction.Number)));
            Directions.Clear();
        }

        internal void Give(DateOnly on)
        {
            Directions.Add(Direction(9, [Conditions[0].Criterion]));
            Events.Add(new DirectionGiven(on, Directions[^1]));
        }

        internal Ccg Record() => Ccg.Create(Code, CcgName.Parse($"NHS Exampleton {_letters} CCG")).Record(Events).OrThrow();

        private static LegalDirection Direction(int number, ImmutableArray<CriterionCode> underpins) =>
            new(number, DirectionPower.Regulation8, null, "An instrument of 2013", new DirectionEffect.Exercise("a financial plan"), underpins);
    }
}
