using System.Reflection;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.CoCommissioning;

/// <summary>Properties of co-commissioning in every history, whichever rules were waived when it was recorded.</summary>
public class CoCommissioningProperties
{
    [CcgProperty]
    public void The_timeline_is_the_events_of_the_regime_and_comes_out_the_same_event_by_event(LenientHistory history)
    {
        var again = history.Ccg.Events.Aggregate(history.Blank, (ccg, e) => ccg.Record(e, history.Rules).OrThrow());

        Assert.Equal(Positions(history.Ccg), Positions(again));
        Assert.Equal(history.Ccg.Events.OfType<CoCommissioningEvent>(), history.Ccg.CoCommissioning);
        Assert.Equal(history.Ccg.CoCommissioning, again.CoCommissioning);
    }

    [CcgProperty]
    public Property A_violation_names_a_place_in_the_event(LenientHistory history)
    {
        var violations = history.Next is CoCommissioningEvent ? history.Ccg.Record(history.Next).Match(_ => [], violations => violations) : [];
        Assert.All(violations, violation => Assert.True(Resolves(history.Next, violation.Path), $"{violation} in {history.Next}"));
        return true.Classify(!violations.IsEmpty, "refused");
    }

    [CcgProperty]
    public Property From_dissolution_on_there_is_no_model_and_nothing_to_come(LenientHistory history)
    {
        var end = history.Ccg.Events.OfType<AuthorisationEvent.Dissolved>().SingleOrDefault();
        if (end is not null)
        {
            Assert.All(Positions(history.Ccg, from: end.On.Earliest), position =>
                Assert.True(position is { Model: CoCommissioningModel.None, Pending: null, Approved: null, Since: null, WithdrawalNotifiedOn: null }, $"{position}"));
        }

        return true.Classify(end is not null, "dissolved");
    }

    [CcgProperty]
    public bool A_position_never_contradicts_itself_whatever_was_waived(LenientHistory history) => Positions(history.Ccg).All(position =>
        (position.Model == CoCommissioningModel.None) == (position.Since is null)
        && (position.WithdrawalNotifiedOn is null || position.Since is null || position.WithdrawalNotifiedOn?.Earliest >= position.Since?.Earliest)
        && (position.Pending is not null || !position.IsPendingApproval)
        && position.Pending?.Model != CoCommissioningModel.None
        && position.Approved?.Model != CoCommissioningModel.None
        && position.Categories.Distinct().Count() == position.Categories.Length);

    private static List<CoCommissioningPosition> Positions(Ccg ccg, DateOnly from = default) =>
        [.. ccg.Events.Select(e => e.On.Earliest).Where(day => day >= from).Select(ccg.CoCommissioning.AsAt), ccg.CoCommissioning.AsAt(DateOnly.MaxValue), ccg.CoCommissioning.Current];

    /// <summary>Whether a path names a property of the event, as a document writes it, or an item of one.</summary>
    private static bool Resolves(CcgEvent e, string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var name = open < 0 ? path : path[..open];
        if (name.Length == 0)
        {
            return open < 0;
        }

        var member = e.GetType().GetProperty(char.ToUpperInvariant(name[0]) + name[1..], BindingFlags.Public | BindingFlags.Instance);
        return member is not null
            && char.IsLower(name[0])
            && (open < 0 || int.Parse(path[(open + 1)..^1], System.Globalization.CultureInfo.InvariantCulture) < ((System.Collections.ICollection)member.GetValue(e)!).Count);
    }
}
