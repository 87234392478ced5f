using CcgDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.SecondOpinion;

public class SecondOpinionTests
{
    [Fact]
    public void A_second_reading_of_the_table_finds_the_same_rules_broken_after_a_lawful_history() =>
        Prop.ForAll(Generators.LawfulScenes(), Agree).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_second_reading_of_the_table_finds_the_same_rules_broken_after_a_history_with_rules_waived() =>
        Prop.ForAll(Generators.Scenes(), Agree).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void Agree(Scene scene) =>
        Assert.Equal(
            Table.ViolatedBy(scene.Ccg.Code, scene.Ccg.Events, scene.Next),
            scene.Ccg.ViolatedBy(scene.Next, RuleSet.All));
}
