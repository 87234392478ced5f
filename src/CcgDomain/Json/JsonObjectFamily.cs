namespace CcgDomain.Json;

/// <summary>Describes an object in a document that has one of several shapes, which the value of one of its properties names.</summary>
internal sealed class JsonObjectFamily
{
    internal static readonly JsonObjectFamily Events = new(JsonProperty.Event, "an event", "the event ", [
        JsonObjectShape.ConditionDischarged, JsonObjectShape.ConditionLevelChanged, JsonObjectShape.UnlistedConditionsReviewed, JsonObjectShape.ApplicationMade,
        JsonObjectShape.ApplicationMoved, JsonObjectShape.AuthorisationGranted, JsonObjectShape.DirectionGiven, JsonObjectShape.DirectionVaried,
        JsonObjectShape.DirectionRevoked, JsonObjectShape.EstablishedByMerger, JsonObjectShape.Dissolved, JsonObjectShape.InterestExpressed,
        JsonObjectShape.ReadinessAssessed, JsonObjectShape.ModelApplied, JsonObjectShape.ModelApproved, JsonObjectShape.ApplicationRefused,
        JsonObjectShape.ApprovalLapsed, JsonObjectShape.ArrangementStarted, JsonObjectShape.WithdrawalNotified, JsonObjectShape.ArrangementEnded,
        JsonObjectShape.ConstitutionVaried, JsonObjectShape.ConditionsReviewed, JsonObjectShape.ApplicationWithdrawn, JsonObjectShape.MergerProposed,
        JsonObjectShape.MergerDecided,
    ]);

    internal static readonly JsonObjectFamily Effects = new(JsonProperty.Kind, "an effect", "the effect ", [
        JsonObjectShape.Exercise, JsonObjectShape.Cease, JsonObjectShape.TakeOn, JsonObjectShape.ReplaceAccountableOfficer,
        JsonObjectShape.VaryConstitution, JsonObjectShape.Dissolve, JsonObjectShape.ExerciseOnly,
    ]);

    internal static readonly JsonObjectFamily ExercisedBy = new(JsonProperty.Kind, "an exercising body", "the exercising body ", [
        JsonObjectShape.Board, JsonObjectShape.AnotherCcg,
    ]);

    private readonly JsonObjectShape[] _shapes;

    private JsonObjectFamily(JsonProperty discriminator, string description, string prefix, JsonObjectShape[] shapes)
    {
        Discriminator = discriminator;
        Description = description;
        Prefix = prefix;
        _shapes = shapes;
        foreach (var shape in shapes)
        {
            Allowed = Allowed.Union(shape.Allowed);
        }
    }

    /// <summary>The property whose value is the name of the shape.</summary>
    internal JsonProperty Discriminator { get; }

    /// <summary>The name of such an object in messages: "an event".</summary>
    internal string Description { get; }

    /// <summary>The words before the name of the shape in messages: "the event ".</summary>
    internal string Prefix { get; }

    /// <summary>The properties of all shapes.</summary>
    internal JsonPropertySet Allowed { get; }

    /// <summary>The names of all shapes, for messages.</summary>
    internal string Choices => string.Join(", ", Array.ConvertAll(_shapes, shape => shape.Name));

    internal JsonObjectShape? Find(ReadOnlySpan<byte> name)
    {
        foreach (var shape in _shapes)
        {
            if (name.SequenceEqual(shape.Utf8))
            {
                return shape;
            }
        }

        return null;
    }
}
