using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The forms that types have in the documents of this library.</summary>
internal static class DocumentForms
{
    internal static readonly JsonForm<LegalDirection> Direction = Of(static (ref reader) => reader.ReadDirection(), static (ref CcgWriter writer, LegalDirection direction) => writer.Write(direction));

    internal static readonly JsonForm<Unlisted> Unlisted = Of(static (ref reader) => reader.ReadUnlisted(), static (ref CcgWriter writer, Unlisted unlisted) => writer.Write(unlisted));

    private static readonly JsonForm<CcgEvent> Event = Of(static (ref reader) => reader.ReadEvent(), static (ref CcgWriter writer, CcgEvent e) => writer.Write(e));

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<Ccg>(new DocumentForm<Ccg>(static utf8 => CcgJson.Read(utf8, maxBytes: int.MaxValue), Written<Ccg>(static (ref writer, ccg) => writer.Write(ccg)))),
        new FormConverter<CcgEvent>(Event),
        new FormConverter<Timeline<AuthorisationPosition, AuthorisationEvent>>(new EventsForm<Timeline<AuthorisationPosition, AuthorisationEvent>>()),
        new FormConverter<Timeline<CoCommissioningPosition, CoCommissioningEvent>>(new EventsForm<Timeline<CoCommissioningPosition, CoCommissioningEvent>>()),
        new FormConverter<LegalDirection>(Direction),
        new FormConverter<DirectionEffect>(Of(static (ref reader) => reader.ReadEffect(), static (ref CcgWriter writer, DirectionEffect effect) => writer.Write(effect))),
        new FormConverter<FunctionScope>(Of(static (ref reader) => reader.ReadScope(), static (ref CcgWriter writer, FunctionScope scope) => writer.Write(scope))),
        new FormConverter<ExercisedBy>(Of(static (ref reader) => reader.ReadExercisedBy(), static (ref CcgWriter writer, ExercisedBy by) => writer.Write(by))),
        new FormConverter<AreaChange>(Of(static (ref reader) => reader.ReadArea(), static (ref CcgWriter writer, AreaChange area) => writer.Write(area))),
        new FormConverter<Unlisted>(Unlisted),
        new FormConverter<CommitteeDocument>(new DocumentForm<CommitteeDocument>(
            static utf8 => CommitteeJson.Read(utf8, maxBytes: int.MaxValue), static (writer, document) => writer.WriteRawValue(CommitteeJson.Write(document), skipInputValidation: true))),
        new FormConverter<BodyDocument>(new DocumentForm<BodyDocument>(
            static utf8 => BodyJson.Read(utf8, maxBytes: int.MaxValue), static (writer, document) => writer.WriteRawValue(BodyJson.Write(document), skipInputValidation: true))),
    ];

    private delegate void WriteValue<in T>(ref CcgWriter writer, T value);

    private static DocumentForm<T> Of<T>(CcgReader.ReadValue<T> read, WriteValue<T> write)
        where T : class => new(
            utf8 => CcgReader.TryRead(utf8, read, out var value, out var violations) ? Decision.Accept<T>(value) : Decision.Refuse<T>(violations),
            Written(write));

    private static Action<Utf8JsonWriter, T> Written<T>(WriteValue<T> write) => (writer, value) =>
    {
        var document = new CcgWriter();
        write(ref document, value);
        document.CopyTo(writer);
    };

    /// <summary>A timeline is the list of its events.</summary>
    private sealed class EventsForm<T> : JsonForm<T>
        where T : IEnumerable<CcgEvent>
    {
        internal override void Write(Utf8JsonWriter writer, T value)
        {
            writer.WriteStartArray();
            foreach (var e in value)
            {
                Event.Write(writer, e);
            }

            writer.WriteEndArray();
        }
    }
}
