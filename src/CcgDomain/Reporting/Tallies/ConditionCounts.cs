using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The number of open conditions in a domain.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record DomainConditions
{
    internal DomainConditions(AuthorisationDomain domain, long conditions)
    {
        Domain = domain;
        Conditions = conditions;
    }

    /// <summary>The domain.</summary>
    public AuthorisationDomain Domain { get; }

    /// <summary>The number of listed conditions on its criteria. The domain of an unlisted condition is not known.</summary>
    public long Conditions { get; }

    /// <summary>The name as printed by the press, and the number.</summary>
    /// <returns>"Great leaders: 50".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Domain.PressName()}: {Conditions}");
}

/// <summary>The number of open conditions on a criterion.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record CriterionConditions
{
    internal CriterionConditions(CriterionCode criterion, long conditions)
    {
        Criterion = criterion;
        Conditions = conditions;
    }

    /// <summary>The criterion.</summary>
    public CriterionCode Criterion { get; }

    /// <summary>The number of listed conditions on it; 1 or more.</summary>
    public long Conditions { get; }

    /// <summary>The criterion and the number.</summary>
    /// <returns>"3.1.1B: 23".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Criterion}: {Conditions}");
}

/// <summary>The number of open conditions at a support level, and of the CCGs that have one.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record LevelConditions
{
    internal LevelConditions(ConditionLevel level, long conditions, long ccgs)
    {
        Level = level;
        Conditions = conditions;
        Ccgs = ccgs;
    }

    /// <summary>The level.</summary>
    public ConditionLevel Level { get; }

    /// <summary>The number of listed conditions at the level.</summary>
    public long Conditions { get; }

    /// <summary>The number of CCGs that have at least one of them.</summary>
    public long Ccgs { get; }

    /// <summary>The level and both numbers.</summary>
    /// <returns>"III: 40 conditions at 17 CCGs".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{NameTable<ConditionLevel>.Shared.Name(Level)}: {Conditions} conditions at {Ccgs} CCGs");
}
