using System.Reflection;
using System.Text;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Api;

/// <summary>The public face as text: a block for each type, a line for each member, all in ordinal order. What the compiler adds to a record goes without saying.</summary>
internal static class ApiText
{
    internal static string Write()
    {
        var text = new StringBuilder();
        foreach (var type in Domain.PublicTypes)
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in type.GetMembers(MembersShown).Where(IsShown).Select(Line).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private const BindingFlags MembersShown = Domain.PublicMembers | BindingFlags.NonPublic;

    private static bool IsShown(MemberInfo member) => !Domain.IsCompilerMade(member) && member switch
    {
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        MethodInfo method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        ConstructorInfo constructor => IsVisible(constructor),
        EventInfo => true,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? (type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), false) ? "readonly struct" : "struct")
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(type.GetMethod("<Clone>$") is null ? "class" : "record")}";
        var bases = new[] { type.BaseType }
            .Where(based => based is not null && based != typeof(object) && based != typeof(ValueType) && based != typeof(Enum))
            .Select(based => Name(based!))
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Where(implemented => implemented.IsVisible).Except(type.BaseType?.GetInterfaces() ?? []).Select(Name).Order(StringComparer.Ordinal));
        var list = string.Join(", ", bases);
        return $"{type.Namespace}: {kind} {Name(type)}{(list.Length == 0 ? "" : $" : {list}")}";
    }

    private static string Line(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}",
        FieldInfo field => $"{(field.IsLiteral ? "const" : "static readonly")} {Typed(new NullabilityInfoContext().Create(field))} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        PropertyInfo property => Line(property),
        MethodInfo method => $"{Modifiers(method)}{Typed(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{Generic(method)}({Parameters(method)})",
        ConstructorInfo constructor => $"{Modifiers(constructor)}new({Parameters(constructor)})",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Line(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        var get = accessors.Any(accessor => accessor.ReturnType != typeof(void)) ? " get;" : "";
        var set = accessors.Any(accessor => accessor.ReturnType == typeof(void)) ? " set;" : "";
        var index = property.GetIndexParameters() is { Length: > 0 } ? $"[{Parameters(property.GetMethod!)}]" : "";
        return $"{Modifiers(accessors[0])}{Typed(new NullabilityInfoContext().Create(property))} {property.Name}{index} {{{get}{set} }}";
    }

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "")
        + (method.IsConstructor ? ""
            : method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : method is MethodInfo { IsVirtual: true } virtually && virtually.GetBaseDefinition() != virtually ? (method.IsFinal ? "sealed override " : "override ")
            : method.IsVirtual && !method.IsFinal ? "virtual "
            : "");

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var by = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") : "";
        var spread = parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var otherwise = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return $"{by}{spread}{Typed(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{otherwise}";
    }));

    private static string Typed(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = info.ReadState == NullabilityState.Nullable && Nullable.GetUnderlyingType(type) is null ? "?" : "";
        return type.IsArray && info.ElementType is not null ? $"{Typed(info.ElementType)}[]{mark}"
            : Nullable.GetUnderlyingType(type) is { } underlying ? $"{Name(underlying)}?"
            : info.GenericTypeArguments.Length > 0 && type.DeclaringType is null ? $"{Bare(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Typed))}>{mark}"
            : Name(type) + mark;
    }

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!)
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type.IsGenericParameter ? type.Name
        : type.DeclaringType is { } outer ? $"{Name(Closed(outer, type))}.{Bare(type)}{Own(type, outer)}"
        : type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : Bare(type);

    // A nested type carries the arguments of the type around it.
    private static Type Closed(Type outer, Type nested) =>
        outer.IsGenericTypeDefinition ? outer.MakeGenericType(nested.GetGenericArguments()[..outer.GetGenericArguments().Length]) : outer;

    private static string Own(Type type, Type outer)
    {
        var own = type.GetGenericArguments()[outer.GetGenericArguments().Length..];
        return own.Length == 0 ? "" : $"<{string.Join(", ", own.Select(Name))}>";
    }

    private static string Bare(Type type) => type.Name switch
    {
        _ when type.IsEnum => type.Name,
        _ when type == typeof(void) => "void",
        _ when type == typeof(object) => "object",
        _ when Type.GetTypeCode(type) is TypeCode.Int32 => "int",
        _ when Type.GetTypeCode(type) is TypeCode.Boolean or TypeCode.String or TypeCode.Byte or TypeCode.Char or TypeCode.Decimal or TypeCode.Double => LowerFirst(type.Name),
        _ => type.Name.Split('`')[0],
    };

    private static string LowerFirst(string name) => name == "Boolean" ? "bool" : $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
