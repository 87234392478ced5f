using System.Runtime.CompilerServices;
using CcgDomain.Tests.Generated.Laws;
using CcgDomain.Tests.Support;
using FsCheck;

namespace CcgDomain.Tests.Generated;

/// <summary>Checks each law that tests/CcgDomain.Soak checks for hours.</summary>
public class LawTests
{
    [CcgProperty]
    public Property A_history_is_the_same_event_by_event_at_once_and_in_any_two_parts() => Law();

    [CcgProperty]
    public Property A_CCG_on_a_day_is_the_CCG_of_the_events_up_to_that_day() => Law();

    [CcgProperty]
    public Property What_is_refused_changes_nothing_and_every_violation_is_in_table_order() => Law();

    [CcgProperty]
    public Property Waiving_rules_only_takes_violations_away() => Law();

    [CcgProperty]
    public Property A_second_reading_of_the_table_finds_the_same_rules_broken() => Law();

    [CcgProperty]
    public Property A_second_reading_of_the_table_finds_the_same_rules_broken_by_any_events_one_after_another() => Law();

    [CcgProperty]
    public Property A_record_with_gaps_says_what_the_exact_record_says_or_that_it_is_not_known() => Law();

    [CcgProperty]
    public Property A_review_outcome_of_a_record_with_gaps_says_what_that_of_the_exact_record_says_or_that_it_is_not_known() => Law();

    [CcgProperty]
    public Property The_counts_of_an_exact_record_lie_within_those_of_the_same_record_with_gaps() => Law();

    [CcgProperty]
    public Property A_broken_rule_is_found_and_no_other() => Law();

    [CcgProperty]
    public Property A_document_is_written_back_byte_for_byte_and_read_back_equal() => Law();

    [CcgProperty]
    public Property A_mutated_document_never_throws_and_what_is_accepted_is_written_back_with_the_same_meaning() => Law();

    [CcgProperty]
    public Property A_document_of_committees_is_written_back_byte_for_byte_and_what_it_says_is_judged_the_same() => Law();

    [CcgProperty]
    public Property A_mutated_document_of_committees_never_throws_and_what_is_accepted_is_written_back_with_the_same_meaning() => Law();

    [CcgProperty]
    public Property National_positions_and_a_review_are_made_of_any_nation() => Law();

    [CcgProperty]
    public Property A_body_a_committee_or_a_register_is_judged_on_any_day_without_throwing() => Law();

    [CcgProperty]
    public Property Any_table_of_figures_is_reconciled() => Law();

    [CcgProperty]
    public Property The_register_answers_the_same_in_every_form() => Law();

    [CcgProperty]
    public Property Codes_names_criteria_and_conditions_are_read_back_as_they_are_written() => Law();

    [Fact]
    public void Every_law_is_run() => Assert.Equal(
        AllLaws.All.Select(law => NameOf(law)).Order(StringComparer.Ordinal),
        typeof(LawTests).GetMethods().Where(method => method.ReturnType == typeof(Property)).Select(method => method.Name).Order(StringComparer.Ordinal));

    private static Property Law([CallerMemberName] string name = "") => AllLaws.All.Single(law => NameOf(law) == name).Property;

    /// <summary>The name of the method for a law: its sentence with underscores.</summary>
    private static string NameOf(Law law) => string.Join('_', law.Name.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries));
}
