using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A fact that was published about one CCG, with its source and the confidence in it.</summary>
/// <remarks>
/// Equality is by content. A fact is an account of an event, not the event itself: two facts may describe the same review or direction, and neither need be complete.
/// Whatever no fact describes is unknown, which does not mean that it did not happen.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record PublishedFact
{
    private protected PublishedFact(FactSource source)
    {
        Source = source.Citation;
        Confidence = source.Confidence;
        Note = source.Note;
    }

    /// <summary>The source that published it.</summary>
    public Citation Source { get; }

    /// <summary>The confidence in it.</summary>
    public PublishedConfidence Confidence { get; }

    /// <summary>A note on it, or null.</summary>
    public string? Note { get; }

    internal abstract int Discriminator { get; }

    /// <summary>The time between two dates, either of which may be unknown, and a time within it.</summary>
    private protected static string Period(PublishedDate? from, PublishedDate? to, PublishedDate? inForceIn) =>
        $"from {(object?)from ?? "unknown"} to {(object?)to ?? "unknown"}{(inForceIn is null ? "" : $", in force in {inForceIn}")}";

    /// <summary>Whether a source states it, or it follows from what a source states.</summary>
    internal bool IsReliable => Confidence is PublishedConfidence.Stated or PublishedConfidence.Derived;

    /// <summary>The note, the confidence and the source, as the end of the fact's text.</summary>
    internal string Attribution => Note is null
        ? $"[{NameTable<PublishedConfidence>.Shared.Name(Confidence)}; {Source}]"
        : $"({Note}) [{NameTable<PublishedConfidence>.Shared.Name(Confidence)}; {Source}]";
}

/// <summary>A wave in which a CCG is reported to have been authorised, or to have applied.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PublishedWave : PublishedFact
{
    internal PublishedWave(AuthorisationWave wave, FactSource source)
        : base(source) => Wave = wave;

    /// <summary>The wave.</summary>
    public AuthorisationWave Wave { get; }

    internal override int Discriminator => 0;

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"wave 1 [stated; Pulse, …]".</returns>
    public override string ToString() => $"wave {Wave:D} {Attribution}";
}

/// <summary>The conditions and authorisation directions that a CCG is reported to have had, at authorisation or after a review.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PublishedConditions : PublishedFact
{
    internal PublishedConditions(PublishedDate on, string occasion, int? conditions, bool? hasDirections, FactSource source)
        : base(source)
    {
        On = on;
        Occasion = occasion;
        Conditions = conditions;
        HasDirections = hasDirections;
    }

    /// <summary>
    /// The date. A day is the day of publication, except for 03G and for the third review of 11T: 11 December 2012 for wave 1 and 22 January
    /// 2013 for wave 2, although the sub-committee took the decisions on 5 December and 18 January.
    /// </summary>
    public PublishedDate On { get; }

    /// <summary>The occasion: "authorisation", or the review.</summary>
    public string Occasion { get; }

    /// <summary>The number of open conditions; null if it is not established, which does not mean zero.</summary>
    public int? Conditions { get; }

    /// <summary>Whether there were directions under regulation 8 of SI 2012/1631; null if it is not established.</summary>
    public bool? HasDirections { get; }

    internal override int Discriminator => 1;

    /// <summary>Whether it is about the grant itself, not about a review.</summary>
    internal bool IsOfGrant => Occasion == "authorisation";

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"2013-01-22 authorisation: 24 conditions, directions [stated; …]".</returns>
    public override string ToString()
    {
        var conditions = Conditions switch { null => "conditions unknown", 1 => "1 condition", _ => $"{Conditions} conditions" };
        var directions = HasDirections switch { null => "directions unknown", true => "directions", false => "no directions" };
        return $"{On} {Occasion}: {conditions}, {directions} {Attribution}";
    }
}

/// <summary>Intervention directions, under section 14Z21 of the National Health Service Act 2006, that a CCG is reported to have been under.</summary>
/// <remarks>These are not the directions of authorisation. The published facts are a sample: NHS England took a document down once its directions had ended.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PublishedDirections : PublishedFact
{
    internal PublishedDirections(PublishedDate? from, PublishedDate? to, PublishedDate? inForceIn, FactSource source)
        : base(source)
    {
        From = from;
        To = to;
        InForceIn = inForceIn;
    }

    /// <summary>When they were given; null if it is not established.</summary>
    public PublishedDate? From { get; }

    /// <summary>When they were lifted; null if it is not established, which does not mean that they stayed in force.</summary>
    public PublishedDate? To { get; }

    /// <summary>A later time at which the source says that they were in force, in whole or in part; null if it says no such thing.</summary>
    public PublishedDate? InForceIn { get; }

    internal override int Discriminator => 2;

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"section 14Z21 directions from 2017-12 to 2019-07 [stated; …]".</returns>
    public override string ToString() => $"section 14Z21 directions {Period(From, To, InForceIn)} {Attribution}";
}

/// <summary>A co-commissioning arrangement for primary medical care that a CCG is reported to have applied for or had.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PublishedArrangement : PublishedFact
{
    internal PublishedArrangement(PublishedDate? from, CoCommissioningModel model, ArrangementStage stage, FactSource source)
        : base(source)
    {
        From = from;
        Model = model;
        Stage = stage;
    }

    /// <summary>
    /// The month of the application if the stage is <see cref="ArrangementStage.Applied"/>; otherwise, the start of the arrangement or, as the note says, a time
    /// by which it had started; null if it is not established.
    /// </summary>
    public PublishedDate? From { get; }

    /// <summary>The model.</summary>
    public CoCommissioningModel Model { get; }

    /// <summary>The stage of the arrangement.</summary>
    public ArrangementStage Stage { get; }

    internal override int Discriminator => 3;

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"Delegated, applied 2015-01 [derived; …]".</returns>
    public override string ToString() => $"{Model}, {NameTable<ArrangementStage>.Shared.Name(Stage)} {From?.ToString() ?? "on an unknown date"} {Attribution}";
}

/// <summary>The rating that NHS England is reported to have given a CCG for a financial year.</summary>
/// <remarks>The published facts are a sample: of most CCGs only some ratings are held, and of many none.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PublishedRating : PublishedFact
{
    internal PublishedRating(FinancialYear year, Rating rating, FactSource source)
        : base(source)
    {
        Year = year;
        Rating = rating;
    }

    /// <summary>The financial year that was rated.</summary>
    public FinancialYear Year { get; }

    /// <summary>The grade of the CCG as a whole.</summary>
    public Rating Rating { get; }

    internal override int Discriminator => 4;

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"rated inadequate for 2015/16 [stated; …]".</returns>
    public override string ToString() => $"rated {Rating.InWords()} for {Year} {Attribution}";
}

/// <summary>Special measures that a CCG is reported to have been in.</summary>
/// <remarks>They were an administrative state and not a power of the Act. The published facts are a sample.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PublishedSpecialMeasures : PublishedFact
{
    internal PublishedSpecialMeasures(PublishedDate? from, PublishedDate? to, PublishedDate? inForceIn, FactSource source)
        : base(source)
    {
        From = from;
        To = to;
        InForceIn = inForceIn;
    }

    /// <summary>When the CCG entered them; null if it is not established.</summary>
    public PublishedDate? From { get; }

    /// <summary>When the CCG left them; null if it is not established, which does not mean that it stayed in them.</summary>
    public PublishedDate? To { get; }

    /// <summary>A later time at which the source says that the CCG was in them; null if it says no such thing.</summary>
    public PublishedDate? InForceIn { get; }

    internal override int Discriminator => 5;

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"special measures from 2016-07 to 2017-01 [stated; …]".</returns>
    public override string ToString() => $"special measures {Period(From, To, InForceIn)} {Attribution}";
}
