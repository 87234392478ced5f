using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>What a record with gaps may say: what the exact record says, or that it is not known, with that among what is possible.</summary>
internal static class Gaps
{
    internal static Property ContradictNothing(PartialHistory history)
    {
        foreach (var day in DaysOf(history))
        {
            var (told, exact) = (history.Ccg.AuthorisationStatusOn(day), history.Exact.AuthorisationStatusOn(day));
            Require(Allows(told, exact), $"{day:O}: {told}, although it was {exact}");

            var (model, exactModel) = (history.Ccg.CoCommissioningModelOn(day), history.Exact.CoCommissioningModelOn(day).Value);
            Require(model.Possible.IsEmpty || model.Possible.Contains(exactModel), $"{day:O}: {model}, although it was {exactModel}");

            var (name, exactName) = (history.Ccg.NameOn(day), history.Exact.NameOn(day).Value);
            Require(history.Ccg.Events.Length < history.Exact.Events.Length || name.Possible.IsEmpty || name.Possible.Contains(exactName), $"{day:O}: {name}, although it was {exactName}");
        }

        return true.Classify(history.Ccg.Events.Length < history.Exact.Events.Length, "events left out").Classify(history.Ccg.RecordKind == RecordKind.Partial, "partial");
    }

    /// <summary>Returns the days of both records, and of the law, and those beside each.</summary>
    internal static IEnumerable<DateOnly> DaysOf(PartialHistory history) => history.Exact.Events.Concat(history.Ccg.Events)
        .SelectMany(e => new[] { e.On.Earliest, e.On.Latest })
        .Append(new(2013, 3, 31)).Append(new(2015, 4, 1)).Append(new(2022, 6, 30)).Append(new(2022, 7, 1))
        .SelectMany(day => new[] { day.AddDays(day == DateOnly.MinValue ? 0 : -1), day, day.AddDays(day == DateOnly.MaxValue ? 0 : 1) })
        .Distinct();

    /// <summary>Returns what a status says is possible.</summary>
    internal static ImmutableArray<AuthorisationStatus> Possible(AuthorisationStatus status) => status is AuthorisationStatus.NotKnown notKnown ? notKnown.Possible : [status];

    private static bool Allows(AuthorisationStatus told, AuthorisationStatus exact) =>
        told is AuthorisationStatus.NotKnown { Possible.IsEmpty: true } || Possible(told).Any(possible => Matches(possible, exact));

    /// <summary>Whether both are the same status, but for what the vaguer one leaves out.</summary>
    private static bool Matches(AuthorisationStatus told, AuthorisationStatus exact) => (told, exact) switch
    {
        (AuthorisationStatus.Full t, AuthorisationStatus.Full e) => t.Since.Contains(e.Since.Earliest),
        (AuthorisationStatus.Dissolved t, AuthorisationStatus.Dissolved e) => t.On.Contains(e.On.Earliest) && t.Ground == e.Ground && (t.Successors is not { } successors || successors.SequenceEqual(e.Successors!.Value)),
        (AuthorisationStatus.Applicant t, AuthorisationStatus.Applicant e) => t.Wave is null || t.Wave == e.Wave,
        (AuthorisationStatus.Conditional t, AuthorisationStatus.Conditional e) => Contain(t.Conditions, t.Unlisted, e.Conditions, e.Unlisted),
        (AuthorisationStatus.Directed t, AuthorisationStatus.Directed e) => Contain(t.Conditions, t.Unlisted, e.Conditions, e.Unlisted) && Contain(t.Directions, e.Directions),
        (AuthorisationStatus.Shadow t, AuthorisationStatus.Shadow e) => Contain(t.Directions, e.Directions),
        _ => told.Equals(exact),
    };

    /// <summary>Whether each condition that is told of is one of the others, in their order, and those that are not told of are among the unlisted ones.</summary>
    private static bool Contain(ImmutableArray<Condition> told, Unlisted toldUnlisted, ImmutableArray<Condition> exact, Unlisted exactUnlisted)
    {
        var next = 0;
        foreach (var condition in exact)
        {
            next += next < told.Length && told[next].Criterion == condition.Criterion && (told[next].Level is null || told[next].Level == condition.Level) ? 1 : 0;
        }

        var others = exactUnlisted.AtLeast + exact.Length - told.Length;
        return next == told.Length && toldUnlisted switch
        {
            Unlisted.NotKnown => true,
            Unlisted.Some => others > 0,
            _ => exactUnlisted is not Unlisted.Some && toldUnlisted.AtLeast == others,
        };
    }

    // A direction whose last day is not known stays until it has certainly ended.
    private static bool Contain(ImmutableArray<LegalDirection> told, ImmutableArray<LegalDirection> exact) => told
        .Where(direction => direction.Until is not { IsExact: false } || exact.Any(other => other.Number == direction.Number))
        .Select(direction => (direction.Number, direction.Power))
        .SequenceEqual(exact.Where(direction => told.Any(other => other.Number == direction.Number)).Select(direction => (direction.Number, direction.Power)));

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
