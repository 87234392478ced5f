using System.Globalization;
using System.Linq;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The first place where an answer that was given is not what the library writes for it. Members may come in any order.</summary>
internal static class AnswerDifference
{
    internal static (Rule Rule, string Path, string Message)? Find(JsonElement given, JsonElement written, string path = "")
    {
        if (given.ValueKind != written.ValueKind)
        {
            return (JsonRules.Type, path, $"{Quote.Of(given.GetRawText())} stands where {Quote.Of(written.GetRawText())} follows from the rest.");
        }

        return given.ValueKind switch
        {
            JsonValueKind.Object => FindInObject(given, written, path),
            JsonValueKind.Array => FindInList(given, written, path),
            JsonValueKind.String => given.ValueEquals(written.GetString()) ? null : Differs(given, written, path),
            _ => given.GetRawText() == written.GetRawText() ? null : Differs(given, written, path),
        };
    }

    private static (Rule Rule, string Path, string Message)? FindInObject(JsonElement given, JsonElement written, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in given.EnumerateObject())
        {
            var memberPath = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!written.TryGetProperty(member.Name, out var value))
            {
                return (JsonRules.Unknown, path, $"{Quote.Of(member.Name)} is not a member of this object, or has no value.");
            }

            if (!names.Add(member.Name))
            {
                return (JsonRules.Duplicate, memberPath, $"The member {member.Name} appears more than once.");
            }

            if (Find(member.Value, value, memberPath) is { } difference)
            {
                return difference;
            }
        }

        foreach (var member in written.EnumerateObject())
        {
            if (!names.Contains(member.Name))
            {
                return (JsonRules.Missing, path, $"The member {member.Name} is missing.");
            }
        }

        return null;
    }

    private static (Rule Rule, string Path, string Message)? FindInList(JsonElement given, JsonElement written, string path)
    {
        if (given.GetArrayLength() != written.GetArrayLength())
        {
            return (JsonRules.Value, path, string.Create(CultureInfo.InvariantCulture, $"The list has {given.GetArrayLength()} items where {written.GetArrayLength()} follow from the rest."));
        }

        var index = 0;
        foreach (var (item, value) in given.EnumerateArray().Zip(written.EnumerateArray()))
        {
            if (Find(item, value, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]")) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static (Rule Rule, string Path, string Message) Differs(JsonElement given, JsonElement written, string path) =>
        (JsonRules.Value, path, $"{Quote.Of(given.GetRawText())} stands where {Quote.Of(written.GetRawText())} follows from the rest.");
}
