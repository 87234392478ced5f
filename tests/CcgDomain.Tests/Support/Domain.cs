using System.Reflection;
using System.Runtime.CompilerServices;
using CcgDomain.Organisations;

namespace CcgDomain.Tests.Support;

/// <summary>The library as reflection sees it. The guard tests run over these lists, so a new type is guarded from its first build on.</summary>
internal static class Domain
{
    internal const BindingFlags PublicMembers = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static readonly Assembly Assembly = typeof(OdsCode).Assembly;

    internal static readonly IReadOnlyList<Type> PublicTypes = [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Whether every value of the type comes from text, or has a default that nobody checks.</summary>
    internal static bool IsValidated(Type type) => Implements(type, typeof(IParsable<>)) || (type.IsValueType && !type.IsEnum && !type.IsByRefLike);

    /// <summary>Whether values of the type are compared by content.</summary>
    internal static bool HasEquality(Type type) => !type.IsAbstract && !type.IsEnum && Implements(type, typeof(IEquatable<>));

    /// <summary>Whether a type implements a generic interface for itself: <c>IEquatable</c> of itself, and so on.</summary>
    internal static bool Implements(Type type, Type ofItself) => type.GetInterfaces().Any(
        face => face.IsGenericType && face.GetGenericTypeDefinition() == ofItself && Open(face.GetGenericArguments()[0]) == Open(type));

    internal static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    internal static bool IsCompilerMade(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    internal static TheoryData<Type> Theory(Func<Type, bool> which) => [.. PublicTypes.Where(which)];

    /// <summary>Calls a private generic method of a test class for a type that is known only now.</summary>
    internal static object? Call(Type tests, string method, Type argument, params object?[] arguments)
    {
        var open = tests.GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static) ?? throw new MissingMethodException(tests.Name, method);
        return open.MakeGenericMethod(argument).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
