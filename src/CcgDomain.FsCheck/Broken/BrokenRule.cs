using System.Text;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;

namespace CcgDomain.FsCheck;

/// <summary>Something in which one rule is broken, and no other unless <see cref="AlsoBroken"/> says so. For a tool's handling of refusals.</summary>
/// <remarks>
/// The hierarchy is closed. Each case is judged in its own form: an event after a valid history, a body, a committee, committees in common, registers or a sitting
/// on a day, or a document.
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
    /// The codes of the rules that cannot but be broken with it; empty for almost every rule. JSN-04 alone cannot be broken alone: what is nested too deeply cannot be of the
    /// right type where it stands (JSN-08).
    /// </summary>
    public ImmutableArray<string> AlsoBroken { get; }

    /// <summary>The codes that <see cref="Validate"/> gives, each once, in table order: that of <see cref="Rule"/>, and <see cref="AlsoBroken"/>.</summary>
    public ImmutableArray<string> Expected => [.. RuleBook.All.Select(rule => rule.Code).Where(code => code == Rule.Code || AlsoBroken.Contains(code))];

    internal abstract int Case { get; }

    /// <summary>Every violation that the library finds: of <see cref="Expected"/> and no other, where all rules are asked.</summary>
    /// <param name="rules">The rules to judge by; null: all of them.</param>
    /// <returns>The violations, in table order.</returns>
    public abstract ImmutableArray<Violation> Validate(RuleSet? rules = null);

    /// <summary>The codes that <see cref="Breaking"/> knows, in table order: every one of the <see cref="RuleBook"/>.</summary>
    public static ImmutableArray<string> Codes => BrokenArbitraries.Codes;

    /// <summary>One rule broken, in all the ways that this library knows.</summary>
    /// <param name="ruleCode">The code of the rule: "AUT-07".</param>
    /// <returns>The arbitrary. It shrinks what stands before an event.</returns>
    /// <exception cref="ArgumentException"><paramref name="ruleCode"/> is null, or no rule's code.</exception>
    public static Arbitrary<BrokenRule> Breaking(string ruleCode)
    {
        ArgumentNullException.ThrowIfNull(ruleCode);
        return BrokenArbitraries.Breaking(ruleCode);
    }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="inHistory">For <see cref="InHistory"/>.</param>
    /// <param name="inBody">For <see cref="InBody"/>.</param>
    /// <param name="inCommittee">For <see cref="InCommittee"/>.</param>
    /// <param name="inMeeting">For <see cref="InCommitteesInCommon"/>.</param>
    /// <param name="inRegisters">For <see cref="InRegisters"/>.</param>
    /// <param name="inSitting">For <see cref="InMeeting"/>.</param>
    /// <param name="inDocument">For <see cref="InDocument"/>.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(
        Func<InHistory, TResult> inHistory,
        Func<InBody, TResult> inBody,
        Func<InCommittee, TResult> inCommittee,
        Func<InCommitteesInCommon, TResult> inMeeting,
        Func<InRegisters, TResult> inRegisters,
        Func<InMeeting, TResult> inSitting,
        Func<InDocument, TResult> inDocument)
    {
        ArgumentNullException.ThrowIfNull(inHistory);
        ArgumentNullException.ThrowIfNull(inBody);
        ArgumentNullException.ThrowIfNull(inCommittee);
        ArgumentNullException.ThrowIfNull(inMeeting);
        ArgumentNullException.ThrowIfNull(inRegisters);
        ArgumentNullException.ThrowIfNull(inSitting);
        ArgumentNullException.ThrowIfNull(inDocument);
        return this switch
        {
            InHistory one => inHistory(one),
            InBody one => inBody(one),
            InCommittee one => inCommittee(one),
            InCommitteesInCommon one => inMeeting(one),
            InRegisters one => inRegisters(one),
            InMeeting one => inSitting(one),
            _ => inDocument((InDocument)this),
        };
    }

    /// <summary>Whether the library finds what is expected.</summary>
    internal bool IsFound => Validate().Select(violation => violation.Rule.Code).Distinct().SequenceEqual(Expected);

    private static ImmutableArray<Violation> Found<T>(Decision<T> decision) => decision.Match(_ => [], violations => violations);

    private string Describe(object what) => $"{Rule.Code} is broken:\n{what}";

    private string Describe(object what, DateOnly asAt) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Rule.Code} is broken on {asAt:O}:\n{what}");

    /// <summary>An event that the rules refuse after a history that they accept: TML, AUT and COC.</summary>
    public sealed record InHistory : BrokenRule
    {
        internal InHistory(string code, ValidHistory history, CcgEvent e)
            : base(code, [])
        {
            History = history;
            Event = e;
        }

        /// <summary>What is recorded before it.</summary>
        public ValidHistory History { get; }

        /// <summary>The event that breaks the rule.</summary>
        public CcgEvent Event { get; }

        internal override int Case => 0;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => Found(History.Ccg.Record(Event, rules));

        /// <summary>The code, the history and the event.</summary>
        /// <returns>Several lines.</returns>
        public override string ToString() => $"{Describe(History)}\nand then\n{Event}";

        internal IEnumerable<InHistory> Simpler() => History.Shorter().Select(history => new InHistory(Rule.Code, history, Event)).Where(simpler => simpler.IsFound);
    }

    /// <summary>A governing body that breaks a rule on a day.</summary>
    public sealed record InBody : BrokenRule
    {
        internal InBody(string code, DateOnly asAt, GoverningBody body)
            : base(code, [])
        {
            AsAt = asAt;
            Body = body;
        }

        /// <summary>The day to judge it on.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The body.</summary>
        public GoverningBody Body { get; }

        internal override int Case => 1;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => Found(Body.Check(AsAt, rules));

        /// <summary>The code, the day and the body.</summary>
        /// <returns>Two lines.</returns>
        public override string ToString() => Describe(Body, AsAt);
    }

    /// <summary>A primary care commissioning committee that breaks a rule on a day.</summary>
    public sealed record InCommittee : BrokenRule
    {
        internal InCommittee(string code, DateOnly asAt, PrimaryCareCommissioningCommittee committee)
            : base(code, [])
        {
            AsAt = asAt;
            Committee = committee;
        }

        /// <summary>The day to judge it on.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The committee.</summary>
        public PrimaryCareCommissioningCommittee Committee { get; }

        internal override int Case => 2;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => Found(Committee.Check(AsAt, rules));

        /// <summary>The code, the day and the committee.</summary>
        /// <returns>Several lines.</returns>
        public override string ToString() => $"{Describe(Committee, AsAt)}\n{string.Join("; ", Committee.Members)}";
    }

    /// <summary>Committees in common that break a rule on a day.</summary>
    public sealed record InCommitteesInCommon : BrokenRule
    {
        internal InCommitteesInCommon(string code, DateOnly asAt, CommitteesInCommon committees)
            : base(code, [])
        {
            AsAt = asAt;
            Committees = committees;
        }

        /// <summary>The day to judge them on.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The committees.</summary>
        public CommitteesInCommon Committees { get; }

        internal override int Case => 3;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => Found(Committees.Check(AsAt, rules));

        /// <summary>The code, the day and the committees.</summary>
        /// <returns>Several lines.</returns>
        public override string ToString() => Describe(string.Join('\n', Committees.Committees), AsAt);
    }

    /// <summary>Registers that break a rule on a day.</summary>
    public sealed record InRegisters : BrokenRule
    {
        internal InRegisters(string code, DateOnly asAt, ConflictRegisters registers)
            : base(code, [])
        {
            AsAt = asAt;
            Registers = registers;
        }

        /// <summary>The day to judge them on.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The registers.</summary>
        public ConflictRegisters Registers { get; }

        internal override int Case => 4;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => Found(Registers.Check(AsAt, rules));

        /// <summary>The code, the day and the registers.</summary>
        /// <returns>Several lines.</returns>
        public override string ToString() => $"{Describe(Registers, AsAt)}\n{string.Join('\n', Registers.Interests)}";
    }

    /// <summary>A matter for a committee that names somebody wrongly.</summary>
    public sealed record InMeeting : BrokenRule
    {
        internal InMeeting(string code, DateOnly asAt, PrimaryCareCommissioningCommittee committee, MatterForDecision matter)
            : base(code, [])
        {
            AsAt = asAt;
            Committee = committee;
            Matter = matter;
        }

        /// <summary>The day of the sitting.</summary>
        public DateOnly AsAt { get; }

        /// <summary>The committee.</summary>
        public PrimaryCareCommissioningCommittee Committee { get; }

        /// <summary>The matter.</summary>
        public MatterForDecision Matter { get; }

        internal override int Case => 5;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => Found(ConflictAssessment.Of(Committee, Matter, AsAt, rules));

        /// <summary>The code, the day, the committee and the matter.</summary>
        /// <returns>Several lines.</returns>
        public override string ToString() => $"{Describe(Committee, AsAt)}\n{string.Join("; ", Committee.Members)}\n{Matter}: {string.Join("; ", Matter.Conflicts)}";
    }

    /// <summary>A document that cannot be read as a <c>ccg/1</c> document: JSN.</summary>
    public sealed record InDocument : BrokenRule
    {
        internal InDocument(string code, ImmutableArray<byte> utf8, int maxBytes = CcgJson.DefaultMaxBytes, params ImmutableArray<string> alsoBroken)
            : base(code, alsoBroken)
        {
            Utf8 = utf8;
            MaxBytes = maxBytes;
        }

        /// <summary>The document.</summary>
        public ImmutableArray<byte> Utf8 { get; }

        /// <summary>The limit to read it with, in bytes.</summary>
        public int MaxBytes { get; }

        internal override int Case => 6;

        /// <inheritdoc/>
        public override ImmutableArray<Violation> Validate(RuleSet? rules = null) => Found(CcgJson.Read(Utf8.AsSpan(), rules, MaxBytes));

        /// <summary>Whether the other case is the same.</summary>
        /// <param name="other">The other case.</param>
        /// <returns>Whether they are equal.</returns>
        public bool Equals(InDocument? other) =>
            other is not null && Rule == other.Rule && MaxBytes == other.MaxBytes && Utf8.AsSpan().SequenceEqual(other.Utf8.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Case, Rule, Utf8.Length, MaxBytes);

        /// <summary>The code and the document as text.</summary>
        /// <returns>Two lines or more.</returns>
        public override string ToString() => Describe(Encoding.UTF8.GetString(Utf8.AsSpan()));
    }
}
