using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>Who exercises functions that a CCG must cease to exercise. Source: SI 2012/1631 reg 8(8); s. 14Z21(8). The hierarchy is closed.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record ExercisedBy
{
    private ExercisedBy()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="board">For the Board.</param>
    /// <param name="anotherCcg">For another CCG; given its code.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// ExercisedBy by = new ExercisedBy.AnotherCcg(OdsCode.Parse("99Y"));
    ///
    /// Console.WriteLine(by.Match(board: () => "the Board", anotherCcg: code => $"{code}")); // 99Y
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<TResult> board, Func<OdsCode, TResult> anotherCcg)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(anotherCcg);
        return this is AnotherCcg ccg ? anotherCcg(ccg.Code) : board();
    }

    /// <summary>The NHS Commissioning Board, from 2013 called NHS England.</summary>
    public sealed record Board : ExercisedBy
    {
        internal override int Discriminator => 0;

        /// <summary>"the Board".</summary>
        /// <returns>"the Board".</returns>
        public override string ToString() => "the Board";
    }

    /// <summary>Another CCG.</summary>
    public sealed record AnotherCcg : ExercisedBy
    {
        /// <summary>Names the CCG.</summary>
        /// <param name="code">Its code.</param>
        /// <exception cref="ArgumentException"><paramref name="code"/> is <see cref="OdsCode.None"/>.</exception>
        public AnotherCcg(OdsCode code) => Code = Guard.Against.NoCode(code);

        /// <summary>Its code.</summary>
        public OdsCode Code { get; }

        internal override int Discriminator => 1;

        /// <summary>The code.</summary>
        /// <returns>"CCG 03V".</returns>
        public override string ToString() => $"CCG {Code}";
    }
}
