using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;

namespace CcgDomain.Tests.Samples;

public sealed class CommitteeSamples : ISamples
{
    private static readonly DateOnly Day = new(2018, 1, 2);

    public IEnumerable<object> Make() =>
    [
        Body("ZZ1"),
        Body("ZZ2"),
        new BodyDocument(Day.AddDays(1), OdsCode.Parse("ZZ1"), new([])),
        new BodyDocument(Day, OdsCode.Parse("ZZ1"), new([], [])),
        new BodyDocument(Day, OdsCode.Parse("ZZ1"), new([]), [new("a matter")]),
        new BodyDocument(Day, OdsCode.Parse("ZZ1"), new([]), [new("another")]),
        new BodyDocument(Day, OdsCode.Parse("ZZ1"), new([]), [], [OdsCode.Parse("ZZ2")]),
        new BodyDocument(Day, OdsCode.Parse("ZZ1"), new([]), [], [OdsCode.Parse("ZZ3")]),
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

    private static BodyDocument Body(string code) => new(Day, OdsCode.Parse(code), new([]));

    private static CommitteeAgenda One() => new(Committee("ZZ1"));

    private static PrimaryCareCommissioningCommittee Committee(string code) =>
        new(CommitteeForm.Delegated, [OdsCode.Parse(code)], [new("A", [MemberRole.Chair, MemberRole.LayMember], votes: true)]);
}
