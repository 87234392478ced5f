using CcgDomain.Assurance;
using CcgDomain.Organisations;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Architecture;

/// <summary>
/// Which room of the library may refer to which. A room is a folder and a namespace; a type of the root namespace is a room of its own.
/// Rooms are listed from the bottom up, and none refers to one above it.
/// </summary>
public class RoomTests
{
    private const string Root = "CcgDomain";

    private static readonly string[] Foundations = ["Text", "Organisations", "Rules", "Timelines"];

    private static readonly string[] Rooms = [.. Foundations, "Authorisation", "CoCommissioning", "Assurance", "Governance", "Register"];

    private static readonly Dictionary<string, string[]> MayLookAt = new()
    {
        ["Text"] = [],
        ["Organisations"] = ["Text"],
        ["Rules"] = ["Text"],
        ["Timelines"] = ["Text", "Organisations", "Rules"],
        ["Authorisation"] = Foundations,
        ["CoCommissioning"] = Foundations,
        ["Assurance"] = Foundations,
        ["Governance"] = Foundations,
        ["Register"] = ["Text", "Organisations", "Rules"],
        ["Ccg"] = Rooms,
        ["CcgEventRegimes"] = Rooms,
        ["Consistency"] = [.. Rooms, "Ccg"],
        ["Reporting"] = [.. Rooms, "Ccg"],
        ["Json"] = [.. Rooms, "Ccg", "Consistency", "Reporting"],
        ["RuleBook"] = [.. Rooms, "Ccg", "Consistency", "Reporting", "Json"],
    };

    // The namespaces of I/O, clocks, threads and the like, and such types of other namespaces.
    private static readonly string[] Impure =
    [
        "System.IO", "System.Net", "System.Threading", "System.Timers", "System.Text.RegularExpressions", "System.Security.Cryptography", "System.Reflection.Emit",
        "System.Console", "System.Environment", "System.AppContext", "System.AppDomain", "System.Random", "System.TimeProvider", "System.TimeZoneInfo",
        "System.Activator", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
    ];

    // Starts no thread and waits for none: it lets lists that grow share memory whoever extends them.
    private const string Atomic = "System.Threading.Interlocked";

    private static readonly IReadOnlyList<Type> Types = [.. Domain.Assembly.GetTypes().Where(type => IsOurs(type) && RoomOf(type) is not null)];

    public static TheoryData<string> All => [.. MayLookAt.Keys];

    [Fact]
    public void Every_type_stands_in_a_room_of_the_table() =>
        Assert.All(Types, type => Assert.True(MayLookAt.ContainsKey(RoomOf(type)!), $"{type} stands in no room of the table"));

    [Theory]
    [MemberData(nameof(All))]
    public void A_room_looks_only_at_the_rooms_that_the_table_allows(string room)
    {
        var offences = Offences(room, MayLookAt[room]);

        Assert.True(offences.Count == 0, string.Join('\n', offences));
    }

    [Fact]
    public void The_table_has_no_cycle()
    {
        var placed = new HashSet<string>();
        while (MayLookAt.Keys.FirstOrDefault(room => !placed.Contains(room) && MayLookAt[room].All(placed.Contains)) is { } next)
        {
            placed.Add(next);
        }

        Assert.Equal(MayLookAt.Count, placed.Count);
    }

    [Fact]
    public void The_library_is_pure() => Assert.All(Types, type =>
        Assert.DoesNotContain(References.Of(type), reference => reference.FullName != Atomic && Impure.Any(impure => $"{reference.FullName}.".StartsWith($"{impure}.", StringComparison.Ordinal))));

    [Fact]
    public void A_reference_that_is_not_allowed_is_found()
    {
        var offences = Offences("Organisations", []);

        Assert.Contains(offences, offence => offence.Contains($"{typeof(OdsCode)} looks at CcgDomain.Text.TextConverter", StringComparison.Ordinal)); // in an attribute
        Assert.Contains(offences, offence => offence.Contains($"{typeof(CcgName)} looks at CcgDomain.Text.Quote", StringComparison.Ordinal)); // in code only
    }

    private static List<string> Offences(string room, string[] allowed) =>
    [
        .. from type in Types
           where RoomOf(type) == room
           from reference in References.Of(type)
           where IsOurs(reference) && RoomOf(reference) is { } other && other != room && !allowed.Contains(other) && !IsVocabularyOf(room, reference)
           orderby type.FullName, reference.FullName
           select $"{type} looks at {reference}",
    ];

    // The register uses the enumerations of three rooms, the words for a grade and the financial year to say what was published, and nothing else of them.
    private static bool IsVocabularyOf(string room, Type reference) =>
        room == "Register"
        && RoomOf(reference) is "Authorisation" or "CoCommissioning" or "Assurance"
        && (reference.IsEnum || reference == typeof(FinancialYear) || reference == typeof(Ratings) || reference.BaseType is { IsGenericType: true } based && based.GetGenericTypeDefinition() == typeof(Text.NameConverter<>));

    private static bool IsOurs(Type type) => type.Assembly == Domain.Assembly;

    // Types that the compiler adds are in none of the library's namespaces, or nested in the type that they belong to.
    private static string? RoomOf(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        return outer.Namespace switch
        {
            Root => outer.Name.Split('`')[0],
            { } name when name.StartsWith($"{Root}.", StringComparison.Ordinal) => name[(Root.Length + 1)..],
            _ => null,
        };
    }
}
