using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

/// <summary>Removes from the documentation file of an assembly what its users cannot name. Compiled by MSBuild, against .NET Standard 2.0.</summary>
public sealed class KeepPublicDocumentation : Microsoft.Build.Utilities.Task
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public string Assembly { get; set; }

    public string Documentation { get; set; }

    public string[] References { get; set; }

    public override bool Execute()
    {
        ResolveEventHandler find = (_, wanted) => Find(new AssemblyName(wanted.Name).Name);
        AppDomain.CurrentDomain.AssemblyResolve += find;
        try
        {
            // From bytes, because a build that comes later in this process must see its own.
            var types = System.Reflection.Assembly.Load(File.ReadAllBytes(Assembly)).GetTypes().Where(IsVisible).ToList();
            var kept = new HashSet<string>(types.SelectMany(type => Members(type)), StringComparer.Ordinal);
            var document = XDocument.Load(Documentation, LoadOptions.PreserveWhitespace);
            foreach (var member in document.Descendants("member").Where(member => !kept.Contains((string)member.Attribute("name"))).ToList())
            {
                (member.PreviousNode as XText)?.Remove();
                member.Remove();
            }

            document.Save(Documentation, SaveOptions.DisableFormatting);
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= find;
        }

        return true;
    }

    private Assembly Find(string name)
    {
        var path = References.FirstOrDefault(reference => Path.GetFileNameWithoutExtension(reference) == name);
        return path == null ? null : System.Reflection.Assembly.Load(File.ReadAllBytes(path));
    }

    private static bool IsVisible(Type type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType));

    private static bool IsVisible(MethodBase method) => method != null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static IEnumerable<string> Members(Type type)
    {
        var name = Name(type);
        yield return "T:" + name;
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
        {
            yield return "F:" + name + "." + field.Name;
        }

        foreach (var property in type.GetProperties(Declared).Where(property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod)))
        {
            yield return "P:" + name + "." + property.Name + Parameters(property.GetIndexParameters());
        }

        foreach (var happening in type.GetEvents(Declared).Where(happening => IsVisible(happening.AddMethod)))
        {
            yield return "E:" + name + "." + happening.Name;
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
        {
            yield return "M:" + name + "." + constructor.Name.Replace('.', '#') + Parameters(constructor.GetParameters());
        }

        foreach (var method in type.GetMethods(Declared).Where(IsVisible))
        {
            var arity = method.IsGenericMethodDefinition ? "``" + method.GetGenericArguments().Length : "";
            var converted = method.Name == "op_Implicit" || method.Name == "op_Explicit" ? "~" + Reference(method.ReturnType) : "";
            yield return "M:" + name + "." + method.Name + arity + Parameters(method.GetParameters()) + converted;
        }
    }

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(parameter => Reference(parameter.ParameterType))) + ")";

    /// <summary>A type where it is declared: <c>N.Outer`1.Inner</c>.</summary>
    private static string Name(Type type) => type.FullName.Replace('+', '.');

    /// <summary>A type where it is used: <c>N.Outer{`0}.Inner[]@</c>.</summary>
    private static string Reference(Type type)
    {
        if (type.IsByRef)
        {
            return Reference(type.GetElementType()) + "@";
        }

        if (type.IsArray)
        {
            return Reference(type.GetElementType()) + (type.GetArrayRank() == 1 ? "[]" : "[" + string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank())) + "]");
        }

        if (type.IsPointer)
        {
            return Reference(type.GetElementType()) + "*";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod == null ? "`" : "``") + type.GenericParameterPosition;
        }

        // The arguments of a nested type begin with those of the types around it.
        var arguments = type.GetGenericArguments();
        var used = 0;
        return Within(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

        string Within(Type definition)
        {
            var outer = definition.DeclaringType == null ? definition.Namespace : Within(definition.DeclaringType);
            var tick = definition.Name.IndexOf('`');
            if (tick < 0)
            {
                return outer + "." + definition.Name;
            }

            var own = int.Parse(definition.Name.Substring(tick + 1), System.Globalization.CultureInfo.InvariantCulture);
            used += own;
            return outer + "." + definition.Name.Substring(0, tick) + "{" + string.Join(",", arguments.Skip(used - own).Take(own).Select(Reference)) + "}";
        }
    }
}
