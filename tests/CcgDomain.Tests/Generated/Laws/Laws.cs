using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.SecondOpinion;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>A property that holds for everything that is generated.</summary>
/// <param name="Name">The sentence that states it.</param>
/// <param name="Property">The property for FsCheck, which throws or is false where the law does not hold.</param>
internal sealed record Law(string Name, Property Property);

/// <summary>The laws of the core.</summary>
internal static class AllLaws
{
    internal static ImmutableArray<Law> All { get; } =
    [
        new("A history is the same event by event, at once, and in any two parts", Prop.ForAll(CcgArbitraries.Histories(), InParts)),
        new("A CCG on a day is the CCG of the events up to that day", Prop.ForAll(CcgArbitraries.Histories(), AsAt)),
        new("What is refused changes nothing, and every violation is in table order", Prop.ForAll(Histories, Refused)),
        new("Waiving rules only takes violations away", Prop.ForAll(Histories, CcgArbitraries.RuleSets(), Waived)),
        new("A second reading of the table finds the same rules broken", Prop.ForAll(Histories, CcgArbitraries.RuleSets(), Agree)),
        new("A second reading of the table finds the same rules broken by any events, one after another", Prop.ForAll(Walks, CcgArbitraries.RuleSets(), Walked)),
        new("A record with gaps says what the exact record says, or that it is not known", Prop.ForAll(CcgArbitraries.PartialHistories(), Gaps.ContradictNothing)),
        new("A review outcome of a record with gaps says what that of the exact record says, or that it is not known", Prop.ForAll(CcgArbitraries.PartialHistories(), Reviews.ContradictNothing)),
        new("The counts of an exact record lie within those of the same record with gaps", Prop.ForAll(CcgArbitraries.PartialHistories(), Counts.LieWithin)),
        new("A broken rule is found, and no other", Prop.ForAll(BrokenArbitraries.BrokenRules(), Found)),
        new("A document is written back byte for byte, and read back equal", Prop.ForAll(CcgArbitraries.Histories(), RoundTrip)),
        new("A mutated document never throws, and what is accepted is written back with the same meaning", Prop.ForAll(Mutations, Mutated)),
        new("A document of committees is written back byte for byte, and what it says is judged the same", Prop.ForAll(CcgArbitraries.CommitteeDocuments(), Committees)),
        new("A mutated document of committees never throws, and what is accepted is written back with the same meaning", Prop.ForAll(CommitteeMutations, CcgArbitraries.RuleSets(), MutatedCommittees)),
        new("National positions and a review are made of any nation", Prop.ForAll(CcgArbitraries.Nations(), CcgArbitraries.Dates(), Counted)),
        new("A body, a committee or a register is judged on any day without throwing", Prop.ForAll(CcgArbitraries.Dates(), Judged)),
        new("Any table of figures is reconciled", Prop.ForAll(CcgArbitraries.FigureTables(), Reconciled)),
        new("The register answers the same in every form", Prop.ForAll(RegisterArbitraries.Questions(), Resolved)),
        new("Codes, names, criteria and conditions are read back as they are written", Prop.ForAll(CcgArbitraries.Conditions(), Parsed)),
    ];

    /// <summary>Valid histories, each with an event to record next.</summary>
    private static Arbitrary<HistoryAndEvent> Histories => Arb.From(
        Sampler.CreateGenerator(HistoryAndEvent.Of),
        pair => pair.History.Shrink().Select(history => new HistoryAndEvent(history, pair.Next)));

    private static Arbitrary<Walk> Walks => Arb.From(Sampler.CreateGenerator(Walk.Of), walk => walk.Shorter());

    private static Arbitrary<Mutation> CommitteeMutations => Arb.From(Sampler.CreateGenerator(Mutation.OfCommittees));

    private static Arbitrary<Mutation> Mutations => Arb.From(Sampler.CreateGenerator(Mutation.Of));

    private static Property InParts(ValidHistory history)
    {
        var half = history.Events.Length / 2;
        var one = history.Events.Aggregate(history.Blank, (ccg, e) => ccg.Record(e).OrThrow());
        var parts = history.Blank.Record(history.Events[..half]).OrThrow().Record(history.Events[half..]).OrThrow();
        return (one == history.Ccg && parts == history.Ccg && Same(one, parts) && Same(one, history.Ccg) && one.GetHashCode() == parts.GetHashCode())
            .Classify(history.Events.IsEmpty, "nothing happened")
            .Classify(history.Events.Length > 12, "more than a dozen events");
    }

    private static Property AsAt(ValidHistory history)
    {
        var days = history.Events.SelectMany(e => new[] { e.On.Earliest.AddDays(-1), e.On.Earliest, e.On.Earliest.AddDays(1) }).Distinct().ToArray();
        foreach (var day in days)
        {
            var then = history.Blank.Record(history.Events.Where(e => e.On.Earliest <= day)).OrThrow();
            Require(history.Ccg.AuthorisationStatusOn(day).Equals(then.AuthorisationStatusOn(day)), $"status on {day:O}");
            Require(history.Ccg.Authorisation.AsAt(day).Equals(then.Authorisation.AsAt(day)), $"authorisation on {day:O}");
            Require(history.Ccg.CoCommissioning.AsAt(day).Equals(then.CoCommissioning.Current), $"co-commissioning on {day:O}");
            Require(history.Ccg.CoCommissioningModelOn(day) == then.CoCommissioningModelOn(day), $"model on {day:O}");
            Require(history.Ccg.Assurance.AsAt(day).Equals(then.Assurance.Current), $"assurance on {day:O}");
        }

        return true.Classify(days.Length == 0, "nothing happened");
    }

    private static Property Refused(HistoryAndEvent pair)
    {
        var before = pair.History.Ccg;
        var (events, status) = (before.Events, before.Authorisation.Current);
        var accepted = before.Record(pair.Next).TryGet(out var after, out var violations);
        Require(before.Events == events && before.Authorisation.Current == status, "the CCG changed");
        Require(accepted ? after!.Events.Length == events.Length + 1 && after.Events[^1] == pair.Next : !violations.IsEmpty, "neither accepted nor refused");
        var places = violations.Select(violation => RuleBook.All.IndexOf(violation.Rule)).ToArray();
        Require(places.SequenceEqual(places.Order()) && violations.All(violation => violation.Message.EndsWith('.')), "the order or a message");
        return true.Classify(accepted, "accepted").Classify(violations.Length > 1, "several violations");
    }

    private static Property Waived(HistoryAndEvent pair, RuleSet rules)
    {
        var all = Violated(pair.History.Ccg.Record(pair.Next));
        var fewer = Violated(pair.History.Ccg.Record(pair.Next, rules));
        return fewer.SequenceEqual(all.Where(code => rules.Includes(RuleBook.TryFind(code, out var rule) ? rule : throw new KeyNotFoundException(code))))
            .Classify(fewer.Length < all.Length, "some were waived");
    }

    private static Property Agree(HistoryAndEvent pair, RuleSet rules)
    {
        var found = Agreed(pair.History.Ccg, pair.Next, rules);
        return true.Classify(found.Length == 0, "accepted").Classify(found.Length > 1, "several violations");
    }

    private static Property Walked(Walk walk, RuleSet rules)
    {
        var (ccg, refused) = (walk.Blank, 0);
        foreach (var e in walk.Events)
        {
            refused += Agreed(ccg, e, rules).Length > 0 ? 1 : 0;
            ccg = ccg.Record(e, rules).TryGet(out var next, out _) ? next : ccg;
        }

        return true.Classify(refused > 0, "something refused").Classify(ccg.Events.Length > 5, "more than five accepted").Classify(RuleBook.All.Any(rule => !rules.Includes(rule)), "rules waived");
    }

    private static Property Found(BrokenRule broken)
    {
        Require(broken.IsAsExpected, $"found {string.Join(' ', broken.Validate())}");
        return true.Collect(broken.Rule.Code[..3]);
    }

    private static Property RoundTrip(ValidHistory history)
    {
        var bytes = CcgJson.Write(history.Ccg);
        var read = CcgJson.Read(bytes).OrThrow();
        return (read == history.Ccg && Same(read, history.Ccg) && CcgJson.Write(read).AsSpan().SequenceEqual(bytes)).Classify(bytes.Length > 2000, "more than 2,000 bytes");
    }

    private static Property Mutated(Mutation mutation)
    {
        var decision = CcgJson.Read(mutation.Document);
        var accepted = SaysTheSame(mutation, decision, CcgJson.Write, bytes => CcgJson.Read(bytes));
        var noDocument = Violated(decision).Any(code => code.StartsWith("JSN", StringComparison.Ordinal));
        return true.Classify(accepted, "accepted").Classify(noDocument, "no document").Classify(!accepted && !noDocument, "refused by a rule on events");
    }

    private static Property Committees(CommitteeDocument document)
    {
        var written = CommitteeJson.Write(document);
        var found = document.Check().Match(_ => [], violations => violations);
        var read = CommitteeJson.Read(written);
        if (read.TryGet(out var same, out var violations))
        {
            Require(found.IsEmpty && same == document && CommitteeJson.Write(same).AsSpan().SequenceEqual(written), "what was read is not what was written");
        }
        else
        {
            Require(Violated(read).SequenceEqual(Violated(document.Check())), $"read: {string.Join(' ', violations)}\nchecked: {string.Join(' ', found)}");
        }

        return true.Classify(found.IsEmpty, "accepted");
    }

    private static Property MutatedCommittees(Mutation mutation, RuleSet rules) =>
        true.Classify(SaysTheSame(mutation, CommitteeJson.Read(mutation.Document, rules), CommitteeJson.Write, bytes => CommitteeJson.Read(bytes, rules)), "accepted");

    private static Property Counted(Nation nation, DateOnly day)
    {
        var position = NationalAuthorisationPosition.AsAt(nation.Ccgs, day);
        var review = ReviewOutcome.Between(nation.Ccgs, day < DateOnly.MaxValue.AddDays(-400) ? day : new(2013, 4, 1), DateOnly.MaxValue);
        var arrangements = NationalCoCommissioningPosition.AsAt(nation.Ccgs, day);
        return (position is not null && review is not null && arrangements is not null).Classify(nation.Ccgs.Length > 5, "more than five CCGs");
    }

    private static Property Judged(DateOnly day)
    {
        var accepted = 0;
        foreach (var body in CcgArbitraries.GoverningBodies().Generator.Sample(2, 8))
        {
            accepted += InOrder(body.Check(day)) ? 1 : 0;
        }

        foreach (var common in CcgArbitraries.CommitteesInCommon().Generator.Sample(2, 8))
        {
            accepted += common.Check(day).TryGet(out _, out _) ? 1 : 0;
            foreach (var committee in common.Committees)
            {
                accepted += InOrder(committee.Check(day)) ? 1 : 0;
                foreach (var matter in CcgArbitraries.Matters().Generator.Sample(2, 1))
                {
                    InOrder(ConflictAssessment.Of(committee, matter, day));
                }
            }
        }

        foreach (var registers in CcgArbitraries.Registers().Generator.Sample(2, 8))
        {
            accepted += InOrder(registers.Check(day)) ? 1 : 0;
        }

        return true.Classify(accepted > 0, "some accepted");
    }

    private static Property Reconciled(FigureTable table)
    {
        var reconciliation = Reconciliation.Check(table.Figures);
        var parts = reconciliation.Holding.Length + reconciliation.Contradicted.Length + reconciliation.Failing.Length + reconciliation.NotEvaluated.Length;
        return (parts == reconciliation.Results.Length)
            .Classify(!reconciliation.Failing.IsEmpty, "something fails")
            .Classify(!reconciliation.Holding.IsEmpty, "something holds");
    }

    private static Property Resolved(RegisterQuestion question)
    {
        var register = CcgRegister.England;
        var resolution = register.Resolve(question.Code, question.AsAt);
        var stands = register.TryResolve(question.Code, question.AsAt, out var standsFor);
        Require(resolution.StandsFor == standsFor && stands == !standsFor.IsNone, $"{resolution} and {standsFor}");
        Require(resolution is Resolution.Open == register.OpenOn(question.AsAt).Any(ccg => ccg.Code == question.Code), "open or not");
        return true.Classify(stands, "stands for something").Classify(resolution is Resolution.Unknown, "unknown");
    }

    private static Property Parsed(Condition condition)
    {
        var criterion = condition.Criterion;
        return (Condition.Parse(condition.ToString(), null) == condition
            && CriterionCode.Parse(criterion.ToString(), null) == criterion
            && CcgArbitraries.OdsCodes().Generator.Sample(2, 3).All(code => OdsCode.Parse(code.ToString(), null) == code)
            && CcgArbitraries.GssCodes().Generator.Sample(2, 3).All(code => GssCode.Parse(code.ToString(), null) == code)
            && CcgArbitraries.CcgNames().Generator.Sample(2, 3).All(name => CcgName.Parse(name.Official, null).Equals(name))
            && CcgArbitraries.PublishedDates().Generator.Sample(2, 3).All(date => PublishedDate.Parse(date.ToString(), null).Equals(date)))
            .Classify(Criteria.TryFind(criterion, out _), "of known text");
    }

    /// <summary>Requires that an accepted document is written back with the same meaning and that a refused one has violations. Gets whether it was accepted.</summary>
    private static bool SaysTheSame<T>(Mutation mutation, Decision<T> decision, Func<T, byte[]> write, Func<byte[], Decision<T>> read)
        where T : class
    {
        if (!decision.TryGet(out var value, out var violations))
        {
            Require(!violations.IsEmpty && violations.All(violation => violation.Message.Length > 0), "a violation says nothing");
            return false;
        }

        var again = write(value);
        Require(read(again).OrThrow().Equals(value), "what was written is not what was read");
        Require(Meaning.IsSame(mutation.Document, again), $"written back as {System.Text.Encoding.UTF8.GetString(again)}");
        return true;
    }

    /// <summary>Requires that the library and the second reading find the same violations. Gets their codes.</summary>
    private static string[] Agreed(Ccg before, CcgEvent e, RuleSet rules)
    {
        var found = before.Record(e, rules).Match(_ => [], violations => violations.Select(violation => violation.Rule.Code).ToArray());
        var other = Table.ViolatedBy(before.Code, before.Events, e, rules);
        Require(found.SequenceEqual(other), $"after {before.Events.Length} events, of {e}, the library finds {string.Join(' ', found)}, the second reading {string.Join(' ', other)}");
        return found;
    }

    private static bool Same(Ccg one, Ccg other) =>
        one.Authorisation.Current.Equals(other.Authorisation.Current) && one.CoCommissioning.Current.Equals(other.CoCommissioning.Current) && one.Assurance.Current.Equals(other.Assurance.Current);

    private static string[] Violated<T>(Decision<T> decision) => decision.Match(_ => [], violations => violations.Select(violation => violation.Rule.Code).Distinct().ToArray());

    private static bool InOrder<T>(Decision<T> decision)
    {
        var codes = decision.Match(_ => [], violations => violations.Select(violation => violation.Rule.Code).ToArray());
        Require(codes.SequenceEqual(codes.Order(StringComparer.Ordinal)), "the order of the violations");
        return codes.Length == 0;
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
