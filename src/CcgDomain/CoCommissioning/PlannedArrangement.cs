using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.CoCommissioning;

/// <summary>An arrangement that was applied for or approved and has not started. Built only by the fold of the events.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PlannedArrangement
{
    internal PlannedArrangement(CoCommissioningModel model, EventDate startsOn)
    {
        Model = model;
        StartsOn = startsOn;
    }

    /// <summary>The model.</summary>
    public CoCommissioningModel Model { get; }

    /// <summary>The first day on which it is to operate.</summary>
    public EventDate StartsOn { get; }

    /// <summary>The model and the day, the same in every culture.</summary>
    /// <returns>"delegated commissioning from 2015-04-01".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Model.InWords()} from {StartsOn}");
}
