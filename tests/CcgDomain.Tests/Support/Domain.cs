using System.Reflection;
using System.Runtime.CompilerServices;
using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Support;

/// <summary>The library as seen by reflection. The contract tests run over these lists, so they cover a new type from its first build on.</summary>
internal static class Domain
{
    internal const BindingFlags PublicMembers = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static readonly Assembly Assembly = typeof(OdsCode).Assembly;

    internal static readonly IReadOnlyList<Type> PublicTypes = [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Whether the type's values come from text, or it is a struct, whose default cannot be prevented. A date is made of days, and an answer of any value.</summary>
    internal static bool IsValidated(Type type) => type != typeof(EventDate) && type != typeof(Answer<>) && (Implements(type, typeof(IParsable<>)) || (type.IsValueType && !type.IsEnum && !type.IsByRefLike));

    /// <summary>Whether values of the type are compared by content.</summary>
    internal static bool HasEquality(Type type) => !type.IsAbstract && !type.IsEnum && Implements(type, typeof(IEquatable<>));

    /// <summary>Whether a type implements a generic interface of itself, such as <c>IEquatable</c>.</summary>
    internal static bool Implements(Type type, Type ofItself) => type.GetInterfaces().Any(
        face => face.IsGenericType && face.GetGenericTypeDefinition() == ofItself && Open(face.GetGenericArguments()[0]) == Open(type));

    internal static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    internal static bool IsCompilerMade(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    internal static TheoryData<Type> Theory(Func<Type, bool> which) => [.. PublicTypes.Where(which)];

    /// <summary>Calls a private generic method of a test class with a type that is known only at run time.</summary>
    internal static object? Call(Type tests, string method, Type argument, params object?[] arguments)
    {
        var open = tests.GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static) ?? throw new MissingMethodException(tests.Name, method);
        return open.MakeGenericMethod(argument).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
