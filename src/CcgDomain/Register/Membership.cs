using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>Where an organisation lay on a day: in a known area; in one of two, between which it changed on an unknown day; or not known.</summary>
/// <remarks>
/// <para>It rests on published lists, each of one day. What two lists show alike held between them. What they show differently changed between them, on
/// the day that the change log of the Organisation Data Service gives if that lies between them, and otherwise on an unknown day. The first list of a
/// CCG counts back to its opening if the last lists of all its predecessors say the same, and its last list to its end if the first of its successor does.</para>
/// <para>From 1 July 2022 a former CCG's code stands for its sub-ICB location, which lies in the area of an integrated care board.</para>
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record Membership
{
    private Membership()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function that applies.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="known">The function for a known area.</param>
    /// <param name="changed">The function for a change from one area to another on an unknown day.</param>
    /// <param name="notKnown">The function for a day for which no list gives an area.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var region = CcgRegister.England.RegionOn(OdsCode.Parse("02Q"), new(2021, 4, 1));
    ///
    /// Console.WriteLine(region.Match(known: known => known.Area.Name, changed: changed => $"{changed.Before.Name} or {changed.After.Name}", notKnown: _ => "not known")); // North East and Yorkshire
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<Known, TResult> known, Func<Changed, TResult> changed, Func<NotKnown, TResult> notKnown)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(notKnown);
        return this switch
        {
            Known k => known(k),
            Changed c => changed(c),
            _ => notKnown((NotKnown)this),
        };
    }

    /// <summary>Gets the area if it is known.</summary>
    /// <param name="area">The area, or null if it is not known.</param>
    /// <returns>true if the area is known; otherwise, false.</returns>
    public bool TryGet([NotNullWhen(true)] out NhsArea? area)
    {
        area = (this as Known)?.Area;
        return area is not null;
    }

    /// <summary>The area is known.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Known : Membership
    {
        internal Known(NhsArea area, DateOnly from, DateOnly to, MembershipList since, MembershipList until)
        {
            Area = area;
            From = from;
            To = to;
            Since = since;
            Until = until;
        }

        /// <summary>The area, with the name and the GSS code that the latest list of the day or before gives; for a period, those at its end.</summary>
        public NhsArea Area { get; }

        /// <summary>The first day of the period in which it is known to have lain in the area.</summary>
        public DateOnly From { get; }

        /// <summary>The last day of that period, inclusive.</summary>
        public DateOnly To { get; }

        /// <summary>The first list that shows it, or its predecessors, in the area.</summary>
        public MembershipList Since { get; }

        /// <summary>The last list that shows it, or its successor, in the area without a break; the same as <see cref="Since"/> if only one does.</summary>
        public MembershipList Until { get; }

        internal override int Discriminator => 0;

        /// <summary>Returns the area, the days and the lists.</summary>
        /// <returns>"North West (Y62) from 2019-04-03 to 2020-03-31 [NHS Organisation Data Service, STP partner mapping, 2019-04-03; …]".</returns>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Area} from {From:O} to {To:O} [{Since}{(Since == Until ? "" : $"; {Until}")}]");
    }

    /// <summary>The area changed between two lists, on a day that no source gives.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Changed : Membership
    {
        internal Changed(NhsArea before, NhsArea after, DateOnly from, DateOnly to, MembershipList last, MembershipList first)
        {
            Before = before;
            After = after;
            From = from;
            To = to;
            Last = last;
            First = first;
        }

        /// <summary>The area that the earlier list shows.</summary>
        public NhsArea Before { get; }

        /// <summary>The area that the later list shows.</summary>
        public NhsArea After { get; }

        /// <summary>The first day on which it may have lain in either.</summary>
        public DateOnly From { get; }

        /// <summary>The last such day, inclusive.</summary>
        public DateOnly To { get; }

        /// <summary>The last list that shows the area before.</summary>
        public MembershipList Last { get; }

        /// <summary>The first list that shows the area after.</summary>
        public MembershipList First { get; }

        internal override int Discriminator => 1;

        /// <summary>Returns both areas, the days and the lists.</summary>
        /// <returns>"changed from South of England (Y57) to South West (Y58), from 2017-04-02 to 2018-03-31 either [ONS, …, 2017-04-01; …]".</returns>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"changed from {Before} to {After}, from {From:O} to {To:O} either [{Last}; {First}]");
    }

    /// <summary>No list gives an area for the day, or the organisation was not open on it.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotKnown : Membership
    {
        internal NotKnown(bool isOpen) => IsOpen = isOpen;

        /// <summary>
        /// Whether the organisation was open on the day. A CCG that was abolished counts as open after 30 June 2022 too, because its code goes on for its
        /// sub-ICB location.
        /// </summary>
        public bool IsOpen { get; }

        internal override int Discriminator => 2;

        /// <summary>Returns why there is no area.</summary>
        /// <returns>"not known" or "not open".</returns>
        public override string ToString() => IsOpen ? "not known" : "not open";
    }
}
