using System.IO;
using CcgDomain.Assurance;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Tests.Support;
using CcgDomain.Text;

namespace CcgDomain.Tests.Json;

/// <summary>DOCUMENTS.md names every property of a document, and every name in a document about a committee, a governing body or assurance.</summary>
public class DocumentsTextTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Snapshot.Root, "src", "CcgDomain", "DOCUMENTS.md"));

    [Fact]
    public void Every_role_and_every_other_name_is_listed()
    {
        Lists<MemberRole>();
        Lists<CommitteeForm>();
        Lists<ConflictHandling>();
        Lists<QuorumAmong>();
        Lists<StatutoryCommittee>();
        Lists<MemberEmployer>();
        Lists<LayQualification>();
        Lists<LayExclusion>();
        Lists<Disqualification>();
        Lists<Rating>();
        Lists<AssurancePart>();
    }

    [Fact]
    public void Every_property_is_listed()
    {
        foreach (var shape in JsonFormat.All.SelectMany(format => format.Objects.Prepend(format.Document)))
        {
            foreach (var property in shape.Allowed)
            {
                var name = property.ToName();
                Assert.True(Text.Contains($"`{name}`", StringComparison.Ordinal) || Text.Contains($"\"{name}\":", StringComparison.Ordinal), $"{name} is not listed");
            }
        }
    }

    // A role that counts also as another says so in the table of roles.
    [Fact]
    public void The_table_of_roles_says_what_each_counts_as() => Assert.All(Enum.GetValues<MemberRole>(), role =>
    {
        var name = NameTable<MemberRole>.Shared.Name(role);
        var row = Text.Split('\n').Single(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|') is [_, var roles, _, ""] && roles.Contains($"`{name}`", StringComparison.Ordinal) && IsRoleRow(line));
        var others = Enum.GetValues<MemberRole>().Where(other => other != role && role.Fills(other)).Select(other => $"`{NameTable<MemberRole>.Shared.Name(other)}`");
        Assert.Equal(others.Order(StringComparer.Ordinal), row.Split('|')[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    });

    private static bool IsRoleRow(string line) => Text.IndexOf(line, StringComparison.Ordinal) is var at
        && at > Text.IndexOf("| role | counts also as |", StringComparison.Ordinal) && at < Text.IndexOf("**Quorum.**", StringComparison.Ordinal);

    private static void Lists<T>()
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.Contains($"`{NameTable<T>.Shared.Name(value)}`", Text, StringComparison.Ordinal));
}
