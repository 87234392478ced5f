namespace CcgDomain.Governance;

/// <summary>The days on which the rules of this room change.</summary>
internal static class GovernanceDates
{
    /// <summary>
    /// The first day on which sections 14A to 14O of the NHS Act 2006, but for section 14I, were in force (SI 2012/1831 art 2(2)). They bind a CCG from its
    /// establishment, which was possible from that day on.
    /// </summary>
    internal static readonly DateOnly ActInForce = new(2012, 10, 1);

    /// <summary>
    /// The first day of committees for delegated or joint commissioning. Their guidance was issued in December 2014, on a day that is not established.
    /// </summary>
    internal static readonly DateOnly FirstCommittees = new(2015, 4, 1);

    /// <summary>The last day without such committees.</summary>
    internal static readonly DateOnly LastDayWithoutCommittees = new(2015, 3, 31);

    /// <summary>The day from which every CCG was to be delegated.</summary>
    internal static readonly DateOnly DelegatedOnly = new(2021, 4, 1);

    /// <summary>The first day on which CCGs had the power to form joint committees (SI 2014/2436).</summary>
    internal static readonly DateOnly JointOfCcgsFrom = new(2014, 10, 1);

    /// <summary>The last day on which the edition of 2013 is certainly in force: the next was issued on an unknown day in December 2014.</summary>
    internal static readonly DateOnly LastDayOf2013Edition = new(2014, 11, 30);

    /// <summary>The first day of the regulations on auditor panels, SI 2015/18.</summary>
    internal static readonly DateOnly FirstAuditorPanels = new(2015, 4, 1);

    /// <summary>The first day of the edition of June 2016 on conflicts of interest.</summary>
    internal static readonly DateOnly June2016 = new(2016, 6, 28);

    /// <summary>The first day of the edition of June 2017 on conflicts of interest.</summary>
    internal static readonly DateOnly June2017 = new(2017, 6, 16);

    /// <summary>The first day on which the first yearly audit of the management of conflicts, that of 2016/17, can be overdue.</summary>
    internal static readonly DateOnly FirstAuditDue = new(2017, 4, 1);

    /// <summary>The day from which the guidance for the whole NHS of February 2017 applied to CCGs.</summary>
    internal static readonly DateOnly NhsWide2017 = new(2017, 6, 1);

    /// <summary>The last day of regulation 11 as made.</summary>
    internal static readonly DateOnly LastDayAsMade = new(2022, 4, 13);

    /// <summary>The first day of regulation 11 as amended by SI 2022/316.</summary>
    internal static readonly DateOnly FirstDayAmended = new(2022, 4, 14);
}
