using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>Something that was published of one CCG: who said it, and how sure it is.</summary>
/// <remarks>
/// A fact is an account of an event, not the event: two facts may speak of the same review or direction, and none of them may be
/// complete. What no fact speaks of is unknown, never absent.
/// </remarks>
public abstract class PublishedFact
{
    private readonly int _source;

    // What follows its own fields in every row: source, confidence, note.
    private protected PublishedFact(ref DelimitedReader rows)
    {
        _source = rows.Number();
        Confidence = (PublishedConfidence)rows.Number();
        Note = rows.Text();
    }

    /// <summary>Where it was published.</summary>
    public Citation Source => PublishedSources.All[_source];

    /// <summary>How sure it is.</summary>
    public PublishedConfidence Confidence { get; }

    /// <summary>What else there is to say of it; null where there is nothing.</summary>
    public string? Note { get; }

    internal string Ending => Note is null
        ? $"[{NameTable<PublishedConfidence>.Shared.Name(Confidence)}; {Source}]"
        : $"({Note}) [{NameTable<PublishedConfidence>.Shared.Name(Confidence)}; {Source}]";
}

/// <summary>The wave in which a CCG was said to be authorised, or to apply.</summary>
public sealed class PublishedWave : PublishedFact
{
    internal PublishedWave(AuthorisationWave wave, ref DelimitedReader rows)
        : base(ref rows) => Wave = wave;

    /// <summary>The wave.</summary>
    public AuthorisationWave Wave { get; }

    /// <summary>The fact in words.</summary>
    /// <returns>"wave 1 [stated; Pulse, …]".</returns>
    public override string ToString() => $"wave {Wave:D} {Ending}";
}

/// <summary>How a CCG was said to stand with its conditions and authorisation directions, at authorisation or after a review.</summary>
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
    /// When. Where it is a day, the day of publication, except for 03G and for the third review of 11T: 11 December 2012 for wave 1 and 22
    /// January 2013 for wave 2, whose decisions the sub-committee took on 5 December and 18 January.
    /// </summary>
    public PublishedDate On { get; }

    /// <summary>At what: "authorisation", or which review.</summary>
    public string Occasion { get; }

    /// <summary>The number of conditions open; null where it is not established, which is not zero.</summary>
    public int? Conditions { get; }

    /// <summary>Whether there were directions under regulation 8 of SI 2012/1631; null where it is not established.</summary>
    public bool? HasDirections { get; }

    /// <summary>The fact in words.</summary>
    /// <returns>"2013-01-22 authorisation: 24 conditions, directions [stated; …]".</returns>
    public override string ToString()
    {
        var conditions = Conditions switch { null => "conditions unknown", 1 => "1 condition", _ => $"{Conditions} conditions" };
        var directions = HasDirections switch { null => "directions unknown", true => "directions", false => "no directions" };
        return $"{On} {Occasion}: {conditions}, {directions} {Ending}";
    }
}

/// <summary>That a CCG was said to be under intervention directions: section 14Z21 of the National Health Service Act 2006.</summary>
/// <remarks>These are not the directions of authorisation. What is published is a sample: NHS England took a document down once its directions ended.</remarks>
public sealed class PublishedDirections : PublishedFact
{
    internal PublishedDirections(PublishedDate? from, PublishedDate? to, ref DelimitedReader rows)
        : base(ref rows)
    {
        From = from;
        To = to;
    }

    /// <summary>When they were given; null where it is not established.</summary>
    public PublishedDate? From { get; }

    /// <summary>When they were lifted; null where it is not established, which does not mean that they stayed in force.</summary>
    public PublishedDate? To { get; }

    /// <summary>The fact in words.</summary>
    /// <returns>"section 14Z21 directions from 2017-12 to 2019-07 [stated; …]".</returns>
    public override string ToString() => $"section 14Z21 directions from {(object?)From ?? "unknown"} to {(object?)To ?? "unknown"} {Ending}";
}

/// <summary>What was said of a CCG's part in commissioning primary medical care.</summary>
public sealed class PublishedArrangement : PublishedFact
{
    internal PublishedArrangement(PublishedDate from, CoCommissioningModel model, ArrangementStage stage, ref DelimitedReader rows)
        : base(ref rows)
    {
        From = from;
        Model = model;
        Stage = stage;
    }

    /// <summary>The month of the application where the stage is <see cref="ArrangementStage.Applied"/>; otherwise the start.</summary>
    public PublishedDate From { get; }

    /// <summary>The model.</summary>
    public CoCommissioningModel Model { get; }

    /// <summary>How far it had come.</summary>
    public ArrangementStage Stage { get; }

    /// <summary>The fact in words.</summary>
    /// <returns>"Delegated, applied 2015-01 [derived; …]".</returns>
    public override string ToString() => $"{Model}, {NameTable<ArrangementStage>.Shared.Name(Stage)} {From} {Ending}";
}
