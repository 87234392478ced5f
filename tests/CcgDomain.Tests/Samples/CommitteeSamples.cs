using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;

namespace CcgDomain.Tests.Samples;

public sealed class CommitteeSamples : ISamples
{
    private static readonly DateOnly Day = new(2018, 1, 2);

    public IEnumerable<object> Make() =>
    [
        One(),
        new CommitteeAgenda(Committee("ZZ2")),
        new CommitteeAgenda(Committee("ZZ1"), [new("a matter")]),
        new CommitteeAgenda(Committee("ZZ1"), [new("a matter"), new("another")]),
        new CommitteeAgenda(Committee("ZZ1"), [new("another"), new("a matter")]),
        new CommitteeDocument(Day, []),
        new CommitteeDocument(Day, [One()]),
        new CommitteeDocument(Day.AddDays(1), [One()]),
        new CommitteeDocument(Day, [One(), new(Committee("ZZ2"))]),
        new CommitteeDocument(Day, [new(Committee("ZZ2")), One()]),
    ];

    private static CommitteeAgenda One() => new(Committee("ZZ1"));

    private static PrimaryCareCommissioningCommittee Committee(string code) =>
        new(CommitteeForm.Delegated, [OdsCode.Parse(code)], [new("A", [MemberRole.Chair, MemberRole.LayMember], votes: true)]);
}
