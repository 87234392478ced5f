using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>Small wordings that several commands share.</summary>
internal static class Wording
{
    /// <summary>"1 document", "3 documents".</summary>
    internal static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";

    /// <summary>The title, the provision and the address.</summary>
    internal static string Of(Citation source) => source.Url is null ? source.ToString() : $"{source} ({source.Url})";

    /// <summary>When a rule binds: "always", "from 2013-04-01", "2012-03-27 to 2022-06-30".</summary>
    internal static string InForce(Rule rule) => (rule.From, rule.Until) switch
    {
        (null, null) => "always",
        ({ } from, null) => $"from {from:O}",
        (null, { } until) => $"until {until:O}",
        ({ } from, { } until) => $"{from:O} to {until:O}",
    };

    /// <summary>The status in a few words, without what is open.</summary>
    internal static string Of(AuthorisationStatus status) => status.Match(
        notApplied: _ => "not applied",
        applicant: _ => "applicant",
        full: _ => "fully authorised",
        conditional: _ => "authorised with conditions",
        directed: _ => "authorised with conditions, under legal direction",
        shadow: _ => "established but not authorised",
        dissolved: gone => gone.Successors.IsEmpty
            ? $"dissolved ({JsonOutput.NameOf(gone.Ground, CcgJsonContext.Default.DissolutionGround)})"
            : $"dissolved ({JsonOutput.NameOf(gone.Ground, CcgJsonContext.Default.DissolutionGround)} into {string.Join(", ", gone.Successors)})");

    /// <summary>"none", "24 (17 unlisted)", "some (unlisted)". Unlisted: no source says which.</summary>
    internal static string Open(int listed, Unlisted unlisted) => unlisted.Match(
        none: () => listed == 0 ? "none" : $"{listed}",
        exactly: count => listed == 0 ? $"{count} (unlisted)" : $"{listed + count} ({count} unlisted)",
        some: () => listed == 0 ? "some (unlisted)" : $"{listed} and some (unlisted)");

    internal static string Of(DirectionPower power) => power == DirectionPower.Regulation8 ? "regulation 8" : "section 14Z21";

    internal static string Of(CoCommissioningModel model) => model switch
    {
        CoCommissioningModel.GreaterInvolvement => "greater involvement",
        CoCommissioningModel.Joint => "joint",
        CoCommissioningModel.Delegated => "delegated",
        _ => "none",
    };

    /// <summary>Who decides, seen from the CCG.</summary>
    internal static string Of(Decider decider) => decider switch
    {
        Decider.DiscussionOnly => "NHS England; the CCG may discuss",
        Decider.Jointly => "jointly",
        Decider.TheCcg => "the CCG",
        Decider.ReservedToNhsEngland => "reserved to NHS England",
        _ => "nobody here",
    };
}
