using CcgDomain.Rules;

namespace CcgDomain.Authorisation;

/// <summary>The criteria of authorisation: how many there were, and those whose text is known.</summary>
/// <remarks>
/// Each was met or not met; one unmet criterion made one condition. The guide for applicants held 119; "118 requirements" in spring 2012
/// was said before the final guide, and "110" in one story is a misprint. The full list of codes is not established.
/// </remarks>
public static class Criteria
{
    /// <summary>The number of criteria: 119. Source: NHS England, July 2013.</summary>
    public const int Total = 119;

    /// <summary>The criteria whose code and text are known, in the order of their codes. Source: outcome lists that HSJ printed for single CCGs of waves 2 and 3.</summary>
    public static ImmutableArray<Criterion> Known { get; } =
    [
        Printed("1.1D", "member practices recognise the local quality priorities in the CCG's plans"),
        Printed("1.3B", "the governing body includes a nurse and a secondary care doctor"),
        Printed("1.4.2B", "good feedback from LINks or local HealthWatch and other patient groups"),
        Printed("2.2B", "systems to monitor and act on patient feedback, above all to spot quality and safety issues"),
        Printed("2.4.1B", "what patients choose in consultations is turned into plans and decisions"),
        Printed("2.4.2A", "complaints follow the statutory framework; concerns get an equivalent outcome"),
        Printed("2.4.2B", "how complaints and concerns are handled, and what came of it, is told to the public"),
        Printed("2.4.2C", "a clear line of accountability for patient safety, with regular reports to the National Reporting and Learning System"),
        Printed("3.1.1B", "a clear and credible integrated plan: operating plan 2012-13, draft intentions 2013-14, strategic plan to 2014-15"),
        Printed("3.1.1C", "a detailed financial plan: balance, within the management allowance, NHS CB requirements, tied to the commissioning plan"),
        Printed("3.1.1D", "QIPP is in all plans; changes to existing QIPP plans are explained"),
        Printed("3.1.1E", "the plan supports the joint health and wellbeing strategy and integrated commissioning"),
        Printed("3.1.1F", "the plan is aligned with national frameworks, including the NHS Outcomes Framework"),
        Printed("3.1.4B", "where the area is off track for 2012-13, a clear, time-limited path to recovery"),
        Printed("4.2.1A", "governance that identifies and manages risks, including key risks to QIPP"),
        Printed("4.2.1B", "systems to monitor and act on patient feedback, spotting quality and safety issues early"),
        Printed("4.2.1E", "arrangements to spot early warnings of a failing service"),
        Printed("4.2.3D", "appropriate safeguarding systems"),
        Printed("5.1A", "written agreements on the scope of collaboration with other CCGs"),
        Printed("5.3B", "a clear line of accountability for safeguarding; co-operation with the local authority in both safeguarding boards"),
        Printed("5.3C", "designated doctor and nurse for safeguarding and looked-after children, and paediatrician for unexpected child deaths"),
        Printed("6.4F", "Chief Finance Officer and governing body chair secured in line with the national role outlines"),
        Printed("6.4G", "senior in-house roles give the capacity and capability for strategic oversight"),
    ];

    /// <summary>Criteria whose text is known and whose code is not.</summary>
    public static ImmutableArray<Criterion> WithoutCode { get; } =
    [
        new(default, "engagement from constituent practices; wide involvement of other local clinicians; plans to handle concerns about its own operations", AuthorisationSources.LeedsNorth),
        new(default, "plan understood by members and key stakeholders; shows how it works with other CCGs on QIPP", AuthorisationSources.LeedsSouthAndEast),
        new(default, "everyone on the governing body has the right skills", AuthorisationSources.Airedale),
        new(default, "member practices understand the local plan at a high level", AuthorisationSources.PulseFirstWave),
        new(default, "the constitution reflects accountability between CCG and practices", AuthorisationSources.PulseFirstWave),
        new(default, "the constitution is signed off by member practices", AuthorisationSources.PulseFirstWave),
        new(default, "strong arrangements for joint commissioning with local authorities", AuthorisationSources.PressTable),
    ];

    /// <summary>Finds the text of a criterion.</summary>
    /// <param name="code">The code.</param>
    /// <param name="criterion">The criterion, or null where its text is not known.</param>
    /// <returns>Whether its text is known. False says nothing against the code: 23 of 119 are known.</returns>
    public static bool TryFind(CriterionCode code, [NotNullWhen(true)] out Criterion? criterion)
    {
        foreach (var known in Known)
        {
            if (known.Code == code)
            {
                criterion = known;
                return true;
            }
        }

        criterion = null;
        return false;
    }

    private static Criterion Printed(string code, string summary) => new(CriterionCode.Parse(code, null), summary, AuthorisationSources.OutcomeLists);
}
