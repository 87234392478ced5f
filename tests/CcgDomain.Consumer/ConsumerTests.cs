using System;
using System.Collections.Generic;
using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using Xunit;

namespace CcgDomain.Consumer;

/// <summary>Everyday use of the public face, compiled as C# 12 for net8.0. What does not compile there is not usable there.</summary>
public class ConsumerTests
{
    [Fact]
    public void Codes_and_names_are_read_compared_and_printed()
    {
        Span<char> text = stackalloc char[OdsCode.MaxLength];
        var code = OdsCode.Parse("03q");

        Assert.True(code.TryFormat(text, out var written, default, null));
        Assert.Equal("03Q", new string(text[..written]));
        Assert.Equal($"{code}", code.ToString());
        Assert.True(OdsCode.TryParse("03Q"u8, out var same) && same == code);
        Assert.False(OdsCode.TryParse("no code", out var none));
        Assert.True(none.IsNone);
        Assert.Equal("Vale of York", CcgName.Parse("NHS Vale of York CCG").Place);
    }

    [Fact]
    public void Values_stand_in_documents_also_as_keys()
    {
        var places = new Dictionary<OdsCode, GssCode> { [OdsCode.Parse("03Q")] = GssCode.Parse("E38000188") };

        Assert.Equal("""{"03Q":"E38000188"}""", JsonSerializer.Serialize(places));
    }

    [Fact]
    public void Decisions_are_matched_chained_and_taken_apart()
    {
        Decision<OdsCode> decision = Decision.Accept<OdsCode>(OdsCode.Parse("03Q"));

        Assert.Equal("03Q", decision.Match(accepted: code => code.ToString(), refused: violations => violations[0].Message));
        Assert.Equal(3, decision.Then<int>(code => Decision.Accept<int>(code.Length)).OrThrow());
        Assert.True(decision.TryGet(out var value, out var problems) && !value.IsNone && problems.IsEmpty);
    }

    [Fact]
    public void Rules_are_waived_by_basis_and_by_code()
    {
        RuleSet rules = RuleSet.All.Without(RuleBasis.Inferred).Without("AUT-02");

        Assert.NotSame(RuleSet.All, rules);
    }
}
