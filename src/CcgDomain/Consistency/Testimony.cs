using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Register;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Consistency;

/// <summary>What the register and the record say of one CCG: the register of all of its life, the record up to the event that the rules look at.</summary>
internal sealed class Testimony
{
    private readonly int _lastWave = -1;
    private readonly int _lastGrant = -1;
    private readonly DirectionLedger _regulation8 = new();
    private readonly DirectionLedger _section14Z21 = new();
    private readonly bool _isPartial;
    private CoCommissioningModel? _approved;
    private int _index;

    internal Testimony(RegisteredCcg registered, Ccg ccg)
    {
        Registered = registered;
        var events = ccg.Events;

        // A partial record may leave directions out.
        _isPartial = ccg.RecordKind == RecordKind.Partial;
        _regulation8.MayHaveOthers = _section14Z21.MayHaveOthers = _isPartial;
        for (var i = 0; i < events.Length; i++)
        {
            _lastWave = events[i] is ApplicationMade or ApplicationMoved ? i : _lastWave;
            _lastGrant = events[i] is AuthorisationGranted ? i : _lastGrant;
            _regulation8.MayHaveOthers |= events[i] is AuthorisationGranted { UnlistedDirections.MayBeAny: true };
            foreach (var direction in DirectionsOf(events[i]))
            {
                if (LedgerOf(direction.Power) is { } ledger)
                {
                    ledger.LastGivenAt = i;
                }
            }
        }
    }

    /// <summary>The CCG as the register has it.</summary>
    internal RegisteredCcg Registered { get; }

    /// <summary>The first day without the CCG.</summary>
    internal DateOnly End => Registered.Closed.AddDays(1);

    /// <summary>Whether no later event of the record speaks of a wave.</summary>
    internal bool IsLastOnWave => _index == _lastWave;

    /// <summary>Whether the application may still move to a later wave: the record has no grant after the event, or may leave a move before it out.</summary>
    internal bool MayMove => _isPartial || _index >= _lastGrant;

    /// <summary>The directions under regulation 8 that are in force.</summary>
    internal DirectionLedger Regulation8 => _regulation8;

    /// <summary>The directions under section 14Z21 that are in force.</summary>
    internal DirectionLedger Section14Z21 => _section14Z21;

    /// <summary>Determines whether a model may have been approved outright and not have started: by the last approval that is recorded, or by one that a partial record leaves out.</summary>
    internal bool MayBeApproved(CoCommissioningModel model) => _isPartial || _approved == model;

    /// <summary>Determines whether a direction is the last of its power: no other is in force, and none is given later in the record.</summary>
    internal bool IsLast(DirectionLedger ledger, int number) => ledger.IsOnly(number) && ledger.LastGivenAt < _index;

    /// <summary>Takes note of an event, which the rules have looked at.</summary>
    internal void Read(CcgEvent e, EventDate on)
    {
        foreach (var direction in DirectionsOf(e))
        {
            LedgerOf(direction.Power)?.Give(direction.Number, on);
        }

        switch (e)
        {
            case DirectionRevoked revoked:
                _regulation8.Revoke(revoked.Number);
                _section14Z21.Revoke(revoked.Number);
                break;
            case ModelApproved { Pending: false } approved:
                _approved = approved.Model;
                break;
            case ApprovalLapsed:
                _approved = null;
                break;
            case ArrangementStarted started:
                _approved = _approved == started.Model ? null : _approved;
                break;
            default:
                break;
        }

        _index++;
    }

    private static ImmutableArray<LegalDirection> DirectionsOf(CcgEvent e) => e switch
    {
        AuthorisationGranted granted => granted.Directions,
        DirectionGiven given => [given.Direction],
        _ => [],
    };

    private DirectionLedger? LedgerOf(DirectionPower power) => power switch
    {
        DirectionPower.Regulation8 => _regulation8,
        DirectionPower.Section14Z21 => _section14Z21,
        _ => null,
    };
}
