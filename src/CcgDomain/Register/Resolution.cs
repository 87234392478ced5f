using System.Globalization;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>What a CCG's code means on a day.</summary>
public abstract record Resolution
{
    private Resolution(OdsCode code, DateOnly asAt)
    {
        Code = code;
        AsAt = asAt;
    }

    /// <summary>The code that was asked for.</summary>
    public OdsCode Code { get; }

    /// <summary>The day that was asked for.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The organisation that is open on the day in place of the code's: the same answer as <see cref="CcgRegister.TryResolve"/>; <see cref="OdsCode.None"/> where there is none.</summary>
    public abstract OdsCode StandsFor { get; }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="open">For a CCG that is open.</param>
    /// <param name="succeeded">For a CCG whose successor is open.</param>
    /// <param name="abolished">For a CCG after the abolition of all.</param>
    /// <param name="notYetOpen">For a CCG before its first day.</param>
    /// <param name="unknown">For a code that no CCG has.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(
        Func<Open, TResult> open,
        Func<Succeeded, TResult> succeeded,
        Func<Abolished, TResult> abolished,
        Func<NotYetOpen, TResult> notYetOpen,
        Func<Unknown, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(succeeded);
        ArgumentNullException.ThrowIfNull(abolished);
        ArgumentNullException.ThrowIfNull(notYetOpen);
        ArgumentNullException.ThrowIfNull(unknown);
        return this switch
        {
            Open o => open(o),
            Succeeded s => succeeded(s),
            Abolished a => abolished(a),
            NotYetOpen n => notYetOpen(n),
            _ => unknown((Unknown)this),
        };
    }

    /// <summary>The day, the code, and what became of it.</summary>
    /// <returns>"2015-04-01: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)".</returns>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AsAt:O}: {Code} {Description}");

    private protected abstract string Description { get; }

    /// <summary>The CCG is open.</summary>
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

    /// <summary>The CCG has merged, and the CCG that took its place, perhaps through several mergers, is open.</summary>
    public sealed record Succeeded : Resolution
    {
        internal Succeeded(RegisteredCcg ccg, RegisteredCcg by, DateOnly asAt)
            : base(ccg.Code, asAt)
        {
            Ccg = ccg;
            By = by;
        }

        /// <summary>The CCG that was asked for.</summary>
        public RegisteredCcg Ccg { get; }

        /// <summary>The CCG that is open in its place.</summary>
        public RegisteredCcg By { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => By.Code;

        internal override int Discriminator => 1;

        private protected override string Description => $"is succeeded by {By}";
    }

    /// <summary>The day is after the abolition of all CCGs, on 1 July 2022; an integrated care board took over.</summary>
    public sealed record Abolished : Resolution
    {
        internal Abolished(RegisteredCcg ccg, RegisteredCcg last, IntegratedCareBoard board, DateOnly asAt)
            : base(ccg.Code, asAt)
        {
            Ccg = ccg;
            Last = last;
            Board = board;
        }

        /// <summary>The CCG that was asked for.</summary>
        public RegisteredCcg Ccg { get; }

        /// <summary>The CCG that stood in its place on the last day, 30 June 2022: itself, or the one that it had merged into.</summary>
        public RegisteredCcg Last { get; }

        /// <summary>The board that took over.</summary>
        public IntegratedCareBoard Board { get; }

        /// <summary>
        /// The ODS code of the sub-ICB location that follows <see cref="Last"/> in ODS: the same code, kept open for another kind of
        /// organisation. It is no longer a CCG.
        /// </summary>
        public OdsCode SubIcbLocation => Last.Code;

        /// <summary>Whether that is the code that was asked for: so for the 106 that were abolished, not for those that had merged before.</summary>
        public bool IsCodeRetained => Ccg.IsSubIcbLocation;

        /// <inheritdoc/>
        public override OdsCode StandsFor => Board.Code;

        internal override int Discriminator => 2;

        private protected override string Description => IsCodeRetained
            ? $"is abolished into {Board}; in ODS the code goes on as a sub-ICB location"
            : $"is abolished into {Board}, through {Last}, whose code goes on in ODS as a sub-ICB location";
    }

    /// <summary>The CCG exists only from a later day.</summary>
    public sealed record NotYetOpen : Resolution
    {
        internal NotYetOpen(RegisteredCcg ccg, DateOnly asAt)
            : base(ccg.Code, asAt) => Ccg = ccg;

        /// <summary>The CCG.</summary>
        public RegisteredCcg Ccg { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => OdsCode.None;

        internal override int Discriminator => 3;

        private protected override string Description => string.Create(CultureInfo.InvariantCulture, $"opens on {Ccg.Opened:O}: {Ccg.Names[0].Name}");
    }

    /// <summary>No CCG ever had the code.</summary>
    /// <remarks>
    /// It may be the code of an integrated care board, as <see cref="Board"/> says. A board stands for itself from its first day, so that what
    /// was resolved once can be resolved again.
    /// </remarks>
    public sealed record Unknown : Resolution
    {
        internal Unknown(OdsCode code, IntegratedCareBoard? board, DateOnly asAt)
            : base(code, asAt) => Board = board;

        /// <summary>The board whose code it is; null where it is not a board's either.</summary>
        public IntegratedCareBoard? Board { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => Board is not null && AsAt >= Board.Established ? Code : OdsCode.None;

        internal override int Discriminator => 4;

        private protected override string Description => Board is null ? "is not the code of a CCG" : $"is not the code of a CCG, but of {Board}";
    }
}
