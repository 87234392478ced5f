using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Consistency;

/// <summary>Compares the names that a record gives a CCG, each on its days, with those of the register.</summary>
internal static class RecordedNames
{
    /// <summary>Adds a violation for each name that the CCG did not have on the days on which the record gives it.</summary>
    /// <param name="ccg">The record.</param>
    /// <param name="registered">The CCG as the register has it.</param>
    /// <param name="days">The days on which each event can have been.</param>
    /// <param name="ofRecord">Takes the violation of the name with which the record begins.</param>
    /// <param name="ofEvents">Takes those of the names that events give.</param>
    internal static void Validate(Ccg ccg, RegisteredCcg registered, EventDate[] days, ref ViolationCollector ofRecord, ref ViolationCollector ofEvents)
    {
        var (name, givenAt) = (ccg.Name, -1);
        for (var i = 0; i <= days.Length; i++)
        {
            var next = i < days.Length ? (ccg.Events[i] as ConstitutionVaried)?.Name : null;
            if (i < days.Length && next is null)
            {
                continue;
            }

            var message = Contradiction(registered, name, FirstDay(ccg, days, givenAt, i), LastDay(ccg, days, i));
            if (givenAt < 0)
            {
                ofRecord.AddIf(message is not null, "name", $"{message}");
            }
            else
            {
                ofEvents.Index = givenAt;
                ofEvents.AddIf(message is not null, "name", $"{message}");
                ofEvents.AttributeTo(WitnessRules.Names, days[givenAt].Earliest, days[givenAt].Latest);
            }

            (name, givenAt) = (next ?? name, i);
        }

        ofRecord.AttributeTo(WitnessRules.Names, DateOnly.MinValue, DateOnly.MaxValue);
    }

    /// <summary>
    /// Returns the first day on which the record gives a name: that of the event that gives it, or of the first event; the last day if the first event gives another name. A
    /// partial record may leave out what was before its first event, and so begins with a name of that day or of an earlier one.
    /// </summary>
    private static EventDate? FirstDay(Ccg ccg, EventDate[] days, int givenAt, int nextAt)
    {
        if (days.Length == 0)
        {
            return null;
        }

        var first = givenAt < 0 && nextAt == 0 ? days[0].DayBefore() : days[Math.Max(givenAt, 0)];
        return givenAt < 0 && ccg.RecordKind == RecordKind.Partial ? EventDate.NotAfter(first.Latest) : first;
    }

    /// <summary>
    /// Returns the last day on which the record gives a name: the day before the next name or before the end of the CCG, or else the day of the last event, after which it
    /// says nothing. A partial record may leave out that the name changed, and gives none.
    /// </summary>
    private static EventDate? LastDay(Ccg ccg, EventDate[] days, int nextAt) =>
        days.Length == 0 || ccg.RecordKind == RecordKind.Partial ? null
        : nextAt < days.Length ? days[nextAt].DayBefore()
        : ccg.Events[^1].LifecycleEffect == LifecycleEffect.End ? days[^1].DayBefore()
        : days[^1];

    private static string? Contradiction(RegisteredCcg registered, CcgName name, EventDate? first, EventDate? last)
    {
        if (!registered.TryFindName(name, out var period))
        {
            return $"{registered.Code} was never {name}, but {string.Join(", then ", registered.Names)}.";
        }

        // The register begins with the CCGs in operation: an earlier day has the first name.
        return period is null ? null
            : period != registered.Names[0] && first?.Latest < period.From
                ? string.Create(CultureInfo.InvariantCulture, $"{registered.Code} was {name} from {period.From:O}, and the record has it on {first}.")
            : period != registered.Names[^1] && LastOf(first, last, period) is { } late
                ? string.Create(CultureInfo.InvariantCulture, $"{registered.Code} was {name} until {period.To:O}, and the record has it on {late}.")
            : null;

        // A name that ends on the day on which it is given is the name on that day.
        static EventDate? LastOf(EventDate? first, EventDate? last, NamePeriod period) => last?.Earliest > period.To ? last : first?.Earliest > period.To ? first : null;
    }
}
