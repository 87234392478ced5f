using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Whether a committee has its quorum for a decision.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record QuorumState
{
    private QuorumState()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Calls the function for the case that this is.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="met">The function for a quorum that is met.</param>
    /// <param name="notMet">The function for a quorum that is not met.</param>
    /// <param name="notKnown">The function for a quorum that is not known.</param>
    /// <returns>The result of that function.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var committee = new PrimaryCareCommissioningCommittee(
    ///     CommitteeForm.Delegated,
    ///     [OdsCode.Parse("09W")],
    ///     [
    ///         new("A. Example", [MemberRole.Chair, MemberRole.LayMember], votes: true),
    ///         new("B. Example", [MemberRole.LayMemberForFinanceAndAudit], votes: true),
    ///         new("Dr C. Example", [MemberRole.GeneralPractitioner], votes: true),
    ///     ],
    ///     quorum: new(atLeast: 2));
    /// var matter = new MatterForDecision("a practice's premises", [new("Dr C. Example", "owns them", ConflictHandling.Leave)]);
    /// var assessment = ConflictAssessment.Of(committee, matter, new(2016, 9, 1), RuleSet.IntegrityOnly).OrThrow();
    ///
    /// Console.WriteLine(assessment.Quorum.Match(met: _ => "met", notMet: notMet => $"{notMet.Missing.Length} missing", notKnown: doubt => $"not known: {doubt.Reason}")); // met
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<Met, TResult> met, Func<NotMet, TResult> notMet, Func<NotKnown, TResult> notKnown)
    {
        ArgumentNullException.ThrowIfNull(met);
        ArgumentNullException.ThrowIfNull(notMet);
        ArgumentNullException.ThrowIfNull(notKnown);
        return this switch
        {
            Met state => met(state),
            NotMet state => notMet(state),
            _ => notKnown((NotKnown)this),
        };
    }

    /// <summary>The quorum is met by the members who may vote.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Met : QuorumState
    {
        internal Met()
        {
        }

        internal override int Discriminator => 0;

        /// <summary>Returns "quorate".</summary>
        /// <returns>"quorate".</returns>
        public override string ToString() => "quorate";
    }

    /// <summary>The quorum is not met by the members who may vote.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotMet : QuorumState
    {
        internal NotMet(ImmutableArray<QuorumShortfall> missing) => Missing = missing;

        /// <summary>The parts that are not met; at least one.</summary>
        public ImmutableArray<QuorumShortfall> Missing { get; }

        internal override int Discriminator => 1;

        /// <summary>Determines whether the other has the same parts missing in the same order.</summary>
        /// <param name="other">The other state.</param>
        /// <returns>True if they are equal.</returns>
        public bool Equals(NotMet? other) => other is not null && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Missing.HashOfItems();

        /// <summary>Returns what is missing.</summary>
        /// <returns>"not quorate: " followed by what is missing.</returns>
        public override string ToString() => $"not quorate: {string.Join("; ", Missing)}";
    }

    /// <summary>It is not known whether the quorum is met.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotKnown : QuorumState
    {
        internal NotKnown(QuorumDoubt reason) => Reason = reason;

        /// <summary>Why it is not known.</summary>
        public QuorumDoubt Reason { get; }

        internal override int Discriminator => 2;

        /// <summary>Returns what is not known.</summary>
        /// <returns>"quorum not known", or "not known whether quorate: " and why.</returns>
        public override string ToString() => Reason switch
        {
            QuorumDoubt.Quorum => "quorum not known",
            QuorumDoubt.Attendance => "not known whether quorate: attendance is not known of everyone",
            QuorumDoubt.Members => "not known whether quorate: not all members are listed",
            _ => "not known whether quorate: roles are not known of everyone, or for which CCG each speaks",
        };
    }
}
