using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Reporting;

/// <summary>Some of the CCGs of <see cref="Pool"/> in three parts, and a date on or next to that of an event.</summary>
public sealed class Parts(Ccg[] left, Ccg[] middle, Ccg[] right, DateOnly date)
{
    /// <summary>A day on which many conditions are open.</summary>
    internal static readonly DateOnly Day = new(2013, 5, 1);

    private static readonly DateOnly[] Dates =
        [.. Pool.All.SelectMany(ccg => ccg.Events).Select(e => e.On.Earliest).Distinct().SelectMany(on => (DateOnly[])[on.AddDays(-1), on, on.AddDays(1)]).Distinct().Order()];

    public static Arbitrary<Parts> Any() => (
        from left in Gen.Elements(Pool.All).ArrayOf()
        from middle in Gen.Elements(Pool.All).ArrayOf()
        from right in Gen.Elements(Pool.All).ArrayOf()
        from date in Gen.Elements(Dates)
        select new Parts(left, middle, right, date)).ToArbitrary();

    internal Ccg[] Left => left;

    internal Ccg[] Middle => middle;

    internal Ccg[] Right => right;

    internal DateOnly Date => date;

    internal Ccg[] All { get; } = [.. left, .. middle, .. right];

    public override string ToString() => $"{date:O}: {string.Join(' ', All.Select(ccg => ccg.Code))}";
}
