using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Consistency;

/// <summary>Compares records with the register.</summary>
public static class RegisterWitness
{
    /// <summary>Compares the record of a CCG with what the register knows of it, by the rules REG.</summary>
    /// <param name="register">The register.</param>
    /// <param name="ccg">The record.</param>
    /// <param name="rules">The rules to apply; null for all of them.</param>
    /// <returns>
    /// The record, or every violation: of the name with which it begins, of the names that events give, then of one event after another. Paths are those in a document:
    /// "name", "events[3].successors[0]".
    /// </returns>
    /// <remarks>
    /// <para>
    /// The register contradicts what a record says, not what it leaves out. Where the day of an event is not known, it is contradicted only if every possible day is. A record
    /// whose code the register does not know is not judged.
    /// </para>
    /// <para>
    /// Recording events does not compare them with the register: a record is accepted under the rules of the regimes first. What was published of single CCGs is a sample, so
    /// that a record is not confirmed by not being contradicted.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> or <paramref name="ccg"/> is null.</exception>
    /// <example>
    /// <code>
    /// var gateshead = Ccg.CreatePartial("00F", "NHS Gateshead CCG")
    ///     .Record(new AuthorisationEvent.Dissolved(new(2015, 4, 1), DissolutionGround.Merger, [OdsCode.Parse("91Q")]));
    ///
    /// Console.WriteLine(gateshead.Then(recorded => CcgRegister.England.Judge(recorded))); // refused: REG-05 at events[0].successors[0]: 00F was succeeded by 13T, not by 91Q.
    /// </code>
    /// </example>
    public static Decision<Ccg> Judge(this CcgRegister register, Ccg ccg, RuleSet? rules = null)
    {
        Guard.Against.Null(register);
        Guard.Against.Null(ccg);
        if (!register.TryFind(ccg.Code, out var registered))
        {
            return ccg;
        }

        rules ??= RuleSet.All;
        var days = PossibleDays.Of(ccg.Events.AsSpan());
        var ofRecord = new ViolationCollector(rules, root: null);
        var ofEvents = new ViolationCollector(rules, "events");
        RecordedNames.Validate(ccg, registered, days, ref ofRecord, ref ofEvents);
        var testimony = new Testimony(registered, ccg);
        for (var i = 0; i < days.Length; i++)
        {
            var e = ccg.Events[i];
            ofEvents.Index = i;
            WitnessRules.OfEveryEvent.Validate(in testimony, e, days[i], ref ofEvents);
            WitnessRules.OfEachKind.Validate(in testimony, e, days[i], ref ofEvents);
            testimony.Read(e, days[i]);
        }

        return ofRecord.HasAny || ofEvents.HasAny ? Decision.Refuse<Ccg>([.. ofRecord.ToImmutable(), .. ofEvents.ToImmutable()]) : ccg;
    }
}
