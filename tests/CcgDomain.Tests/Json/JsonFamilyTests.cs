using System.Linq;
using CcgDomain.Json;
using Xunit;

namespace CcgDomain.Tests.Json;

public sealed class JsonFamilyTests
{
    [Fact]
    public void Every_property_that_a_family_reads_belongs_to_one_of_its_shapes()
    {
        AllBelong(EventTable.Event, EventTable.Event.Members);
        AllBelong(DirectionTable.Effect, DirectionTable.Effect.Members);
        AllBelong(ExercisedByTable.Table, ExercisedByTable.Table.Members);
    }

    private static void AllBelong(JsonTable family, JsonMember[] members)
    {
        var ofShapes = family.Describe().SelectMany(shape => shape.Properties).Select(property => property.Property).ToHashSet();
        Assert.All(members, member => Assert.Contains(member.Property, ofShapes));
        Assert.All(ofShapes, property => Assert.True(family.Allowed.Contains(property)));
    }
}
