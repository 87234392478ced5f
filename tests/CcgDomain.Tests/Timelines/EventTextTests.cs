using CcgDomain.Authorisation;

namespace CcgDomain.Tests.Timelines;

/// <summary>Which texts an event accepts, tested with the requirement of a direction. The texts are in lists because an attribute cannot hold half of a surrogate pair.</summary>
public class EventTextTests
{
    private static readonly string[] Whole = ["", "a plan", "\U0001F600", "\U0001F600\U0001F601", "a \U0001F600 plan"];

    private static readonly string[] Broken =
    [
        "\uD83D",
        "\uDE00",
        "\uDE00\uD83D",
        "\uD83D\uD83D\uDE00",
        "\uD83D plan",
        "\uDE00 plan",
        "a \uD83D plan",
        "a plan \uD83D",
        "a plan \uDE00",
        "\U0001F600\uDE00",
        "\U0001F600 plan \uD83D",
    ];

    [Fact]
    public void Any_text_of_whole_characters_is_kept_as_it_is() =>
        Assert.All(Whole, text => Assert.Equal(text, new DirectionEffect.Exercise(text).Requirement));

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_wherever_it_stands() =>
        Assert.All(Broken, text => Assert.Equal("requirement", Assert.Throws<ArgumentException>(() => new DirectionEffect.Exercise(text)).ParamName));
}
