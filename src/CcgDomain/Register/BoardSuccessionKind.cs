using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The kinds of change by which an integrated care board ended.</summary>
[JsonConverter(typeof(NameConverter<BoardSuccessionKind>))]
public enum BoardSuccessionKind
{
    /// <summary>All of the board went to the new board.</summary>
    Merger = 1,

    /// <summary>Part of the board went to the new board; the rest went elsewhere.</summary>
    Split,

    /// <summary>Part of the board went to a board that existed before and goes on; the rest went elsewhere.</summary>
    Part,
}
