using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Tool.Output;

/// <summary>The wording of values that several commands show to people.</summary>
internal static class Wording
{
    /// <summary>Returns a number with a noun: "1 document", "3 documents".</summary>
    internal static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>Returns a text, with an ellipsis in place of what is too long to be read in a list.</summary>
    internal static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return $"{text.AsSpan(0, length)}…";
    }

    /// <summary>Returns the title, provision and address of a source.</summary>
    internal static string For(Citation source) => source.Url is null ? source.ToString() : $"{source} ({source.Url})";

    /// <summary>Returns the period in which a rule is in force: "always", "from 2013-04-01", "2012-03-27 to 2022-06-30".</summary>
    internal static string InForce(Rule rule) => (rule.From, rule.Until) switch
    {
        (null, null) => "always",
        ({ } from, null) => $"from {from:O}",
        (null, { } until) => $"until {until:O}",
        ({ } from, { } until) => $"{from:O} to {until:O}",
    };

    /// <summary>Returns the status, without its conditions and directions.</summary>
    internal static string For(AuthorisationStatus status) => status.Match(
        notApplied: _ => "not applied",
        applicant: _ => "applicant",
        full: _ => "fully authorised",
        conditional: _ => "authorised with conditions",
        directed: _ => "authorised with conditions, under legal direction",
        shadow: _ => "established but not authorised",
        dissolved: dissolved => dissolved.Successors is not { IsEmpty: false } successors
            ? $"dissolved ({JsonOutput.JsonName(dissolved.Ground, CcgJsonContext.Default.DissolutionGround)})"
            : $"dissolved ({JsonOutput.JsonName(dissolved.Ground, CcgJsonContext.Default.DissolutionGround)} into {string.Join(", ", successors)})",
        notKnown: notKnown => NotKnown(notKnown.Possible, For));

    /// <summary>Returns the status in a word or two, without what is possible if it is not known.</summary>
    internal static string InShort(AuthorisationStatus status) => status.Match(
        notApplied: _ => "not applied",
        applicant: _ => "applicant",
        full: _ => "full",
        conditional: _ => "conditional",
        directed: _ => "directed",
        shadow: _ => "shadow",
        dissolved: _ => "dissolved",
        notKnown: _ => "not known");

    /// <summary>Returns an answer, or what is possible: "not known: joint or delegated".</summary>
    internal static string For<T>(Answer<T> answer, Func<T, string> wording) => answer.Match(wording, possible => NotKnown(possible, wording));


    private static string NotKnown<T>(ImmutableArray<T> possible, Func<T, string> wording) =>
        possible.IsEmpty ? "not known" : $"not known: {string.Join(" or ", possible.Select(wording).Distinct())}";

    /// <summary>
    /// Returns the number of open conditions, or of directions in force: "none", "24 (17 unlisted)", "some (unlisted)". Unlisted: the source does not say which they are.
    /// </summary>
    internal static string OpenConditions(int listed, Unlisted unlisted) => unlisted.Match(
        none: () => listed == 0 ? "none" : $"{listed}",
        exactly: count => listed == 0 ? $"{count} (unlisted)" : $"{listed + count} ({count} unlisted)",
        some: () => listed == 0 ? "some (unlisted)" : $"{listed} and some (unlisted)",
        notKnown: () => listed == 0 ? "not known" : $"at least {listed}");

    /// <summary>Returns the name of the area; both names, where it changed on an unknown day; empty, where it is not known.</summary>
    internal static string For(Membership membership) => membership.Match(
        known: known => known.Area.Name,
        changed: changed => $"{changed.Before.Name} or {changed.After.Name}",
        notKnown: _ => "");

    /// <summary>Returns a kind of area: "the region".</summary>
    internal static string For(NhsAreaKind kind) => kind switch
    {
        NhsAreaKind.Region => "the region",
        NhsAreaKind.AreaTeam => "the area team",
        _ => "the partnership (STP, later ICS)",
    };

    internal static string For(DirectionPower power) => power switch
    {
        DirectionPower.Regulation8 => "regulation 8",
        DirectionPower.Section14Z21 => "section 14Z21",
        _ => "Schedule 6 paragraph 9",
    };

    internal static string For(DirectionEvidence evidence) => evidence switch
    {
        DirectionEvidence.InForce => "in force",
        DirectionEvidence.EndNotKnown => "given, end not known",
        _ => "not known whether in force",
    };

    internal static string For(CoCommissioningModel model) => model switch
    {
        CoCommissioningModel.GreaterInvolvement => "greater involvement",
        CoCommissioningModel.Joint => "joint",
        CoCommissioningModel.Delegated => "delegated",
        _ => "none",
    };

    internal static string For(Decider decider) => decider switch
    {
        Decider.DiscussionOnly => "NHS England; the CCG may discuss",
        Decider.Jointly => "jointly",
        Decider.TheCcg => "the CCG",
        Decider.ReservedToNhsEngland => "reserved to NHS England",
        _ => "not the CCG",
    };
}
