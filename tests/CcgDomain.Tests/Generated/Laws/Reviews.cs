using CcgDomain.FsCheck;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>What a review outcome may say of a record with gaps: what it says of the exact record, or that it is not known.</summary>
internal static class Reviews
{
    internal static Property ContradictNothing(PartialHistory history)
    {
        // What the register knows of the end or the merger of a real CCG is not true of a made-up one with its code.
        if (CcgRegister.England.TryFind(history.Ccg.Code, out _))
        {
            return true.Classify(true, "the code of a real CCG");
        }

        var known = 0;
        foreach (var (from, to) in PairsOf([.. Gaps.DaysOf(history).Order()]))
        {
            var (told, exact) = (ReviewOutcome.Between([history.Ccg], from, to), ReviewOutcome.Between([history.Exact], from, to));
            var isNotKnown = !told.NotKnown.IsEmpty;
            Require(isNotKnown || GroupOf(told) == GroupOf(exact), GroupOf(told), GroupOf(exact));
            Require((isNotKnown && DirectionsOf(told).Length == 0) || DirectionsOf(told) == DirectionsOf(exact), DirectionsOf(told), DirectionsOf(exact));
            Require(told.LevelsRaised.All(exact.LevelsRaised.Contains) && told.LevelsLowered.All(exact.LevelsLowered.Contains), "another level", "other levels");

            // A direction that is not recorded is in no list.
            var section14Z21 = Section14Z21Of(told);
            Require(
                !told.Section14Z21NotKnown.IsEmpty || section14Z21 == Section14Z21Of(exact) || (section14Z21.Length == 0 && history.Ccg.Events.Length < history.Exact.Events.Length),
                section14Z21,
                Section14Z21Of(exact));
            known += isNotKnown || GroupOf(told).Length == 0 ? 0 : 1;

            void Require(bool holds, string told, string exact)
            {
                if (!holds)
                {
                    throw new InvalidOperationException($"{from:O} to {to:O}: {(told.Length == 0 ? "nothing" : told)}, although it was {(exact.Length == 0 ? "nothing" : exact)}");
                }
            }
        }

        return true.Classify(known > 0, "something known").Classify(history.Ccg.RecordKind == RecordKind.Partial, "partial");
    }

    /// <summary>Pairs each day with itself, and with the days that are one, two, four, … places after it.</summary>
    private static IEnumerable<(DateOnly From, DateOnly To)> PairsOf(DateOnly[] days)
    {
        for (var i = 0; i < days.Length; i++)
        {
            yield return (days[i], days[i]);
            for (var distance = 1; i + distance < days.Length; distance *= 2)
            {
                yield return (days[i], days[i + distance]);
            }
        }
    }

    private static string GroupOf(ReviewOutcome outcome) => NameOf(
        (outcome.AlreadyFull, "already full"),
        (outcome.NewlyFull.Length, "newly full"),
        (outcome.FullFromNextDay.Length, "full from the next day"),
        (outcome.PartlyDischarged.Length, "partly discharged"),
        (outcome.OtherwiseChanged.Length, "otherwise changed"),
        (outcome.Unchanged.Length, "unchanged"),
        (outcome.NotKnown.Length, "not known"),
        (outcome.NewlyEstablished.Length, "newly established"),
        (outcome.Dissolved.Length, "dissolved"));

    private static string DirectionsOf(ReviewOutcome outcome) => NameOf(
        (outcome.DirectionsAdded.Length, "directions added"),
        (outcome.DirectionsLifted.Length, "directions lifted"),
        (outcome.DirectionsRemaining.Length, "directions remaining"));

    private static string Section14Z21Of(ReviewOutcome outcome) => NameOf(
        (outcome.Section14Z21Given.Length, "section 14Z21 given"),
        (outcome.Section14Z21Lifted.Length, "section 14Z21 lifted"),
        (outcome.Section14Z21Remaining.Length, "section 14Z21 remaining"),
        (outcome.Section14Z21NotKnown.Length, "section 14Z21 not known"));

    /// <summary>Returns the name of the one list that holds the CCG; empty if none does.</summary>
    private static string NameOf(params ReadOnlySpan<(long Count, string Name)> lists)
    {
        var name = "";
        foreach (var list in lists)
        {
            name = list.Count == 0 ? name : name.Length == 0 ? list.Name : throw new InvalidOperationException($"{name} and {list.Name}");
        }

        return name;
    }
}
