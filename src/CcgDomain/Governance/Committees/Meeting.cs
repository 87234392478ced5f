namespace CcgDomain.Governance;

/// <summary>A committee and a matter that it is to decide.</summary>
internal readonly record struct Meeting(PrimaryCareCommissioningCommittee Committee, MatterForDecision Matter);
