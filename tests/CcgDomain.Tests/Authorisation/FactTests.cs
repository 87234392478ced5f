using CcgDomain.Authorisation;
using CcgDomain.Rules;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>Compares the facts of authorisation with the sources.</summary>
public class FactTests
{
    [Theory]
    [InlineData(AuthorisationWave.One, "2012-07-02", "2012-10-23", "2012-11-02", "2012-12-05")]
    [InlineData(AuthorisationWave.Two, "2012-09-03", "2012-11-13 2012-11-26", "2012-11-23 2012-12-03 2012-12-07 2012-12-10", "2013-01-18")]
    [InlineData(AuthorisationWave.Three, "2012-10-01", "2012-12-11 2013-01-07", "2013-01-08 2013-01-11 2013-01-15", "2013-02-15")]
    [InlineData(AuthorisationWave.Four, "2012-11-01", "2013-01-28", "2013-02-05 2013-02-08", "2013-03-06")]
    public void The_dates_of_each_wave_are_those_published(AuthorisationWave wave, string deadline, string moderation, string conditions, string meeting)
    {
        var facts = wave.Facts();
        Assert.Equal(wave, facts.Wave);
        Assert.Equal(Day(deadline), facts.Deadline);
        Assert.Equal(moderation.Split(' ').Select(Day), facts.ModerationPanels);
        Assert.Equal(conditions.Split(' ').Select(Day), facts.ConditionsPanels);
        Assert.Equal(Day(meeting), facts.DecisionMeeting);
        Assert.NotNull(facts.Source.Url);
    }

    [Theory]
    [InlineData(AuthorisationWave.One, 35, 35, 35, 34, 8, 26, 0)]
    [InlineData(AuthorisationWave.Two, 70, 67, 67, 67, 19, 48, 3)]
    [InlineData(AuthorisationWave.Three, 67, 65, 63, 62, 6, 56, 5)]
    [InlineData(AuthorisationWave.Four, 40, 45, 46, 48, 10, 38, 7)]
    public void The_sizes_of_each_wave_are_those_published(
        AuthorisationWave wave, int planned, int allocated, int applied, int decided, int withoutConditions, int withConditions, int withDirections)
    {
        var facts = wave.Facts();
        Assert.Equal(
            (planned, allocated, applied, decided, withoutConditions, withConditions, withDirections),
            (facts.Planned, facts.Allocated, facts.Applied, facts.Decided, facts.WithoutConditions, facts.WithConditions, facts.WithDirections));
        Assert.Equal(wave == AuthorisationWave.Three ? RuleBasis.Inferred : RuleBasis.Guidance, facts.AppliedBasis);
    }

    [Fact]
    public void The_waves_add_up_to_the_published_totals()
    {
        var waves = Enum.GetValues<AuthorisationWave>().Select(wave => wave.Facts()).ToArray();
        Assert.Equal(212, waves.Sum(w => w.Planned));
        Assert.Equal(212, waves.Sum(w => w.Allocated));
        Assert.Equal(211, waves.Sum(w => w.Applied));
        Assert.Equal(211, waves.Sum(w => w.Decided));
        Assert.Equal(43, waves.Sum(w => w.WithoutConditions));
        Assert.Equal(168, waves.Sum(w => w.WithConditions));
        Assert.Equal(15, waves.Sum(w => w.WithDirections));
    }

    [Theory]
    [InlineData(ConditionLevel.I, "a model document or toolkit", false, false, RuleBasis.Reported)]
    [InlineData(ConditionLevel.II, "advice and expertise made available", false, false, RuleBasis.Inferred)]
    [InlineData(ConditionLevel.III, "decision sign-off or approval by the NHS Commissioning Board", true, false, RuleBasis.Reported)]
    [InlineData(ConditionLevel.IV, "a specific team or individual is inserted or provided", false, true, RuleBasis.Reported)]
    [InlineData(ConditionLevel.V, "an alternative accountable officer is appointed", false, true, RuleBasis.Inferred)]
    [InlineData(ConditionLevel.VI, "stripped of some of its functions", false, true, RuleBasis.Inferred)]
    [InlineData(ConditionLevel.VII, "stripped of all its functions", false, true, RuleBasis.Inferred)]
    public void Each_level_means_and_needs_what_is_reported(ConditionLevel level, string support, bool signOff, bool direction, RuleBasis basis)
    {
        Assert.Equal(support, level.Support());
        Assert.Equal(signOff, level.NeedsSignOff());
        Assert.Equal(direction, level.NeedsDirection());
        Assert.Equal(basis, level.Basis());
        Assert.NotNull(level.Source().Url);
    }

    [Fact]
    public void Undefined_levels_waves_and_domains_have_no_facts()
    {
        Assert.Throws<ArgumentOutOfRangeException>("level", () => ((ConditionLevel)8).Support());
        Assert.Throws<ArgumentOutOfRangeException>("level", () => default(ConditionLevel).NeedsDirection());
        Assert.Throws<ArgumentOutOfRangeException>("level", () => default(ConditionLevel).NeedsSignOff());
        Assert.Throws<ArgumentOutOfRangeException>("wave", () => default(AuthorisationWave).Facts());
        Assert.Throws<ArgumentOutOfRangeException>("wave", () => ((AuthorisationWave)5).Facts());
        Assert.Throws<ArgumentOutOfRangeException>("domain", () => default(AuthorisationDomain).ShortName());
        Assert.Throws<ArgumentOutOfRangeException>("domain", () => ((AuthorisationDomain)7).OfficialName());
        Assert.Throws<InvalidOperationException>(() => CriterionCode.None.Domain);
    }

    [Theory]
    [InlineData(AuthorisationDomain.ClinicalFocus, "Clinical focus", "A strong clinical and multi-professional focus which brings real added value", "Strong clinical and multi-professional focus")]
    [InlineData(AuthorisationDomain.Engagement, "Engagement", "Meaningful engagement with patients, carers and their communities", "Engagement with patients, carers and communities")]
    [InlineData(
        AuthorisationDomain.Plans,
        "Plans",
        "Clear and credible plans which continue to deliver the QIPP (Quality, Innovation, Productivity, Prevention) challenge, within financial resources, in line with national requirements (including excellent outcomes), and local joint health and wellbeing strategies",
        "Clear and credible finance and service plans")]
    [InlineData(
        AuthorisationDomain.Governance,
        "Governance",
        "Proper constitutional and governance arrangements, with the capacity and capability to deliver all their duties and responsibilities, including financial control, as well as effectively commission all the services for which they are responsible",
        "Constitutional and governance arrangements")]
    [InlineData(
        AuthorisationDomain.Collaboration,
        "Collaboration",
        "Collaborative arrangements for commissioning with other CCGs, local authorities and the NHS Commissioning Board as well as appropriate external commissioning support",
        "Collaborative arrangements and commissioning support")]
    [InlineData(AuthorisationDomain.Leadership, "Leadership", "Great leaders who individually and collectively can make a real difference", "Great leaders")]
    public void Each_domain_has_its_exact_name(AuthorisationDomain domain, string shortName, string official, string press)
    {
        Assert.Equal(shortName, domain.ShortName());
        Assert.Equal(official, domain.OfficialName());
        Assert.Equal(press, domain.PressName());
    }

    [Fact]
    public void The_texts_of_23_of_the_119_criteria_are_known()
    {
        Assert.Equal(119, Criteria.Total);
        Assert.Equal(
            ("1.1D 1.3B 1.4.2B 2.2B 2.4.1B 2.4.2A 2.4.2B 2.4.2C 3.1.1B 3.1.1C 3.1.1D 3.1.1E 3.1.1F 3.1.4B "
                + "4.2.1A 4.2.1B 4.2.1E 4.2.3D 5.1A 5.3B 5.3C 6.4F 6.4G").Split(' '),
            Criteria.Known.Select(c => c.Code.ToString()));
        Assert.Equal(23, Criteria.Known.Select(c => c.Summary).Distinct().Count());
        Assert.All(Criteria.Known, c => Assert.NotNull(c.Source.Url));
        Assert.All(Criteria.Known, c => Assert.Equal((int)c.Code.Domain, c.Code.ToString()[0] - '0'));
    }

    [Fact]
    public void Seven_texts_are_known_without_a_code()
    {
        Assert.Equal(7, Criteria.WithoutCode.Length);
        Assert.All(Criteria.WithoutCode, c => Assert.True(c.Code.IsNone));
        Assert.Equal("everyone on the governing body has the right skills", Criteria.WithoutCode[2].Summary);
    }

    [Fact]
    public void A_criterion_reads_as_its_code_where_it_is_known_and_its_summary()
    {
        Assert.Equal("1.3B: the governing body includes a nurse and a secondary care doctor", Criteria.Known[1].ToString());
        Assert.Equal("everyone on the governing body has the right skills", Criteria.WithoutCode[2].ToString());
    }

    [Fact]
    public void A_criterion_is_found_by_its_code_and_a_code_of_unknown_text_is_still_a_code()
    {
        Assert.True(Criteria.TryFind(Criterion("1.3B"), out var found));
        Assert.Equal("the governing body includes a nurse and a secondary care doctor", found.Summary);
        Assert.False(Criteria.TryFind(Criterion("1.3A"), out _));
        Assert.False(Criteria.TryFind(CriterionCode.None, out _));
    }
}
