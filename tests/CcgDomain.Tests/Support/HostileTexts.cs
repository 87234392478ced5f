using System.Text;

namespace CcgDomain.Tests.Support;

/// <summary>Texts of the kinds that break parsers. Each may be accepted or rejected, but not break anything.</summary>
internal static class HostileTexts
{
    internal static readonly IReadOnlyList<string> All =
    [
        "",
        " ",
        "\t\r\n",
        "\0",
        "03V\0",
        "\003V",
        "\uD800",
        "\uDC00",
        "03\uD83D",
        "\uD83D\uDE00\uD83D\uDE00",
        "\u200F03V",
        "03V\u200E",
        "\u202E" + "V30",
        "\uFEFF" + "03V",
        "03V\uFFFF",
        "\uFF10\uFF13\uFF36",
        "\u0660\u0663V",
        "\u06F0\u06F3V",
        "E\u0663\u0668000055",
        "E3800005\uFF15",
        "0\u03013V",
        "e\u0301\u0301\u0301",
        "03v\u0131",
        "\u0130\u0130\u0130",
        "\u212A\u212A\u212A",
        "\u017F\u017F\u017F",
        "\u00DF\u00DF\u00DF",
        "NHS \uD800 CCG",
        "NHS \0 CCG",
        "NHS \u200FLuton CCG",
        "NHS Luton\u0301 CCG",
        "NHS  CCG",
        "NHS CCG",
        "NHS NHS CCG CCG",
        "NH\u017F Luton CCG",
        "NHS Luton Cl\u0131n\u0131cal Comm\u0131ss\u0131on\u0131ng Group",
        "3.1.1C IV\0",
        "\u0663.1.1C IV",
        "3.1.1C \u2163",
        "-1",
        "99999999999999999999999999",
        "2012-13-45",
        "1391-12-29",
        new string('A', 10_000),
        new string('9', 10_000),
        "NHS " + new string('a', 10_000) + " CCG",
        new string(' ', 10_000),
        new string('\uD800', 10_000),
        string.Concat(Enumerable.Repeat("e\u0301", 5_000)),
    ];

    /// <summary>Bytes that are not valid UTF-8 or only look as if they were, and the texts as UTF-8.</summary>
    internal static readonly IReadOnlyList<byte[]> Bytes =
    [
        [0x80],
        [0xC0, 0xAF],
        [0xC1, 0x81, 0x30, 0x33],
        [0xE0, 0x80, 0xB0],
        [0xED, 0xA0, 0x80],
        [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xEF, 0xBB, 0xBF, 0x30, 0x33, 0x56],
        [0x30, 0x33, 0xD6],
        [0xFF, 0xFE, 0x30, 0x00],
        [.. Enumerable.Repeat((byte)0xFF, 10_000)],
        .. All.Select(Encoding.UTF8.GetBytes),
    ];
}
