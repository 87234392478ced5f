using System.Globalization;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The meaning of a CCG's code on a day.</summary>
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

    /// <summary>The code of the organisation that the code stands for on the day, as <see cref="CcgRegister.TryResolve"/> returns it; <see cref="OdsCode.None"/> if there is none.</summary>
    public abstract OdsCode StandsFor { get; }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function that applies.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="open">The function for a CCG that is open.</param>
    /// <param name="succeeded">The function for a CCG whose successor is open.</param>
    /// <param name="abolished">The function for a CCG after the abolition of all CCGs.</param>
    /// <param name="notYetOpen">The function for a CCG before its first day.</param>
    /// <param name="unknown">The function for a code that no CCG ever had.</param>
    /// <returns>The result of the function that was called.</returns>
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

    /// <summary>Returns the day, the code and its meaning.</summary>
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

    /// <summary>The CCG has merged, once or through several mergers, into a CCG that is open.</summary>
    public sealed record Succeeded : Resolution
    {
        internal Succeeded(RegisteredCcg ccg, RegisteredCcg successor, DateOnly asAt)
            : base(ccg.Code, asAt)
        {
            Ccg = ccg;
            By = successor;
        }

        /// <summary>The CCG whose code was resolved.</summary>
        public RegisteredCcg Ccg { get; }

        /// <summary>The CCG that it merged into, which is open.</summary>
        public RegisteredCcg By { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => By.Code;

        internal override int Discriminator => 1;

        private protected override string Description => $"is succeeded by {By}";
    }

    /// <summary>The day is 1 July 2022 or later: the CCG has been abolished, and an integrated care board has taken over.</summary>
    public sealed record Abolished : Resolution
    {
        internal Abolished(RegisteredCcg ccg, RegisteredCcg last, IntegratedCareBoard board, DateOnly asAt)
            : base(ccg.Code, asAt)
        {
            Ccg = ccg;
            Last = last;
            Board = board;
        }

        /// <summary>The CCG whose code was resolved.</summary>
        public RegisteredCcg Ccg { get; }

        /// <summary>The CCG that was open on the last day, 30 June 2022: the CCG itself, or the one that it had merged into.</summary>
        public RegisteredCcg Last { get; }

        /// <summary>The board that took over.</summary>
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

        private protected override string Description => IsCodeRetained
            ? $"is abolished into {Board}; in ODS the code goes on as a sub-ICB location"
            : $"is abolished into {Board}, through {Last}, whose code goes on in ODS as a sub-ICB location";
    }

    /// <summary>The CCG opens on a later day.</summary>
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
    /// It may be the code of an integrated care board: see <see cref="Board"/>. A board's code stands for itself from the first day of the board, so
    /// that a code that was resolved can be resolved again.
    /// </remarks>
    public sealed record Unknown : Resolution
    {
        internal Unknown(OdsCode code, IntegratedCareBoard? board, DateOnly asAt)
            : base(code, asAt) => Board = board;

        /// <summary>The board that has the code; null if there is none.</summary>
        public IntegratedCareBoard? Board { get; }

        /// <inheritdoc/>
        public override OdsCode StandsFor => Board is not null && AsAt >= Board.Established ? Code : OdsCode.None;

        internal override int Discriminator => 4;

        private protected override string Description => Board is null ? "is not the code of a CCG" : $"is not the code of a CCG, but of {Board}";
    }
}
