namespace CcgDomain.Rules;

/// <summary>
/// Every rule code that was ever given out, with its basis. A code keeps its meaning for good and is never used for another rule.
/// </summary>
/// <remarks>
/// The rules themselves stand in the tables of their rooms. This index lets a rule set know, below all those rooms, which codes exist
/// and which cannot be waived; a rule that disagrees with it does not load.
/// </remarks>
internal static class RuleCodes
{
    private static readonly (RuleBasis Basis, string Codes)[] Rows =
    [
        (RuleBasis.Integrity, "TML-01 TML-02"),
        (RuleBasis.Statute, "TML-03"),
        (RuleBasis.Regulation, "TML-04"),
        (RuleBasis.Integrity, "AUT-01 AUT-09 AUT-10 AUT-12 AUT-14 AUT-18 AUT-22 AUT-24"),
        (RuleBasis.Statute, "AUT-04 AUT-13 AUT-16 AUT-17"),
        (RuleBasis.Regulation, "AUT-11 AUT-15 AUT-20"),
        (RuleBasis.Guidance, "AUT-02 AUT-07"),
        (RuleBasis.Reported, "AUT-03 AUT-06 AUT-19 AUT-21"),
        (RuleBasis.Inferred, "AUT-05 AUT-08 AUT-23"),
        (RuleBasis.Integrity, "COC-02 COC-03 COC-09 COC-14 COC-15 COC-16 COC-17 COC-18"),
        (RuleBasis.Regulation, "COC-12"),
        (RuleBasis.Guidance, "COC-10 COC-13"),
        (RuleBasis.Reported, "COC-01 COC-04 COC-05 COC-07 COC-08"),
        (RuleBasis.Inferred, "COC-06 COC-11"),
        (RuleBasis.Integrity, "GOV-02 GOV-18 GOV-19 GOV-25 GOV-28 GOV-30 GOV-39"),
        (RuleBasis.Statute, "GOV-12 GOV-15 GOV-29 GOV-32"),
        (RuleBasis.Regulation, "GOV-01 GOV-03 GOV-04 GOV-05 GOV-06 GOV-07 GOV-08 GOV-09 GOV-10 GOV-11"),
        (RuleBasis.Guidance, "GOV-13 GOV-16 GOV-34"),
        (RuleBasis.Reported, "GOV-14 GOV-17 GOV-21 GOV-22 GOV-23 GOV-26 GOV-27 GOV-31 GOV-33 GOV-35 GOV-36 GOV-37 GOV-38"),
        (RuleBasis.Inferred, "GOV-20 GOV-24"),
        (RuleBasis.Integrity, "JSN-01 JSN-02 JSN-03 JSN-04 JSN-05 JSN-06 JSN-07 JSN-08 JSN-09"),
    ];

    internal static bool TryFind(string code, out RuleBasis basis)
    {
        // Each code has six characters: what has six and no space among them stands in a row as a whole or not at all.
        if (code.Length == 6 && !code.Contains(' ', StringComparison.Ordinal))
        {
            foreach (var row in Rows)
            {
                if (row.Codes.Contains(code, StringComparison.Ordinal))
                {
                    basis = row.Basis;
                    return true;
                }
            }
        }

        basis = default;
        return false;
    }
}
