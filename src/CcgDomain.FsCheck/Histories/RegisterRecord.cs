using CcgDomain.Authorisation;
using CcgDomain.Register;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.Histories;

/// <summary>Writes the record of a CCG of the register: its beginning, its names, and its end, as the register has them.</summary>
internal static class RegisterRecord
{
    internal static Ccg Of(RegisteredCcg ccg) => Ccg.Create(ccg.Code, ccg.Names[0].Name).Record(EventsOf(ccg)).OrThrow();

    internal static ImmutableArray<CcgEvent> EventsOf(RegisteredCcg ccg) => [.. Beginning(ccg), .. Renamings(ccg), End(ccg)];

    /// <summary>The application and the grant of one of the 211 CCGs of April 2013, in the wave that is known or else in the last; the merger that formed any other.</summary>
    internal static ImmutableArray<CcgEvent> Beginning(RegisteredCcg ccg)
    {
        if (!ccg.IsOriginal)
        {
            return [new EstablishedByMerger(ccg.Opened, ccg.Predecessors)];
        }

        var wave = (ccg.Wave ?? AuthorisationWave.Four).Facts();
        return [new ApplicationMade(wave.Deadline, wave.Wave), Grant(ccg, wave.DecisionMeeting, HadDirections(ccg) == true)];
    }

    internal static AuthorisationGranted Grant(RegisteredCcg ccg, DateOnly on, bool withDirection) => new(
        on,
        [],
        withDirection ? [new(1, DirectionPower.Regulation8, null, null, new DirectionEffect.Exercise($"what the Board requires of {ccg.Code}"), [])] : [],
        new Unlisted.Some());

    /// <summary>Whether it was published that a CCG was granted with directions; null if nothing was published of it.</summary>
    internal static bool? HadDirections(RegisteredCcg ccg) => ccg.Published.Conditions
        .FirstOrDefault(fact => fact.Occasion == "authorisation" && fact.HasDirections is not null && fact.Confidence is PublishedConfidence.Stated or PublishedConfidence.Derived)?.HasDirections;

    internal static Dissolved End(RegisteredCcg ccg) => ccg.IsSubIcbLocation
        ? new(ccg.Closed.AddDays(1), DissolutionGround.Abolition, [])
        : new(ccg.Closed.AddDays(1), DissolutionGround.Merger, [ccg.Successor]);

    private static IEnumerable<CcgEvent> Renamings(RegisteredCcg ccg) =>
        ccg.Names.Skip(1).Select(period => new ConstitutionVaried(period.From, VariationGround.Application, period.Name));
}
