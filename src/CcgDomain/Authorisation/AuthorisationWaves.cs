using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>What is known of each wave.</summary>
public static class AuthorisationWaves
{
    private static readonly WaveFacts[] All =
    [
        new(
            AuthorisationWave.One,
            deadline: new(2012, 7, 2),
            moderation: [new(2012, 10, 23)],
            conditionsPanels: [new(2012, 11, 2)],
            decisionMeeting: new(2012, 12, 5),
            planned: 35, allocated: 35, applied: 35, RuleBasis.Guidance,
            decided: 34, withoutConditions: 8, withDirections: 0),
        new(
            AuthorisationWave.Two,
            deadline: new(2012, 9, 3),
            moderation: [new(2012, 11, 13), new(2012, 11, 26)],
            conditionsPanels: [new(2012, 11, 23), new(2012, 12, 3), new(2012, 12, 7), new(2012, 12, 10)],
            decisionMeeting: new(2013, 1, 18),
            planned: 70, allocated: 67, applied: 67, RuleBasis.Guidance,
            decided: 67, withoutConditions: 19, withDirections: 3),
        new(
            AuthorisationWave.Three,
            deadline: new(2012, 10, 1),
            moderation: [new(2012, 12, 11), new(2013, 1, 7)],
            conditionsPanels: [new(2013, 1, 8), new(2013, 1, 11), new(2013, 1, 15)],
            decisionMeeting: new(2013, 2, 15),
            planned: 67, allocated: 65, applied: 63, RuleBasis.Inferred,
            decided: 62, withoutConditions: 6, withDirections: 5),
        new(
            AuthorisationWave.Four,
            deadline: new(2012, 11, 1),
            moderation: [new(2013, 1, 28)],
            conditionsPanels: [new(2013, 2, 5), new(2013, 2, 8)],
            decisionMeeting: new(2013, 3, 6),
            planned: 40, allocated: 45, applied: 46, RuleBasis.Guidance,
            decided: 48, withoutConditions: 10, withDirections: 7),
    ];

    /// <summary>The dates and the sizes of a wave.</summary>
    /// <param name="wave">The wave.</param>
    /// <returns>What is known of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wave"/> is not defined.</exception>
    public static WaveFacts Facts(this AuthorisationWave wave) => All[(int)Guard.Against.Undefined(wave) - 1];
}
