using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>
/// Reads and writes national positions and review outcomes as <c>position/1</c> documents, so that parts that were counted on many machines can be sent to one
/// and added there.
/// </summary>
/// <remarks>
/// <para>A document has the kind of the position, and the position in the form that the JSON serialiser gives it. Reading is as strict as in
/// <see cref="CcgJson"/>, under the rules <c>JSN-01</c> to <c>JSN-09</c>: the members may come in any order, and everything that follows from the rest, such as a total,
/// must be there and be right. Within the position, the first error is reported. Writing is canonical: equal positions give equal bytes.</para>
/// </remarks>
public static class PositionJson
{
    /// <summary>The default size limit for a document: 16,777,216 bytes. A review outcome lists its CCGs, so it grows with their number.</summary>
    public const int DefaultMaxBytes = 1 << 24;

    /// <summary>Reads a document of the kind <c>authorisation</c>. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="DefaultMaxBytes"/>.</param>
    /// <returns>The position, or the violations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    /// <example>
    /// <code>
    /// var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
    ///     .Record([
    ///         new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
    ///         new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
    ///     ])
    ///     .OrThrow();
    /// var day = new DateOnly(2013, 3, 31);
    /// var part = PositionJson.Write(NationalAuthorisationPosition.AsAt([ccg], day));
    ///
    /// Console.WriteLine(NationalAuthorisationPosition.Empty(day).Plus(PositionJson.ReadAuthorisation(part).OrThrow()).Total.Ccgs); // 1
    /// </code>
    /// </example>
    public static Decision<NationalAuthorisationPosition> ReadAuthorisation(ReadOnlySpan<byte> utf8, int maxBytes = DefaultMaxBytes) =>
        Read(utf8, maxBytes, static (ref reader) => PositionTable.Authorisation.Read(ref reader));

    /// <summary>Reads a document of the kind <c>coCommissioning</c>. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="DefaultMaxBytes"/>.</param>
    /// <returns>The position, or the violations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    /// <example>
    /// <code>
    /// var position = NationalCoCommissioningPosition.Empty(new(2014, 7, 3));
    ///
    /// Console.WriteLine(PositionJson.ReadCoCommissioning(PositionJson.Write(position)).OrThrow() == position); // True
    /// </code>
    /// </example>
    public static Decision<NationalCoCommissioningPosition> ReadCoCommissioning(ReadOnlySpan<byte> utf8, int maxBytes = DefaultMaxBytes) =>
        Read(utf8, maxBytes, static (ref reader) => PositionTable.CoCommissioning.Read(ref reader));

    /// <summary>Reads a document of the kind <c>assurance</c>. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="DefaultMaxBytes"/>.</param>
    /// <returns>The position, or the violations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    /// <example>
    /// <code>
    /// var position = NationalAssurancePosition.Empty(FinancialYear.Parse("2015/16"));
    ///
    /// Console.WriteLine(PositionJson.ReadAssurance(PositionJson.Write(position)).OrThrow() == position); // True
    /// </code>
    /// </example>
    public static Decision<NationalAssurancePosition> ReadAssurance(ReadOnlySpan<byte> utf8, int maxBytes = DefaultMaxBytes) =>
        Read(utf8, maxBytes, static (ref reader) => PositionTable.Assurance.Read(ref reader));

    /// <summary>Reads a document of the kind <c>review</c>. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="DefaultMaxBytes"/>.</param>
    /// <returns>The outcome, or the violations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    /// <example>
    /// <code>
    /// var review = ReviewOutcome.Empty(new(2013, 7, 24), new(2013, 7, 26));
    ///
    /// Console.WriteLine(PositionJson.ReadReview(PositionJson.Write(review)).OrThrow() == review); // True
    /// </code>
    /// </example>
    public static Decision<ReviewOutcome> ReadReview(ReadOnlySpan<byte> utf8, int maxBytes = DefaultMaxBytes) =>
        Read(utf8, maxBytes, static (ref reader) => PositionTable.Review.Read(ref reader));

    /// <summary>Writes a position as a document of the kind <c>authorisation</c>.</summary>
    /// <param name="position">The position.</param>
    /// <returns>The document, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="position"/> is null.</exception>
    public static byte[] Write(NationalAuthorisationPosition position) =>
        CcgWriter.ToArray(Guard.Against.Null(position), static (ref writer, position) => PositionTable.Authorisation.Write(ref writer, position));

    /// <summary>Writes a position as a document of the kind <c>coCommissioning</c>.</summary>
    /// <param name="position">The position.</param>
    /// <returns>The document, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="position"/> is null.</exception>
    public static byte[] Write(NationalCoCommissioningPosition position) =>
        CcgWriter.ToArray(Guard.Against.Null(position), static (ref writer, position) => PositionTable.CoCommissioning.Write(ref writer, position));

    /// <summary>Writes a position as a document of the kind <c>assurance</c>.</summary>
    /// <param name="position">The position.</param>
    /// <returns>The document, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="position"/> is null.</exception>
    public static byte[] Write(NationalAssurancePosition position) =>
        CcgWriter.ToArray(Guard.Against.Null(position), static (ref writer, position) => PositionTable.Assurance.Write(ref writer, position));

    /// <summary>Writes a review outcome as a document of the kind <c>review</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The document, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static byte[] Write(ReviewOutcome outcome) =>
        CcgWriter.ToArray(Guard.Against.Null(outcome), static (ref writer, outcome) => PositionTable.Review.Write(ref writer, outcome));

    private static Decision<T> Read<T>(ReadOnlySpan<byte> utf8, int maxBytes, CcgReader.ReadValue<T> read)
        where T : class
    {
        Guard.Against.Below(maxBytes, 0);
        return CcgReader.TryReadDocument(utf8, maxBytes, CcgJson.DefaultMaxViolations, read, out var position, out var violations) ? Decision.Accept(position) : Decision.Refuse<T>(violations);
    }
}
