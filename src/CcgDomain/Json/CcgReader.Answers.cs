using System.Buffers;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <content>Reads answers that are read back, strictly: a value must be exactly what would be written.</content>
internal ref partial struct CcgReader
{
    /// <summary>Reads the answer at the position of the reader, to its end.</summary>
    /// <param name="description">What the answer is, for messages: "The position".</param>
    /// <param name="form">The form of the answer.</param>
    internal T? ReadAnswer<T>(string description, JsonForm<T> form)
        where T : class
    {
        if (!IsObject(description, out var start))
        {
            return null;
        }

        _json.Skip();
        using var given = JsonDocument.Parse(_json.From((int)start).ToArray());
        try
        {
            var value = form.Read(given.RootElement);
            using var written = Written(value, form);
            if (AnswerDifference.Find(given.RootElement, written.RootElement) is not { } difference)
            {
                return value;
            }

            AddErrorWithin(difference.Rule, start, difference.Path, difference.Message);
        }
        catch (Exception e) when (FormException.IsAbout(e))
        {
            var (fault, path) = e is FormException wrong ? (wrong.Fault, wrong.Where) : (FormFault.Value, "");
            AddErrorWithin(RuleOf(fault), start, path, e.Message);
        }

        return null;
    }

    private void AddErrorWithin(Rule rule, long start, string path, string message) => AddError(rule, start, path.Length == 0 ? null : path, message);

    private static JsonDocument Written<T>(T value, JsonForm<T> form)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            form.Write(writer, value);
        }

        return JsonDocument.Parse(bytes.WrittenMemory);
    }

    private static Rule RuleOf(FormFault fault) => fault switch
    {
        FormFault.Missing => JsonRules.Missing,
        FormFault.Type => JsonRules.Type,
        _ => JsonRules.Value,
    };
}
