using System.Text.Json;

namespace CcgDomain.Text;

/// <summary>What is wrong with a value that has not the form that its type requires.</summary>
internal enum FormFault
{
    /// <summary>It is not a value of its type.</summary>
    Value,

    /// <summary>It has another type of JSON: it is no object, or no list.</summary>
    Type,

    /// <summary>It lacks a property.</summary>
    Missing,
}

/// <summary>Thrown when JSON has not the form that a type requires. It says where.</summary>
internal sealed class FormException(FormFault fault, string message, string path = "", Exception? inner = null) : JsonException(message, inner)
{
    internal FormFault Fault => fault;

    /// <summary>The path from the value that is read to the one that is meant: "parts[0].tally"; empty if it is the value itself.</summary>
    internal string Where => path;

    /// <summary>Whether an exception says that a value has not the right form: its type refuses it, it holds half of a surrogate pair, or its numbers cannot be added.</summary>
    internal static bool IsAbout(Exception e) => e is JsonException or ArgumentException or InvalidOperationException or OverflowException;

    /// <summary>Returns what was thrown for a part of a value as an exception for the value.</summary>
    /// <param name="part">The name of the property, or the index of the item in brackets.</param>
    /// <param name="e">What was thrown for the part.</param>
    internal static FormException Within(string part, Exception e) => e is FormException form
        ? new(form.Fault, form.Message, form.Where.Length == 0 || form.Where[0] == '[' ? part + form.Where : $"{part}.{form.Where}", form.InnerException)
        : new(FormFault.Value, e.Message, part, e);
}
