using System.Reflection;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

/// <summary>Tries every public method that parses text, found by its name and signature, with every hostile text.</summary>
public class HostileTextTests
{
    private delegate bool TryText<T>(string? s, out T? value);

    private delegate bool TryTextOrSayWhy<T>(string? s, out T? value, out string? reason);

    private delegate bool TryTextFor<T>(string? s, IFormatProvider? provider, out T? value);

    private delegate bool TryChars<T>(ReadOnlySpan<char> s, out T? value);

    private delegate bool TryCharsFor<T>(ReadOnlySpan<char> s, IFormatProvider? provider, out T? value);

    private delegate bool TryBytes<T>(ReadOnlySpan<byte> s, out T? value);

    private delegate bool TryBytesFor<T>(ReadOnlySpan<byte> s, IFormatProvider? provider, out T? value);

    private delegate T ParseText<T>(string s, IFormatProvider? provider);

    private delegate T ParseChars<T>(ReadOnlySpan<char> s, IFormatProvider? provider);

    private delegate T ParseBytes<T>(ReadOnlySpan<byte> s, IFormatProvider? provider);

    public static TheoryData<string, int> EntryPoints
    {
        get
        {
            var rows = new TheoryData<string, int>();
            for (var i = 0; i < Methods.Count; i++)
            {
                rows.Add(Name(Methods[i]), i);
            }

            return rows;
        }
    }

    private static readonly IReadOnlyList<MethodInfo> Methods =
    [
        .. Domain.PublicTypes
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name is "Parse" or "TryParse")
            .OrderBy(Name, StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(EntryPoints))]
    public void No_text_makes_it_throw_anything_but_FormatException(string name, int index)
    {
        var method = Methods[index];
        var type = method.Name == "Parse" ? method.ReturnType : method.GetParameters().First(parameter => parameter.IsOut).ParameterType.GetElementType()!;
        Cultures.Each(() => Assert.True((bool)Domain.Call(typeof(HostileTextTests), nameof(Try), type, method)!, $"{name} has a signature that this test does not know: add it."));
    }

    [Fact]
    public void What_takes_text_without_parsing_it_refuses_hostile_text_in_its_own_way() => Cultures.Each(() => Assert.All(HostileTexts.All, text =>
    {
        Assert.False(RuleBook.TryFind(text, out _));
        Assert.Equal("ruleCode", Assert.Throws<ArgumentException>(() => RuleSet.All.Without(text)).ParamName);
        Assert.Throws<FormatException>(() => Ccg.Create(text, "NHS Medway CCG"));
        OnlyFormatException(() => Ccg.Create("09W", text));
    }));

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.ToString()))})";

    private static bool Try<T>(MethodInfo method)
    {
        if (Shape<TryText<T>>(method) is { } text)
        {
            Assert.All(HostileTexts.All, s => Check(text(s, out var value), value, s));
        }
        else if (Shape<TryTextOrSayWhy<T>>(method) is { } textOrWhy)
        {
            Assert.All(HostileTexts.All, s =>
            {
                var parsed = textOrWhy(s, out var value, out var reason);
                Check(parsed, value, s);
                Assert.True(parsed == (reason is null) && reason is not "" && !(reason ?? "").Contains('\n', StringComparison.Ordinal));
            });
        }
        else if (Shape<TryTextFor<T>>(method) is { } textFor)
        {
            Assert.All(HostileTexts.All, s => Check(textFor(s, null, out var value), value, s));
        }
        else if (Shape<TryChars<T>>(method) is { } chars)
        {
            Assert.All(HostileTexts.All, s => Check(chars(s, out var value), value, s));
        }
        else if (Shape<TryCharsFor<T>>(method) is { } charsFor)
        {
            Assert.All(HostileTexts.All, s => Check(charsFor(s, null, out var value), value, s));
        }
        else if (Shape<TryBytes<T>>(method) is { } bytes)
        {
            Assert.All(HostileTexts.Bytes, s => Check(bytes(s, out var value), value, null));
        }
        else if (Shape<TryBytesFor<T>>(method) is { } bytesFor)
        {
            Assert.All(HostileTexts.Bytes, s => Check(bytesFor(s, null, out var value), value, null));
        }
        else if (Shape<ParseText<T>>(method) is { } parse)
        {
            Assert.All(HostileTexts.All, s => OnlyFormatException(() => parse(s, null)));
        }
        else if (Shape<ParseChars<T>>(method) is { } parseChars)
        {
            Assert.All(HostileTexts.All, s => OnlyFormatException(() => parseChars(s, null)));
        }
        else if (Shape<ParseBytes<T>>(method) is { } parseBytes)
        {
            Assert.All(HostileTexts.Bytes, s => OnlyFormatException(() => parseBytes(s, null)));
        }
        else
        {
            return false;
        }

        return true;
    }

    private static TDelegate? Shape<TDelegate>(MethodInfo method)
        where TDelegate : Delegate => (TDelegate?)Delegate.CreateDelegate(typeof(TDelegate), method, throwOnBindFailure: false);

    // Rejected text gives the default value; accepted text gives a value that is written in plain characters.
    private static void Check<T>(bool accepted, T? value, string? text)
    {
        if (!accepted)
        {
            Assert.Equal(default, value);
            return;
        }

        var own = value!.ToString()!;
        Assert.True(own.All(c => c >= ' ' && c != '\uFFFD' && !char.IsSurrogate(c) && (c < 0x80 || !char.IsDigit(c))), $"accepted '{text}' as '{own}'");
    }

    private static void OnlyFormatException<T>(Func<T> parse)
    {
        try
        {
            Check(true, parse(), null);
        }
        catch (FormatException e)
        {
            Assert.InRange(e.Message.Length, 10, 300);
        }
    }
}
