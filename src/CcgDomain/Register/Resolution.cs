using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The meaning of the code of a CCG or of an integrated care board on a day.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record Resolution
{
    private Resolution(OdsCode code, DateOnly asAt)
    {
        Code = code;
        AsAt = asAt;
    }

    /// <summary>The code that was resolved.</summary>
    public OdsCode Code { get; }

    /// <summary>The day for which it was resolved.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The code of the organisation that the code stands for on the day, as <see cref="CcgRegister.TryResolve(OdsCode, DateOnly, out OdsCode)"/> returns it; <see cref="OdsCode.None"/> if there is none.</summary>
    public abstract OdsCode StandsFor { get; }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function that applies.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="open">The function for a CCG that is open.</param>
    /// <param name="succeeded">The function for a CCG whose successor is open.</param>
    /// <param name="abolished">The function for a CCG after the abolition of all CCGs.</param>
    /// <param name="split">The function for a CCG or board that stands for several boards.</param>
    /// <param name="notYetOpen">The function for a CCG before its first day.</param>
    /// <param name="notKnownYet">The function for a day after the last that the register speaks of.</param>
    /// <param name="unknown">The function for a code that no CCG ever had.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// string On(DateOnly day) => CcgRegister.England.Resolve("00F", day).Match(
    ///     open: open => $"{open.Ccg.Name}",
    ///     succeeded: succeeded => $"now {succeeded.Successor.Name}",
    ///     abolished: abolished => $"now within {abolished.Board.Code}",
    ///     split: split => $"one of {split.Boards.Length} boards",
    ///     notYetOpen: early => $"opens on {early.Ccg.Opened:yyyy-MM-dd}",
    ///     notKnownYet: late => $"known until {late.KnownUntil:yyyy-MM-dd}",
    ///     unknown: unknown => $"{unknown.Code} is no CCG's code");
    ///
    /// Console.WriteLine(On(new(2013, 3, 31))); // opens on 2013-04-01
    /// Console.WriteLine(On(new(2021, 4, 1))); // now NHS Newcastle Gateshead CCG
    /// Console.WriteLine(On(new(2022, 7, 1))); // now within QHM
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<Open, TResult> open,
        Func<Succeeded, TResult> succeeded,
        Func<Abolished, TResult> abolished,
        Func<Split, TResult> split,
        Func<NotYetOpen, TResult> notYetOpen,
        Func<NotKnownYet, TResult> notKnownYet,
        Func<Unknown, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(succeeded);
        ArgumentNullException.ThrowIfNull(abolished);
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(notYetOpen);
        ArgumentNullException.ThrowIfNull(notKnownYet);
        ArgumentNullException.ThrowIfNull(unknown);
        return this switch
        {
            Open o => open(o),
            Succeeded s => succeeded(s),
            Abolished a => abolished(a),
            Split s => split(s),
            NotYetOpen n => notYetOpen(n),
            NotKnownYet n => notKnownYet(n),
            _ => unknown((Unknown)this),
        };
    }

    /// <summary>Returns the day, the code and its meaning.</summary>
    /// <returns>"2015-04-01: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)".</returns>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AsAt:O}: {Code} {Description}");

    private protected abstract string Description { get; }

    /// <summary>The CCG is open.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Open : Resolution
    {
        internal Open(RegisteredCcg ccg, DateOnly asAt)
            : base(ccg.Code, asAt) => Ccg = ccg;

        /// <summary>The CCG.</summary>
        public RegisteredCcg Ccg { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => Code;

        internal override int Discriminator => 0;

        private protected override string Description => $"is open: {Ccg.NameOn(AsAt)}";
    }

    /// <summary>The CCG has merged, once or through several mergers, into a CCG that is open.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Succeeded : Resolution
    {
        internal Succeeded(RegisteredCcg ccg, RegisteredCcg successor, DateOnly asAt)
            : base(ccg.Code, asAt)
        {
            Ccg = ccg;
            Successor = successor;
        }

        /// <summary>The CCG whose code was resolved.</summary>
        public RegisteredCcg Ccg { get; }

        /// <summary>The CCG that it merged into, which is open.</summary>
        public RegisteredCcg Successor { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => Successor.Code;

        internal override int Discriminator => 1;

        private protected override string Description => $"is succeeded by {Successor}";
    }

    /// <summary>The day is 1 July 2022 or later: the CCG has been abolished, and its area lies with a single integrated care board.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Abolished : Resolution
    {
        internal Abolished(RegisteredCcg ccg, RegisteredCcg last, IntegratedCareBoard firstBoard, IntegratedCareBoard board, DateOnly asAt)
            : base(ccg.Code, asAt)
        {
            Ccg = ccg;
            Last = last;
            FirstBoard = firstBoard;
            Board = board;
        }

        /// <summary>The CCG whose code was resolved.</summary>
        public RegisteredCcg Ccg { get; }

        /// <summary>The CCG that was open on the last day, 30 June 2022: the CCG itself, or the one that it had merged into.</summary>
        public RegisteredCcg Last { get; }

        /// <summary>The board that took over on 1 July 2022.</summary>
        public IntegratedCareBoard FirstBoard { get; }

        /// <summary>The board that is open on the day: <see cref="FirstBoard"/> or, from 1 April 2026, the one that the sub-ICB location went to.</summary>
        public IntegratedCareBoard Board { get; }

        /// <summary>
        /// The ODS code of the sub-ICB location that follows <see cref="Last"/>. It is the same code, which ODS keeps open for another kind of
        /// organisation, no longer a CCG.
        /// </summary>
        public OdsCode SubIcbLocation => Last.Code;

        /// <summary>Whether <see cref="SubIcbLocation"/> is the code that was resolved: true for the 106 CCGs that were abolished, false for those that had merged before.</summary>
        public bool IsCodeRetained => Ccg.IsSubIcbLocation;

        /// <inheritdoc/>
        public override OdsCode StandsFor => Board.Code;

        internal override int Discriminator => 2;

        private protected override string Description
        {
            get
            {
                var boards = Board == FirstBoard ? $"{Board}" : $"{FirstBoard}, whose place {Board} has taken";
                return IsCodeRetained
                    ? $"is abolished into {boards}; in ODS the code goes on as a sub-ICB location"
                    : $"is abolished into {boards}, through {Last}, whose code goes on in ODS as a sub-ICB location";
            }
        }
    }

    /// <summary>The board of the day is not one: the board that had the area ended, and its area was divided between several.</summary>
    /// <remarks>
    /// <para>NHS Frimley CCG (D4U1Y) and those that had merged into it: their board, QNQ, was split within the location, practice by practice, on
    /// 1 April 2026. Any other former CCG went to one board as a whole.</para>
    /// <para>The boards QM7, QJG and QNQ.</para>
    /// </remarks>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Split : Resolution
    {
        internal Split(OdsCode code, RegisteredCcg? ccg, RegisteredCcg? last, IntegratedCareBoard board, ImmutableArray<IntegratedCareBoard> boards, DateOnly asAt)
            : base(code, asAt)
        {
            Ccg = ccg;
            Last = last;
            Board = board;
            Boards = boards;
        }

        /// <summary>The CCG whose code was resolved; null for the code of a board.</summary>
        public RegisteredCcg? Ccg { get; }

        /// <summary>The CCG that was open on 30 June 2022, whose code goes on as a sub-ICB location; null for the code of a board.</summary>
        public RegisteredCcg? Last { get; }

        /// <summary>The board that was split.</summary>
        public IntegratedCareBoard Board { get; }

        /// <summary>The boards that its area was divided between, in order of code.</summary>
        public ImmutableArray<IntegratedCareBoard> Boards { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => OdsCode.None;

        internal override int Discriminator => 3;

        private protected override string Description => Ccg is null
            ? $"is split between {string.Join(", ", Boards)}"
            : $"is abolished into {Board}, which is split between {string.Join(", ", Boards)}";

        /// <summary>Determines whether the other resolution is of the same code and day.</summary>
        /// <param name="other">The other resolution.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Split? other) => other is not null && base.Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();
    }

    /// <summary>The CCG opens on a later day.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotYetOpen : Resolution
    {
        internal NotYetOpen(RegisteredCcg ccg, DateOnly asAt)
            : base(ccg.Code, asAt) => Ccg = ccg;

        /// <summary>The CCG.</summary>
        public RegisteredCcg Ccg { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => OdsCode.None;

        internal override int Discriminator => 4;

        private protected override string Description => string.Create(CultureInfo.InvariantCulture, $"opens on {Ccg.Opened:O}: {Ccg.Names[0].Name}");
    }

    /// <summary>The day is after <see cref="CcgRegister.KnownUntil"/>: the register does not know which boards are open.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotKnownYet : Resolution
    {
        internal NotKnownYet(OdsCode code, RegisteredCcg? ccg, IntegratedCareBoard? board, DateOnly asAt)
            : base(code, asAt)
        {
            Ccg = ccg;
            Board = board;
        }

        /// <summary>The CCG that had the code; null for the code of a board.</summary>
        public RegisteredCcg? Ccg { get; }

        /// <summary>The board that has or had the code; null for the code of a CCG.</summary>
        public IntegratedCareBoard? Board { get; }

        /// <summary>The last day that the register speaks of: <see cref="CcgRegister.KnownUntil"/>.</summary>
        public DateOnly KnownUntil { get; } = RegisterTables.KnownUntil;

        /// <inheritdoc/>
        public override OdsCode StandsFor => OdsCode.None;

        internal override int Discriminator => 5;

        private protected override string Description =>
            string.Create(CultureInfo.InvariantCulture, $"is not known yet: the register ends on {KnownUntil:O} ({(Ccg is null ? Board!.ToString() : Ccg.ToString())})");
    }

    /// <summary>No CCG ever had the code.</summary>
    /// <remarks>
    /// It may be the code of an integrated care board: see <see cref="Board"/>. A board's code stands for itself while the board is open, so
    /// that a code that was resolved can be resolved again, and then for the board that it was merged into.
    /// </remarks>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Unknown : Resolution
    {
        internal Unknown(OdsCode code, IntegratedCareBoard? board, IntegratedCareBoard? by, NhsArea? partnership, DateOnly asAt)
            : base(code, asAt)
        {
            Board = board;
            By = by;
            Partnership = partnership;
        }

        /// <summary>The board that has or had the code, or got it later; null if there is none.</summary>
        public IntegratedCareBoard? Board { get; }

        /// <summary>The board that the code stands for on the day: <see cref="Board"/>, or the one that it was merged into; null if there is none.</summary>
        public IntegratedCareBoard? By { get; }

        /// <summary>
        /// The partnership (STP, later ICS) that had the code on the day, before the board; null if there is none. The lists show the codes in use for
        /// partnerships from 1 April 2018.
        /// </summary>
        public NhsArea? Partnership { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => By is null ? OdsCode.None : By.Code;

        internal override int Discriminator => 6;

        private protected override string Description => Board is null ? "is not the code of a CCG"
            : Partnership is not null ? string.Create(CultureInfo.InvariantCulture, $"is not the code of a CCG, but of the partnership {Partnership.Name}, before {Board} on {Board.Established:O}")
            : By is null ? string.Create(CultureInfo.InvariantCulture, $"is not the code of a CCG, but of {Board} from {Board.Established:O}")
            : By == Board ? $"is not the code of a CCG, but of {Board}"
            : $"is not the code of a CCG, but of {Board}, which {By} has succeeded";
    }
}
