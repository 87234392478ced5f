using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CcgDomain;
using CcgDomain.FsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Consumers.Tests;

/// <summary>The documentation as it stands in the packages.</summary>
public partial class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    // What a user looks up first.
    private static readonly string[] EntryPoints = ["Resolve", "Find", "Record", "Match", "Read", "AsAt", "AuthorisationStatusOn", "ReadAuthorisation", "ReadCoCommissioning", "ReadAssurance", "ReadReview"];

    // An example is pasted into a program with these, and with the names of its own.
    private static readonly string Usings = string.Concat(
        typeof(Ccg).Assembly.GetExportedTypes().Select(type => type.Namespace).Append("System").Append("System.Collections.Generic").Append("System.Linq").Distinct().Select(name => $"using {name};\n"));

    private static readonly XElement[] Members = [.. Documentation("CcgDomain").Descendants("member")];

    private static readonly (string Member, string Code)[] Examples =
        [.. Members.SelectMany(member => member.Descendants("example").Select(example => ((string)member.Attribute("name")!, Unindented(example.Element("code")!.Value))))];

    [Fact]
    public void Every_example_compiles_runs_and_prints_what_its_comments_say()
    {
        var assembly = Compile();

        Assert.NotEmpty(Examples);
        for (var number = 0; number < Examples.Length; number++)
        {
            var printed = new List<string>();
            assembly.GetType("Console")!.GetField("Print")!.SetValue(null, (Action<string>)printed.Add);
            assembly.GetType($"Example{number}")!.GetMethod("Run")!.Invoke(null, null);

            Assert.NotEmpty(printed);
            Assert.Equal([Examples[number].Member, .. Printed().Matches(Examples[number].Code).Select(comment => comment.Groups[1].Value)], [Examples[number].Member, .. printed]);
        }
    }

    [Fact]
    public void Every_entry_point_has_an_example()
    {
        var wanted = typeof(Ccg).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsPublic && EntryPoints.Contains(method.Name) && !IsConverter(method.DeclaringType!))
            .Select(method => $"{method.DeclaringType!.FullName!.Replace('+', '.')}.{method.Name}")
            .Distinct();
        var shown = Examples.Select(example => Regex.Replace(example.Member[2..], @"(``\d+)?(\(.*)?$", "")).ToHashSet();

        Assert.DoesNotContain(wanted, method => !shown.Contains(method));
    }

    [Theory]
    [InlineData("CcgDomain", typeof(Ccg))]
    [InlineData("CcgDomain.FsCheck", typeof(CcgArbitraries))]
    public void What_a_user_can_name_is_documented_and_nothing_else(string package, Type ofAssembly)
    {
        var types = ofAssembly.Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null).ToList();
        var nameable = types.SelectMany(Nameable).ToHashSet();
        var documented = Documentation(package).Descendants("member").Select(member => Regex.Replace((string)member.Attribute("name")!, @"(``\d+)?(\(.*)?(~.*)?$", "")).ToHashSet();

        Assert.Empty(documented.Except(nameable));
        Assert.Empty(types.Select(type => $"T:{NameOf(type)}").Except(documented));
    }

    // By name; what has several forms is compared by all of them in the snapshot of the public API.
    private static IEnumerable<string> Nameable(Type type) =>
    [
        $"T:{NameOf(type)}",
        .. type.GetMembers(Declared)
            .Where(member => member switch
            {
                MethodBase method => IsNameable(method),
                FieldInfo field => field.IsPublic || field.IsFamily,
                PropertyInfo property => property.GetAccessors(true).Any(IsNameable),
                _ => false,
            })
            .Select(member => $"{(member is FieldInfo ? 'F' : member is PropertyInfo ? 'P' : 'M')}:{NameOf(type)}.{member.Name.Replace('.', '#')}"),
    ];

    private static bool IsNameable(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsConverter(Type type) => type.IsAssignableTo(typeof(System.Text.Json.Serialization.JsonConverter));

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static Assembly Compile()
    {
        var sources = Examples
            .Select((example, number) => (number, Lines: example.Code.Split('\n')))
            .Select(example =>
                $"{Usings}{string.Join('\n', example.Lines.Where(IsUsing))}\npublic static class Example{example.number}\n{{\npublic static void Run()\n{{\n{string.Join('\n', example.Lines.Where(line => !IsUsing(line)))}\n}}\n}}\n")
            .Append("public static class Console\n{\npublic static System.Action<string> Print;\npublic static void WriteLine(object value) => Print(System.FormattableString.Invariant($\"{value}\"));\n}\n");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Examples",
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var file = new MemoryStream();
        var emitted = compilation.Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => $"{one}\n{one.Location.SourceTree}")));
        file.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(file);
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal);

    private static string Unindented(string code)
    {
        var lines = code.Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : ""));
    }

    private static XDocument Documentation(string package) => XDocument.Parse(Encoding.UTF8.GetString(PackageTests.Bytes(package, $"lib/net8.0/{package}.xml")).TrimStart('\ufeff'));

    [GeneratedRegex(@"\); // (.*)$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
