using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck;
using CcgDomain.FsCheck.BrokenRules;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Consistency;

/// <summary>Records of CCGs of the register, with something changed in them.</summary>
internal static class RecordOfRegister
{
    private static readonly DateOnly From = new(2012, 3, 27), To = new(2022, 7, 1);

    /// <summary>Changes up to four things: a day, how exactly it is known, a code, the name; or an event is added or left out. One in three records is partial.</summary>
    internal static Ccg Mutated(Sampler s)
    {
        // Half of them contradict the register by one rule from the start; the last rule is about committees.
        var ccg = s.Chance(50)
            ? RegisterRecord.Of(s.PickFrom(CcgRegister.England.Ccgs))
            : ((BrokenRule.InRecord)s.PickFrom(s.PickFrom(BrokenRegisterRules.All[..^1]).Ways)(s)).Ccg;
        var registered = CcgRegister.England[ccg.Code];
        for (var changes = s.Choose(0, 4); changes > 0; changes--)
        {
            List<CcgEvent> events = [.. ccg.Events];
            var name = ccg.Name;
            var place = s.Next(events.Count);
            switch (s.Next(7))
            {
                case 0:
                    events[place] = events[place].On(Shifted(s, events[place].On));
                    break;
                case 1:
                    events[place] = events[place].On(Vaguer(s, events[place].On));
                    break;
                case 2 when events.Count > 1:
                    events.RemoveAt(place);
                    break;
                case 3:
                    name = s.Chance(50) ? s.PickFrom(CcgRegister.England.Ccgs).Name : registered.Name;
                    break;
                case 4:
                    events[place] = OfOthers(s, events[place]);
                    break;
                default:
                    events.Insert(place, Added(s, registered, events[place].On));
                    break;
            }

            ccg = Ccg.Create(ccg.Code, name).Record(events, RuleSets.IntegrityOnly).TryGet(out var changed, out _) ? changed : ccg;
        }

        return s.Chance(33) ? Partial(ccg, ccg.Events) ?? ccg : ccg;
    }

    /// <summary>Makes the days of the events vaguer, in the order that they have.</summary>
    internal static Ccg Vaguer(Sampler s, Ccg ccg) =>
        (ccg.RecordKind == RecordKind.Partial ? Ccg.CreatePartial(ccg.Code, ccg.Name) : Ccg.Create(ccg.Code, ccg.Name)).Record([.. ccg.Events.Select(e => s.Chance(50) ? e.On(Vaguer(s, e.On)) : e)], RuleSets.IntegrityOnly).TryGet(out var vaguer, out _) ? vaguer : ccg;

    /// <summary>Leaves events out, in a record that says that it may.</summary>
    internal static Ccg Part(Sampler s, Ccg ccg) => Partial(ccg, ccg.Events.Where(_ => s.Chance(50))) ?? Partial(ccg, ccg.Events) ?? ccg;

    /// <summary>Returns an event on other days.</summary>
    internal static CcgEvent On(this CcgEvent e, EventDate on) => e switch
    {
        ApplicationMade made => new ApplicationMade(on, made.Wave),
        AuthorisationGranted granted => new AuthorisationGranted(on, granted.Conditions, granted.Directions, granted.Unlisted),
        EstablishedByMerger merger => new EstablishedByMerger(on, merger.Predecessors),
        ConstitutionVaried varied => new ConstitutionVaried(on, varied.Ground, varied.Name, varied.Area),
        DirectionGiven given => new DirectionGiven(on, given.Direction),
        DirectionRevoked revoked => new DirectionRevoked(on, revoked.Number),
        Dissolved ended => new Dissolved(on, ended.Ground, ended.Successors),
        InterestExpressed bid => new InterestExpressed(on, bid.Categories, bid.JointlyWith),
        ModelApproved approved => new ModelApproved(on, approved.Model, approved.StartsOn, approved.Pending),
        ArrangementStarted started => new ArrangementStarted(on, started.Model, started.AllFunctionsFrom),
        _ => e,
    };

    private static Ccg? Partial(Ccg ccg, IEnumerable<CcgEvent> events) =>
        Ccg.CreatePartial(ccg.Code, ccg.Name).Record(events, RuleSets.IntegrityOnly).TryGet(out var partial, out _) ? partial : null;

    // The first and the last day of the calendar, which an open interval leaves behind, are not shifted.
    private static EventDate Shifted(Sampler s, EventDate on) => on is { IsExact: true, Earliest.Year: > 1 and < 9999 } ? on.Earliest.AddDays(s.Pick(-366, -365, -31, -1, 1, 31, 365, 366)) : on;

    private static EventDate Vaguer(Sampler s, EventDate on) => (on.Earliest.Year < 2000 || on.Latest.Year > 2100 ? 4 : s.Next(4)) switch
    {
        0 => new(on.Earliest, on.Latest.AddDays(s.Choose(1, 900))),
        1 => new(on.Earliest.AddDays(-s.Choose(1, 900)), on.Latest),
        2 => s.Chance(50) ? EventDate.NotAfter(on.Latest) : EventDate.NotBefore(on.Earliest),
        4 => EventDate.Unknown,
        _ => new(new DateOnly(on.Earliest.Year, 1, 1), new DateOnly(on.Latest.Year, 12, 31)),
    };

    private static CcgEvent OfOthers(Sampler s, CcgEvent e) => e switch
    {
        ApplicationMade made => new ApplicationMade(made.On, s.PickEnum<AuthorisationWave>()),
        AuthorisationGranted granted => new AuthorisationGranted(granted.On, [], granted.Directions.IsEmpty ? [Direction(s, DirectionPower.Regulation8)] : [], granted.Unlisted),
        EstablishedByMerger { Predecessors: { IsEmpty: false } predecessors } merger => new EstablishedByMerger(merger.On, s.Chance(20) ? null : s.Chance(50) ? predecessors.RemoveAt(0) : predecessors.SetItem(0, Another(s))),
        Dissolved ended => new Dissolved(ended.On, s.PickEnum<DissolutionGround>(), s.Chance(50) ? ended.Successors : [Another(s)]),
        _ => e,
    };

    private static CcgEvent Added(Sampler s, RegisteredCcg ccg, EventDate on)
    {
        // Days that were published, those of the life of the CCG, and any.
        var day = s.Pick(on.Earliest, ccg.Opened, ccg.Closed, ccg.Closed.AddDays(1), new(2015, 4, 1), new(2016, 4, 1), new(2018, 4, 1), s.Day(From, To));
        return s.Next(8) switch
        {
            0 => new InterestExpressed(day, [CoCommissioningCategory.B], [Another(s)]),
            1 => new ModelApproved(day, s.Pick(CoCommissioningModel.Joint, CoCommissioningModel.Delegated), day, false),
            2 or 3 => new ArrangementStarted(day, s.Pick(CoCommissioningModel.Joint, CoCommissioningModel.Delegated)),
            4 => new DirectionGiven(day, Direction(s, s.Pick(DirectionPower.Regulation8, DirectionPower.Section14Z21))),
            5 or 6 => new DirectionRevoked(day, s.Choose(1, 3)),
            _ => new ConstitutionVaried(day, VariationGround.Application, s.Chance(50) ? ccg.Name : null, new([Another(s)], [])),
        };
    }

    private static LegalDirection Direction(Sampler s, DirectionPower power) => new(
        s.Choose(1, 3), power, null, null, s.Chance(50) ? new DirectionEffect.TakeOn(["hospital contracts"], Another(s)) : new DirectionEffect.Exercise("a plan"), []);

    private static OdsCode Another(Sampler s) => s.Chance(80) ? s.PickFrom(CcgRegister.England.Ccgs).Code : OdsCode.Parse("99Z", null);
}
