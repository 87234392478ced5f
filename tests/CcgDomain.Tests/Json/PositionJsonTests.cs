using System.Text;
using CcgDomain.Assurance;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using CcgDomain.Tests.Governance;
using CcgDomain.Tests.Reporting;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Json;

/// <summary>National positions and review outcomes travel as <c>position/1</c> documents, and are added where they arrive.</summary>
public class PositionJsonTests
{
    private static readonly DateOnly Day = new(2013, 7, 1);

    private static readonly string Valid = Encoding.UTF8.GetString(PositionJson.Write(NationalAuthorisationPosition.AsAt([Pool.FullUnder14Z21, Pool.Directed("T001")], Day)));

    [CcgProperty]
    public void Parts_that_travelled_add_up_to_the_whole(Nation nation, DateOnly day, int cut)
    {
        var ccgs = nation.Ccgs;
        var at = ccgs.Length == 0 ? 0 : (int)((uint)cut % (uint)ccgs.Length);
        Ccg[] here = [.. ccgs[..at]], there = [.. ccgs[at..]];
        var end = day < DateOnly.MaxValue.AddDays(-100) ? day.AddDays(100) : day;

        Assert.Equal(
            NationalAuthorisationPosition.AsAt(ccgs, day, RegionOf),
            Sent(NationalAuthorisationPosition.AsAt(here, day, RegionOf)).Plus(Sent(NationalAuthorisationPosition.AsAt(there, day, RegionOf))));
        Assert.Equal(
            NationalCoCommissioningPosition.AsAt(ccgs, day, RegionOf),
            Sent(NationalCoCommissioningPosition.AsAt(here, day, RegionOf)).Plus(Sent(NationalCoCommissioningPosition.AsAt(there, day, RegionOf))));
        foreach (var year in FinancialYear.All)
        {
            Assert.Equal(
                NationalAssurancePosition.AsAt(ccgs, year, RegionOf),
                Sent(NationalAssurancePosition.AsAt(here, year, RegionOf)).Plus(Sent(NationalAssurancePosition.AsAt(there, year, RegionOf))));
        }

        Assert.Equal(ReviewOutcome.Between(ccgs, day, end), Sent(ReviewOutcome.Between(here, day, end)).Plus(Sent(ReviewOutcome.Between(there, day, end))));
    }

    [CcgProperty]
    public void Equal_positions_give_equal_bytes(Nation nation, DateOnly day)
    {
        var document = PositionJson.Write(NationalAuthorisationPosition.AsAt(nation.Ccgs, day, RegionOf));

        Assert.Equal(document, PositionJson.Write(NationalAuthorisationPosition.AsAt(nation.Ccgs.Reverse(), day, RegionOf)));
        Assert.Equal(document, PositionJson.Write(PositionJson.ReadAuthorisation(document).OrThrow()));
    }

    [CcgProperty(MaxTest = 25)]
    public void A_position_of_each_kind_has_the_form_that_the_schema_describes(Nation nation, DateOnly day)
    {
        Assert.True(Schemas.Accepts("position/1", PositionJson.Write(NationalAuthorisationPosition.AsAt(nation.Ccgs, day, RegionOf))));
        Assert.True(Schemas.Accepts("position/1", PositionJson.Write(NationalCoCommissioningPosition.AsAt(nation.Ccgs, day, RegionOf))));
        Assert.True(Schemas.Accepts("position/1", PositionJson.Write(NationalAssurancePosition.AsAt(nation.Ccgs, FinancialYear.Of(2015), RegionOf))));
        Assert.True(Schemas.Accepts("position/1", PositionJson.Write(ReviewOutcome.Between(nation.Ccgs, DateOnly.MinValue, day))));
    }

    [Theory]
    [InlineData("\"format\":\"position/1\",", "", "JSN-07 ")]
    [InlineData("position/1", "position/2", "JSN-09 format")]
    [InlineData("\"kind\":\"authorisation\"", "\"kind\":\"review\"", "JSN-09 kind")]
    [InlineData("\"kind\":\"authorisation\"", "\"kind\":1", "JSN-08 kind")]
    [InlineData("\"position\":{", "\"position\":{\"more\":1,", "JSN-06 position")]
    [InlineData("\"position\":{", "\"position\":{\"date\":\"2013-07-01\",", "JSN-05 position.date")]
    [InlineData("\"date\":\"2013-07-01\",", "", "JSN-07 position")]
    [InlineData("\"date\":\"2013-07-01\"", "\"date\":\"2013-07-32\"", "JSN-09 position.date")]
    [InlineData("\"regions\":[]", "\"regions\":[\"London\"]", "JSN-09 position.regions")]
    [InlineData("\"total\":{\"ccgs\":2", "\"total\":{\"ccgs\":3", "JSN-09 position.total.ccgs")]
    [InlineData("\"total\":{\"ccgs\":2", "\"total\":{\"ccgs\":\"2\"", "JSN-08 position.total.ccgs")]
    [InlineData("\"parts\":[{", "\"parts\":[7,{", "JSN-08 position.parts[0]")]
    [InlineData("\"parts\":[{", "\"parts\":[{}{", "JSN-03 ")]
    public void A_document_that_is_not_what_would_be_written_is_refused_with_its_place(string part, string other, string expected)
    {
        var at = Valid.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, Valid);

        Assert.Equal([expected], PositionJson.ReadAuthorisation(Encoding.UTF8.GetBytes(Valid[..at] + other + Valid[(at + part.Length)..])).Places());
    }

    [Theory]
    [InlineData("\"year\":\"2015/16\"", "\"year\":\"2015/17\"", "JSN-09 position.year")]
    [InlineData("\"year\":\"2015/16\",", "", "JSN-07 position")]
    [InlineData("\"inadequate\":1", "\"inadequate\":2", "JSN-09 position.total.with.inadequate")]
    [InlineData("\"kind\":\"assurance\"", "\"kind\":\"review\"", "JSN-09 kind")]
    public void A_document_on_assurance_that_is_not_what_would_be_written_is_refused_with_its_place(string part, string other, string expected)
    {
        var rated = Pool.Granted("T001", CcgDomain.Authorisation.Unlisted.Of(0)).Then(new AssuranceEvent.AssessmentPublished(new(2016, 7, 21), FinancialYear.Of(2015), Rating.Inadequate));
        var valid = Encoding.UTF8.GetString(PositionJson.Write(NationalAssurancePosition.AsAt([rated], FinancialYear.Of(2015))));
        Assert.True(Schemas.Accepts("position/1", Encoding.UTF8.GetBytes(valid)));
        var at = valid.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, valid);

        Assert.Equal([expected], PositionJson.ReadAssurance(Encoding.UTF8.GetBytes(valid[..at] + other + valid[(at + part.Length)..])).Places());
    }

    // Whatever is cut out of a document or put into it, no position is read from what is no longer a document.
    [CcgProperty]
    public void A_mutated_document_never_throws_and_what_is_accepted_means_the_same(int at, char other)
    {
        var position = (int)((uint)at % (uint)Valid.Length);
        foreach (var document in new[] { Valid[..position], Valid.Remove(position, 1), $"{Valid[..position]}{other}{Valid[(position + 1)..]}" })
        {
            if (PositionJson.ReadAuthorisation(Encoding.UTF8.GetBytes(document)).TryGet(out var read, out var violations))
            {
                Assert.Equal(Valid.Length, PositionJson.Write(read).Length);
            }
            else
            {
                Assert.NotEmpty(violations);
            }
        }
    }

    [Fact]
    public void The_members_come_in_any_order()
    {
        var position = Valid[Valid.IndexOf("{\"date\"", StringComparison.Ordinal)..^1];
        var document = $$""" { "position" : {{position}}, "kind" : "authorisation", "format" : "position/1" } """;

        Assert.Equal(Valid, Encoding.UTF8.GetString(PositionJson.Write(PositionJson.ReadAuthorisation(Encoding.UTF8.GetBytes(document)).OrThrow())));
    }

    [Fact]
    public void The_size_and_the_arguments_are_checked()
    {
        var document = Encoding.UTF8.GetBytes(Valid);
        Assert.Equal(["JSN-01 "], PositionJson.ReadAuthorisation(document, document.Length - 1).Places());
        Assert.True(PositionJson.ReadAuthorisation(document, document.Length).TryGet(out _, out _));
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(() => PositionJson.ReadAuthorisation([], -1)).ParamName);
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(() => PositionJson.ReadCoCommissioning([], -1)).ParamName);
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(() => PositionJson.ReadAssurance([], -1)).ParamName);
        Assert.Equal("position", Assert.Throws<ArgumentNullException>(() => PositionJson.Write((NationalAssurancePosition)null!)).ParamName);
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(() => PositionJson.ReadReview([], -1)).ParamName);
        Assert.Equal("position", Assert.Throws<ArgumentNullException>(() => PositionJson.Write((NationalAuthorisationPosition)null!)).ParamName);
        Assert.Equal("position", Assert.Throws<ArgumentNullException>(() => PositionJson.Write((NationalCoCommissioningPosition)null!)).ParamName);
        Assert.Equal("outcome", Assert.Throws<ArgumentNullException>(() => PositionJson.Write((ReviewOutcome)null!)).ParamName);
    }

    private static string? RegionOf(OdsCode code) => (code.ToString()[^1] % 3) switch
    {
        0 => null,
        1 => "London",
        _ => "South",
    };

    private static NationalAuthorisationPosition Sent(NationalAuthorisationPosition position) => PositionJson.ReadAuthorisation(PositionJson.Write(position)).OrThrow();

    private static NationalCoCommissioningPosition Sent(NationalCoCommissioningPosition position) => PositionJson.ReadCoCommissioning(PositionJson.Write(position)).OrThrow();

    private static NationalAssurancePosition Sent(NationalAssurancePosition position) => PositionJson.ReadAssurance(PositionJson.Write(position)).OrThrow();

    private static ReviewOutcome Sent(ReviewOutcome outcome) => PositionJson.ReadReview(PositionJson.Write(outcome)).OrThrow();
}
