using System.Text;
using CcgDomain.Consistency;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;

namespace CcgDomain.FsCheck;

/// <summary>
/// Represents something that breaks one rule, and no other unless <see cref="AlsoBroken"/> names it. Serves to test how an application handles violations.
/// </summary>
/// <remarks>
/// The hierarchy is closed. The cases are an event after a valid history; a governing body, a committee, committees in common, registers or a meeting on a day; a
/// document about committees or a governing body; a document that is not well formed; and a record that the register contradicts.
/// </remarks>
public abstract record BrokenRule
{
    private BrokenRule(string code, ImmutableArray<string> alsoBroken)
    {
        Rule = RuleBook.TryFind(code, out var rule) ? rule : throw new System.Diagnostics.UnreachableException(code);
        AlsoBroken = alsoBroken;
    }

    /// <summary>The rule that is broken.</summary>
    public Rule Rule { get; }

    /// <summary>
    /// The codes of the rules that are inevitably broken too: JSN-08 where <see cref="Rule"/> is JSN-04, because no property has a type that nests so deeply, or
    /// JSN-10, which is broken by a number of violations; and otherwise none.
    /// </summary>
    public ImmutableArray<string> AlsoBroken { get; }

    /// <summary>The codes of the rules that <see cref="Validate"/> finds broken, in table order: that of <see cref="Rule"/> and those in <see cref="AlsoBroken"/>.</summary>
    public ImmutableArray<string> Expected => [.. RuleBook.All.Select(rule => rule.Code).Where(code => code == Rule.Code || AlsoBroken.Contains(code))];

    internal abstract int Discriminator { get; }

    /// <summary>Returns the violations that the library finds: those of <see cref="Expected"/>, less any that the rule set waives.</summary>
    /// <param name="rules">The rules to apply. The default, null, is all rules.</param>
    /// <returns>The violations, in table order.</returns>
    public abstract ImmutableArray<Violation> Validate(RuleSet? rules = null);

    /// <summary>The codes that <see cref="Breaking"/> accepts, in table order: those of all rules in the <see cref="RuleBook"/>.</summary>
    public static ImmutableArray<string> Codes => BrokenArbitraries.Codes;

    /// <summary>Generates violations of one rule. An event that breaks it shrinks to shorter histories before the event.</summary>
    /// <param name="ruleCode">The code of the rule, for example "AUT-07".</param>
    /// <returns>The arbitrary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleCode"/> is null.</exception>
    /// <exception cref="ArgumentException">No rule has the code <paramref name="ruleCode"/>.</exception>
    public static Arbitrary<BrokenRule> Breaking(string ruleCode)
    {
        ArgumentNullException.ThrowIfNull(ruleCode);
        return BrokenArbitraries.Breaking(ruleCode);
    }

    /// <summary>Calls the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="inHistory">The function for <see cref="InHistory"/>.</param>
    /// <param name="inBody">The function for <see cref="InBody"/>.</param>
    /// <param name="inCommittee">The function for <see cref="InCommittee"/>.</param>
    /// <param name="inCommitteesInCommon">The function for <see cref="InCommitteesInCommon"/>.</param>
    /// <param name="inRegisters">The function for <see cref="InRegisters"/>.</param>
    /// <param name="inMeeting">The function for <see cref="InMeeting"/>.</param>
    /// <param name="inCommitteeDocument">The function for <see cref="InCommitteeDocument"/>.</param>
    /// <param name="inBodyDocument">The function for <see cref="InBodyDocument"/>.</param>
    /// <param name="inDocument">The function for <see cref="InDocument"/>.</param>
    /// <param name="inRecord">The function for <see cref="InRecord"/>.</param>
    /// <returns>The result of the function.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(
        Func<InHistory, TResult> inHistory,
        Func<InBody, TResult> inBody,
        Func<InCommittee, TResult> inCommittee,
        Func<InCommitteesInCommon, TResult> inCommitteesInCommon,
        Func<InRegisters, TResult> inRegisters,
        Func<InMeeting, TResult> inMeeting,
        Func<InCommitteeDocument, TResult> inCommitteeDocument,
        Func<InBodyDocument, TResult> inBodyDocument,
        Func<InDocument, TResult> inDocument,
        Func<InRecord, TResult> inRecord)
    {
        ArgumentNullException.ThrowIfNull(inHistory);
        ArgumentNullException.ThrowIfNull(inBody);
        ArgumentNullException.ThrowIfNull(inCommittee);
        ArgumentNullException.ThrowIfNull(inCommitteesInCommon);
        ArgumentNullException.ThrowIfNull(inRegisters);
        ArgumentNullException.ThrowIfNull(inMeeting);
        ArgumentNullException.ThrowIfNull(inCommitteeDocument);
        ArgumentNullException.ThrowIfNull(inBodyDocument);
        ArgumentNullException.ThrowIfNull(inDocument);
        ArgumentNullException.ThrowIfNull(inRecord);
        return this switch
        {
            InHistory history => inHistory(history),
            InBody body => inBody(body),
            InCommittee committee => inCommittee(committee),
            InCommitteesInCommon committees => inCommitteesInCommon(committees),
            InRegisters registers => inRegisters(registers),
            InMeeting meeting => inMeeting(meeting),
            InCommitteeDocument document => inCommitteeDocument(document),
            InBodyDocument document => inBodyDocument(document),
            InDocument document => inDocument(document),
            _ => inRecord((InRecord)this),
        };
    }

    /// <summary>Whether <see cref="Validate"/> finds exactly the <see cref="Expected"/> rules broken.</summary>
    internal bool IsAsExpected => Validate().Select(violation => violation.Rule.Code).Distinct().SequenceEqual(Expected);

    private static ImmutableArray<Violation> ViolationsOf<T>(Decision<T> decision) => decision.Match(_ => [], violations => violations);

    private string Describe(object value) => $"{Rule.Code} is broken:\n{value}";

    private string Describe(object value, DateOnly asAt) => FormattableString.Invariant($"{Rule.Code} is broken on {asAt:O}:\n{value}");

    /// <summary>Represents an event that the rules refuse after a history that they accept: TML, AUT, COC and ASR.</summary>
    public sealed record InHistory : BrokenRule
    {
        internal InHistory(string code, ValidHistory history, CcgEvent e)
            : base(code, [])
        {
            History = history;
            Event = e;
        }

        /// <summary>The history before the event.</summary>
        public ValidHistory History { get; }

        /// <summary>The event that breaks the rule.</summary>
        public CcgEvent Event { get; }

        internal override int Discriminator => 0;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(History.Ccg.Record(Event, rules));

        /// <summary>Returns the code, the history and the event.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => $"{Describe(History)}\nand then\n{Event}";

        /// <summary>Shrinks the history as far as the event still breaks the rule and no other.</summary>
        internal IEnumerable<InHistory> Shrink() => History.Shrink().Select(history => new InHistory(Rule.Code, history, Event)).Where(broken => broken.IsAsExpected);
    }

    /// <summary>Represents a governing body that breaks a rule on a day.</summary>
    public sealed record InBody : BrokenRule
    {
        internal InBody(string code, DateOnly asAt, GoverningBody body)
            : base(code, [])
        {
            AsAt = asAt;
            Body = body;
        }

        /// <summary>The day on which the rules are applied.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The body.</summary>
        public GoverningBody Body { get; }

        internal override int Discriminator => 1;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(Body.Check(AsAt, rules));

        /// <summary>Returns the code, the day and the body.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => Describe(Body, AsAt);
    }

    /// <summary>Represents a primary care commissioning committee that breaks a rule on a day.</summary>
    public sealed record InCommittee : BrokenRule
    {
        internal InCommittee(string code, DateOnly asAt, PrimaryCareCommissioningCommittee committee)
            : base(code, [])
        {
            AsAt = asAt;
            Committee = committee;
        }

        /// <summary>The day on which the rules are applied.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The committee.</summary>
        public PrimaryCareCommissioningCommittee Committee { get; }

        internal override int Discriminator => 2;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(Committee.Check(AsAt, rules));

        /// <summary>Returns the code, the day and the committee.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => $"{Describe(Committee, AsAt)}\n{string.Join("; ", Committee.Members)}";
    }

    /// <summary>Represents committees in common that break a rule on a day.</summary>
    public sealed record InCommitteesInCommon : BrokenRule
    {
        internal InCommitteesInCommon(string code, DateOnly asAt, CommitteesInCommon committees)
            : base(code, [])
        {
            AsAt = asAt;
            Committees = committees;
        }

        /// <summary>The day on which the rules are applied.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The committees.</summary>
        public CommitteesInCommon Committees { get; }

        internal override int Discriminator => 3;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(Committees.Check(AsAt, rules));

        /// <summary>Returns the code, the day and the committees.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => Describe(string.Join('\n', Committees.Committees), AsAt);
    }

    /// <summary>Represents registers that break a rule on a day.</summary>
    public sealed record InRegisters : BrokenRule
    {
        internal InRegisters(string code, DateOnly asAt, ConflictRegisters registers)
            : base(code, [])
        {
            AsAt = asAt;
            Registers = registers;
        }

        /// <summary>The day on which the rules are applied.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The registers.</summary>
        public ConflictRegisters Registers { get; }

        internal override int Discriminator => 4;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(Registers.Check(AsAt, rules));

        /// <summary>Returns the code, the day and the registers.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => $"{Describe(Registers, AsAt)}\n{string.Join('\n', Registers.Interests)}";
    }

    /// <summary>Represents a matter for decision that refers to the members of the committee wrongly.</summary>
    public sealed record InMeeting : BrokenRule
    {
        internal InMeeting(string code, DateOnly asAt, PrimaryCareCommissioningCommittee committee, MatterForDecision matter)
            : base(code, [])
        {
            AsAt = asAt;
            Committee = committee;
            Matter = matter;
        }

        /// <summary>The day of the meeting.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The committee.</summary>
        public PrimaryCareCommissioningCommittee Committee { get; }

        /// <summary>The matter.</summary>
        public MatterForDecision Matter { get; }

        internal override int Discriminator => 5;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(ConflictAssessment.Of(Committee, Matter, AsAt, rules));

        /// <summary>Returns the code, the day, the committee and the matter.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => $"{Describe(Committee, AsAt)}\n{string.Join("; ", Committee.Members)}\n{Matter}: {string.Join("; ", Matter.Conflicts)}";
    }

    /// <summary>Represents a document about committees that breaks a rule on documents of this kind.</summary>
    public sealed record InCommitteeDocument : BrokenRule
    {
        internal InCommitteeDocument(string code, CommitteeDocument document)
            : base(code, []) => Document = document;

        /// <summary>The document.</summary>
        public CommitteeDocument Document { get; }

        internal override int Discriminator => 6;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(Document.Check(rules));

        /// <summary>Returns the code and the document.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => Describe(Document);
    }

    /// <summary>Represents a document about a governing body that breaks a rule on documents of this kind.</summary>
    public sealed record InBodyDocument : BrokenRule
    {
        internal InBodyDocument(string code, BodyDocument document)
            : base(code, []) => Document = document;

        /// <summary>The document.</summary>
        public BodyDocument Document { get; }

        internal override int Discriminator => 7;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(Document.Check(rules));

        /// <summary>Returns the code and the document.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => Describe(Document);
    }

    /// <summary>Represents a document that is not a valid <c>ccg/1</c> document: JSN.</summary>
    public sealed record InDocument : BrokenRule
    {
        internal InDocument(string code, ImmutableArray<byte> utf8, int maxBytes = CcgJson.DefaultMaxBytes, int maxViolations = CcgJson.DefaultMaxViolations, params ImmutableArray<string> alsoBroken)
            : base(code, alsoBroken)
        {
            Utf8 = utf8;
            MaxBytes = maxBytes;
            MaxViolations = maxViolations;
        }

        /// <summary>The document as UTF-8.</summary>
        public ImmutableArray<byte> Utf8 { get; }

        /// <summary>The size limit with which to read the document, in bytes.</summary>
        public int MaxBytes { get; }

        /// <summary>The number of violations to list when the document is read.</summary>
        public int MaxViolations { get; }

        internal override int Discriminator => 8;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(CcgJson.Read(Utf8.AsSpan(), rules, MaxBytes, MaxViolations));

        /// <summary>Determines whether another value has the same rule, document and limits.</summary>
        /// <param name="other">The other value.</param>
        /// <returns><see langword="true"/> if they are equal.</returns>
        public bool Equals(InDocument? other) =>
            other is not null && Rule == other.Rule && MaxBytes == other.MaxBytes && MaxViolations == other.MaxViolations && Utf8.AsSpan().SequenceEqual(other.Utf8.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Rule, Utf8.Length, MaxBytes, MaxViolations);

        /// <summary>Returns the code and the document.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => Describe(Encoding.UTF8.GetString(Utf8.AsSpan()));
    }

    /// <summary>Represents the record of a real CCG that all other rules accept, and the register contradicts: REG.</summary>
    public sealed record InRecord : BrokenRule
    {
        internal InRecord(string code, Ccg ccg)
            : base(code, []) => Ccg = ccg;

        /// <summary>The CCG with the events recorded.</summary>
        public Ccg Ccg { get; }

        internal override int Discriminator => 9;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => ViolationsOf(CcgRegister.England.Judge(Ccg, rules));

        /// <summary>Returns the code and the events.</summary>
        /// <returns>A text of several lines.</returns>
        public override string ToString() => Describe(new ValidHistory(Ccg));
    }
}
