namespace CcgDomain.Json;

/// <summary>Names the kinds of tokens in JSON.</summary>
internal enum JsonToken : byte
{
    None,
    StartObject,
    StartArray,

    /// <summary>The end of an object or an array.</summary>
    End,

    /// <summary>The name of a property, with the colon that follows it.</summary>
    Name,
    String,
    Number,
    True,
    False,
    Null,
}
