using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A fact that was published about one CCG, with its source and the confidence in it.</summary>
/// <remarks>
/// A fact is an account of an event, not the event itself: two facts may describe the same review or direction, and neither need be complete.
/// Whatever no fact describes is unknown, which does not mean that it did not happen.
/// </remarks>
public abstract class PublishedFact
{
    private readonly int _source;
    private readonly int? _note;

    // Every row ends in these three fields.
    private protected PublishedFact(ref DelimitedReader rows)
    {
        _source = rows.ReadNumber();
        Confidence = (PublishedConfidence)rows.ReadNumber();
        _note = rows.ReadOptionalNumber();
    }

    /// <summary>The source that published it.</summary>
    public Citation Source => PublishedSources.All[_source];

    /// <summary>The confidence in it.</summary>
    public PublishedConfidence Confidence { get; }

    /// <summary>A note on it, or null.</summary>
    public string? Note => PublishedSources.Note(_note);

    /// <summary>The note, the confidence and the source, as the end of the fact's text.</summary>
    internal string Attribution => Note is null
        ? $"[{NameTable<PublishedConfidence>.Shared.Name(Confidence)}; {Source}]"
        : $"({Note}) [{NameTable<PublishedConfidence>.Shared.Name(Confidence)}; {Source}]";
}

/// <summary>A wave in which a CCG is reported to have been authorised, or to have applied.</summary>
public sealed class PublishedWave : PublishedFact
{
    internal PublishedWave(AuthorisationWave wave, ref DelimitedReader rows)
        : base(ref rows) => Wave = wave;

    /// <summary>The wave.</summary>
    public AuthorisationWave Wave { get; }

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"wave 1 [stated; Pulse, …]".</returns>
    public override string ToString() => $"wave {Wave:D} {Attribution}";
}

/// <summary>The conditions and authorisation directions that a CCG is reported to have had, at authorisation or after a review.</summary>
public sealed class PublishedConditions : PublishedFact
{
    internal PublishedConditions(PublishedDate on, string occasion, int? conditions, bool? hasDirections, ref DelimitedReader rows)
        : base(ref rows)
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
public sealed class PublishedDirections : PublishedFact
{
    internal PublishedDirections(PublishedDate? from, PublishedDate? to, ref DelimitedReader rows)
        : base(ref rows)
    {
        From = from;
        To = to;
    }

    /// <summary>When they were given; null if it is not established.</summary>
    public PublishedDate? From { get; }

    /// <summary>When they were lifted; null if it is not established, which does not mean that they stayed in force.</summary>
    public PublishedDate? To { get; }

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"section 14Z21 directions from 2017-12 to 2019-07 [stated; …]".</returns>
    public override string ToString() => $"section 14Z21 directions from {(object?)From ?? "unknown"} to {(object?)To ?? "unknown"} {Attribution}";
}

/// <summary>A co-commissioning arrangement for primary medical care that a CCG is reported to have applied for or had.</summary>
public sealed class PublishedArrangement : PublishedFact
{
    internal PublishedArrangement(PublishedDate? from, CoCommissioningModel model, ArrangementStage stage, ref DelimitedReader rows)
        : base(ref rows)
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

    /// <summary>Returns the fact in words.</summary>
    /// <returns>"Delegated, applied 2015-01 [derived; …]".</returns>
    public override string ToString() => $"{Model}, {NameTable<ArrangementStage>.Shared.Name(Stage)} {From?.ToString() ?? "on an unknown date"} {Attribution}";
}
