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
    private static readonly Dictionary<string, RuleBasis> Index = Read(
        (RuleBasis.Integrity, "TML-01 TML-02 AUT-01 AUT-09 AUT-10 AUT-12 AUT-14 AUT-18 AUT-22 AUT-24 COC-02 COC-03 COC-09 COC-14 COC-15 COC-16 COC-17 COC-18"),
        (RuleBasis.Statute, "TML-03 AUT-04 AUT-13 AUT-16 AUT-17"),
        (RuleBasis.Regulation, "AUT-11 AUT-15 AUT-20 COC-12"),
        (RuleBasis.Guidance, "AUT-02 AUT-07 COC-10 COC-13"),
        (RuleBasis.Reported, "AUT-03 AUT-06 AUT-19 AUT-21 COC-01 COC-04 COC-05 COC-07 COC-08"),
        (RuleBasis.Inferred, "AUT-05 AUT-08 AUT-23 COC-06 COC-11"));

    internal static bool TryFind(string code, out RuleBasis basis) => Index.TryGetValue(code, out basis);

    private static Dictionary<string, RuleBasis> Read(params (RuleBasis Basis, string Codes)[] rows)
    {
        var index = new Dictionary<string, RuleBasis>(StringComparer.Ordinal);
        foreach (var (basis, codes) in rows)
        {
            foreach (var code in codes.Split(' '))
            {
                index.Add(code, basis);
            }
        }

        return index;
    }
}
