using System.Collections.Immutable;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Benchmarks;

/// <summary>
/// The limit: the same rules as one chain of conditions over one working state that is overwritten. It keeps no position of any day, cites
/// nothing, words nothing, waives nothing; it only says which rules are broken. No history that is compared has a direction that ends by itself.
/// </summary>
internal sealed class HandWritten(OdsCode code)
{
    private static readonly DateOnly ChapterBegan = new(2012, 3, 27);
    private static readonly DateOnly InForce = new(2012, 10, 1);
    private static readonly DateOnly FullOperation = new(2013, 4, 1);
    private static readonly DateOnly FirstReviewOfWaveFour = new(2013, 6, 1);
    private static readonly DateOnly AbolitionDay = new(2022, 7, 1);
    private static readonly DateOnly[] Deadlines = [new(2012, 7, 2), new(2012, 9, 3), new(2012, 10, 1), new(2012, 11, 1)];
    private static readonly DateOnly[] Meetings = [new(2012, 12, 5), new(2013, 1, 18), new(2013, 2, 15), new(2013, 3, 6)];

    private readonly List<LegalDirection> _directions = [];
    private readonly List<int> _numbersUsed = [];
    private Condition[] _conditions = [];
    private int _conditionCount;
    private List<string>? _broken;
    private bool _begun;
    private DateOnly? _last;
    private DateOnly? _ended;
    private int _wave;
    private bool _applied;
    private DateOnly? _establishedOn;
    private bool _granted;
    private bool _proposed;
    private bool _decided;
    private DateOnly? _fullFrom;
    private int _unlisted;

    /// <summary>Judges events in order, up to the first that breaks a rule.</summary>
    /// <returns>The place of that event and the codes of the rules, or null.</returns>
    internal static (int Index, List<string> Codes)? Record(OdsCode code, CcgEvent[] events)
    {
        var state = new HandWritten(code);
        for (var i = 0; i < events.Length; i++)
        {
            if (state.Take(events[i]) is { } broken)
            {
                return (i, broken);
            }
        }

        return null;
    }

    private List<string>? Take(CcgEvent e)
    {
        var on = e.On.Earliest;
        No(on < _last, "TML-01");
        No(_ended is not null, "TML-02");
        No(on < ChapterBegan, "TML-03");
        No(on >= AbolitionDay && e is not Dissolved, "TML-04");
        switch (e)
        {
            case ConditionDischarged x:
                var discharged = IndexOf(x.Criterion);
                No(discharged < 0, "AUT-09");
                if (_broken is null)
                {
                    Array.Copy(_conditions, discharged + 1, _conditions, discharged, --_conditionCount - discharged);
                    Clear(on);
                }

                break;
            case ConditionLevelChanged x:
                var changed = IndexOf(x.Criterion);
                if (_unlisted == 0 && changed >= 0 && x.Level >= ConditionLevel.IV && !Supported(x.Criterion, 0, false) && _conditions[changed].Level < ConditionLevel.IV)
                {
                    No(true, "AUT-08");
                }

                No(changed >= 0 && _conditions[changed].Level == x.Level, "AUT-10");
                No(changed < 0, "AUT-42");
                if (_broken is null)
                {
                    _conditions[changed] = Condition.Create(x.Criterion, x.Level);
                }

                break;
            case ApplicationMade x:
                No(_applied, "AUT-01");
                No(!_applied && _establishedOn is not null, "AUT-01");
                No(on > Deadlines[(int)x.Wave.GetValueOrDefault() - 1], "AUT-02");
                _wave = (int?)x.Wave ?? _wave;
                _applied = true;
                break;
            case ApplicationMoved x:
                No(_wave != 0 && (int)x.To <= _wave, "AUT-03");
                No(_applied && _establishedOn is not null, "AUT-03");
                No(_establishedOn is not null && !_applied, "AUT-41");
                _wave = (int)x.To;
                break;
            case AuthorisationGranted x:
                Grant(x);
                break;
            case UnlistedConditionsReviewed x:
                No(_conditionCount + (long)x.Remaining.AtLeast > 119, "AUT-07");
                No(x.Remaining.AtLeast > _unlisted, "AUT-23");
                No(_establishedOn is null, "AUT-24");
                No(_establishedOn is not null && _unlisted == 0, "AUT-45");
                _unlisted = x.Remaining.AtLeast;
                Clear(on);
                break;
            case DirectionGiven x:
                Give(x.Direction, on);
                break;
            case DirectionVaried x:
                var varied = IndexOf(x.Number);
                Exercised(x.Effect);
                No(varied >= 0 && BeyondItsPower(_directions[varied].Power, x.Effect), "AUT-16");
                No(varied < 0 && _numbersUsed.Contains(x.Number), "AUT-18");
                No(varied >= 0 && TakesOnUnderRegulation8(_directions[varied].Power, x.Effect), "AUT-29");
                No(varied >= 0 && BeyondParagraph9(_directions[varied].Power, x.Effect), "AUT-34");
                No(varied >= 0 && BeyondConditions(_directions[varied], x.Effect), "AUT-38");
                No(varied < 0 && !_numbersUsed.Contains(x.Number), "AUT-44");
                if (_broken is null)
                {
                    var d = _directions[varied];
                    _directions[varied] = new(d.Number, d.Power, d.Trigger, d.Instrument, x.Effect, d.Underpins, d.Until?.Earliest);
                }

                break;
            case DirectionRevoked x:
                for (var i = 0; i < _conditionCount; i++)
                {
                    var c = _conditions[i];
                    if (_unlisted == 0 && c.Level >= ConditionLevel.IV && !Supported(c.Criterion, x.Number, true) && Supported(c.Criterion, 0, false))
                    {
                        No(true, "AUT-08");
                    }
                }

                var revoked = IndexOf(x.Number);
                No(revoked < 0 && _numbersUsed.Contains(x.Number), "AUT-18");
                No(revoked < 0 && !_numbersUsed.Contains(x.Number), "AUT-44");
                if (_broken is null)
                {
                    _directions.RemoveAt(revoked);
                    Clear(on);
                }

                break;
            case EstablishedByMerger x:
                No(on is not { Month: 4, Day: 1 }, "AUT-19");
                No(x.Predecessors?.Length < 2, "AUT-21");
                Others(x.Predecessors ?? [], "AUT-21");
                No(_begun, "AUT-31");
                _establishedOn = on;
                _fullFrom = on;
                break;
            case Dissolved x:
                var merger = x.Ground == DissolutionGround.Merger;
                No(merger && on is not { Month: 4, Day: 1 }, "AUT-19");
                No(x.Ground == DissolutionGround.Abolition && on != AbolitionDay, "AUT-20");
                No(x.Ground != DissolutionGround.Abolition && on >= AbolitionDay, "AUT-20");
                No(merger && x.Successors is { Length: not 1 }, "AUT-21");
                No(merger && x.Successors is [var only] && only == code, "AUT-21");
                No(!merger && x.Successors?.Length > 0, "AUT-21");
                No(_establishedOn is null, "AUT-22");
                _ended = on;
                break;
            case ConstitutionVaried x:
                No(_establishedOn is null, "AUT-22");
                if (x.Area is { } area)
                {
                    Others(area.Gained, "AUT-32");
                    Others(area.Lost, "AUT-32");
                }

                break;
            case ConditionsReviewed:
                No(_establishedOn is null, "AUT-24");
                No(_granted && _wave == 4 && on < FirstReviewOfWaveFour, "AUT-33");
                break;
            case ApplicationWithdrawn:
                No(_establishedOn is not null, "AUT-25");
                No(_establishedOn is null && !_applied, "AUT-41");
                _wave = 0;
                _applied = false;
                break;
            case MergerProposed x:
                No(x.StartsOn.Earliest is not { Month: 4, Day: 1 }, "AUT-19");
                No(x.StartsOn.Earliest >= AbolitionDay, "AUT-20");
                No(x.With?.IsEmpty == true, "AUT-21");
                Others(x.With ?? [], "AUT-21");
                No(_establishedOn is null, "AUT-22");
                No(x.StartsOn.Earliest <= on, "AUT-39");
                (_proposed, _decided) = (true, false);
                break;
            case MergerDecided:
                No(_decided, "AUT-40");
                No(!_proposed, "AUT-46");
                _decided = true;
                break;
            default:
                throw new ArgumentException("Only events of authorisation are compared.", nameof(e));
        }

        _begun = true;
        _last = on;
        return _broken;
    }

    private void Grant(AuthorisationGranted x)
    {
        No(_establishedOn is not null, "AUT-04");
        No(_wave != 0 && x.On.Earliest >= InForce && x.On.Earliest < Meetings[_wave - 1], "AUT-05");
        var conditions = x.Conditions.AsSpan();
        for (var i = 0; i < conditions.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (conditions[j].Criterion == conditions[i].Criterion)
                {
                    No(true, "AUT-06");
                    break;
                }
            }
        }

        No(conditions.Length + (long)x.Unlisted.AtLeast > 119, "AUT-07");
        foreach (var c in conditions)
        {
            if (x.Unlisted.AtLeast == 0 && c.Level >= ConditionLevel.IV && !Supports(x.Directions.AsSpan(), c.Criterion))
            {
                var before = IndexOf(c.Criterion);
                No(before < 0 || _conditions[before].Level < ConditionLevel.IV || Supported(c.Criterion, 0, false), "AUT-08");
            }
        }

        var directions = x.Directions.AsSpan();
        for (var i = 0; i < directions.Length; i++)
        {
            var again = _numbersUsed.Contains(directions[i].Number);
            for (var j = 0; j < i; j++)
            {
                again |= directions[j].Number == directions[i].Number;
            }

            No(again, "AUT-12");
        }

        foreach (var d in directions)
        {
            No(d.Power != DirectionPower.Section14Z21 && Unwritten(d), "AUT-13");
        }

        foreach (var d in directions)
        {
            No(UnderpinsWithoutPower(d), "AUT-14");
        }

        foreach (var d in directions)
        {
            Exercised(d.Effect);
        }

        foreach (var d in directions)
        {
            No(BeyondItsPower(d.Power, d.Effect), "AUT-16");
        }

        var anyUnderLaterPower = false;
        foreach (var d in directions)
        {
            anyUnderLaterPower |= d.Power != DirectionPower.Regulation8;
        }

        No(anyUnderLaterPower && x.On.Earliest < InForce, "AUT-17");
        No(x.On.Earliest < InForce, "AUT-26");
        No(x.On.Earliest >= FullOperation, "AUT-27");
        foreach (var d in directions)
        {
            No(d.Power == DirectionPower.Section14Z21 && Unwritten(d), "AUT-28");
        }

        foreach (var d in directions)
        {
            No(TakesOnUnderRegulation8(d.Power, d.Effect), "AUT-29");
        }

        foreach (var d in directions)
        {
            No(d.Power != DirectionPower.Section14Z21 && d.Trigger is not null, "AUT-30");
        }

        foreach (var d in directions)
        {
            No(BeyondParagraph9(d.Power, d.Effect), "AUT-34");
        }

        foreach (var d in directions)
        {
            No(d.Until?.Earliest < x.On.Earliest, "AUT-36");
        }

        foreach (var d in directions)
        {
            No(d.Power != DirectionPower.Section14Z21 && d.Until?.Earliest is not null, "AUT-37");
        }

        foreach (var d in directions)
        {
            No(BeyondConditions(d, d.Effect), "AUT-38");
        }

        No(_establishedOn is null && !_applied, "AUT-41");
        foreach (var d in directions)
        {
            Underpinned(d, conditions);
        }

        _granted = true;
        _establishedOn ??= x.On.Earliest;
        _conditions = conditions.ToArray();
        _conditionCount = conditions.Length;
        _unlisted = x.Unlisted.AtLeast;
        _directions.Clear();
        foreach (var d in directions)
        {
            _directions.Add(d);
            _numbersUsed.Add(d.Number);
        }

        _fullFrom = AnythingOpen() ? null : x.On.Earliest;
    }

    private void Give(LegalDirection d, DateOnly on)
    {
        No(d.Power == DirectionPower.Regulation8 && _establishedOn is not null && _fullFrom <= on, "AUT-11");
        No(_numbersUsed.Contains(d.Number), "AUT-12");
        No(d.Power != DirectionPower.Section14Z21 && Unwritten(d), "AUT-13");
        No(UnderpinsWithoutPower(d), "AUT-14");
        Exercised(d.Effect);
        No(BeyondItsPower(d.Power, d.Effect), "AUT-16");
        No(d.Power != DirectionPower.Regulation8 && on < InForce, "AUT-17");
        No(_establishedOn is null, "AUT-22");
        No(d.Power == DirectionPower.Section14Z21 && Unwritten(d), "AUT-28");
        No(TakesOnUnderRegulation8(d.Power, d.Effect), "AUT-29");
        No(d.Power != DirectionPower.Section14Z21 && d.Trigger is not null, "AUT-30");
        No(BeyondParagraph9(d.Power, d.Effect), "AUT-34");
        No(d.Power == DirectionPower.Schedule6Paragraph9 && _establishedOn is not null && !_granted, "AUT-35");
        No(d.Until?.Earliest < on, "AUT-36");
        No(d.Power != DirectionPower.Section14Z21 && d.Until?.Earliest is not null, "AUT-37");
        No(BeyondConditions(d, d.Effect), "AUT-38");
        Underpinned(d, _conditions.AsSpan(0, _conditionCount));
        _directions.Add(d);
        _numbersUsed.Add(d.Number);
        Clear(on);
    }

    private void No(bool broken, string rule)
    {
        if (broken)
        {
            (_broken ??= []).Add(rule);
        }
    }

    private void Clear(DateOnly on)
    {
        if (_establishedOn is not null && !(_fullFrom <= on))
        {
            _fullFrom = AnythingOpen() ? null : on.AddDays(1);
        }
    }

    private bool AnythingOpen()
    {
        if (_conditionCount > 0 || _unlisted > 0)
        {
            return true;
        }

        foreach (var d in _directions)
        {
            if (d.Power == DirectionPower.Regulation8)
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(CriterionCode criterion)
    {
        for (var i = 0; i < _conditionCount; i++)
        {
            if (_conditions[i].Criterion == criterion)
            {
                return i;
            }
        }

        return -1;
    }

    private int IndexOf(int number)
    {
        for (var i = 0; i < _directions.Count; i++)
        {
            if (_directions[i].Number == number)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Supported(CriterionCode criterion, int without, bool anyLeftOut)
    {
        foreach (var d in _directions)
        {
            if (d.Power == DirectionPower.Regulation8 && !(anyLeftOut && d.Number == without) && d.Underpins.GetValueOrDefault().AsSpan().Contains(criterion))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Supports(ReadOnlySpan<LegalDirection> directions, CriterionCode criterion)
    {
        foreach (var d in directions)
        {
            if (d.Power == DirectionPower.Regulation8 && d.Underpins.GetValueOrDefault().AsSpan().Contains(criterion))
            {
                return true;
            }
        }

        return false;
    }

    private void Underpinned(LegalDirection d, ReadOnlySpan<Condition> open)
    {
        if (d.Power != DirectionPower.Regulation8)
        {
            return;
        }

        foreach (var criterion in d.Underpins ?? [])
        {
            var found = false;
            foreach (var c in open)
            {
                found |= c.Criterion == criterion;
            }

            No(!found, "AUT-43");
        }
    }

    private static bool UnderpinsWithoutPower(LegalDirection d) => d.Power != DirectionPower.Regulation8 && d.Underpins?.Length > 0;

    private static bool Unwritten(LegalDirection d) => d.Instrument is not null && string.IsNullOrWhiteSpace(d.Instrument);

    private void Exercised(DirectionEffect effect)
    {
        if (effect is DirectionEffect.TakeOn takeOn)
        {
            No(takeOn.From.Contains(code), "AUT-15");
        }
        else if (effect is DirectionEffect.Cease cease)
        {
            for (var i = 0; i < cease.By.Length; i++)
            {
                No(cease.By[i] is ExercisedBy.AnotherCcg other && other.Code == code, "AUT-15");
                No(cease.By.AsSpan(0, i).Contains(cease.By[i]), "AUT-15");
            }
        }
    }

    private void Others(ImmutableArray<OdsCode> codes, string rule)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            No(codes[i] == code, rule);
            No(codes.AsSpan(0, i).Contains(codes[i]), rule);
        }
    }

    private static bool BeyondItsPower(DirectionPower power, DirectionEffect effect) =>
        power != DirectionPower.Section14Z21 && effect is DirectionEffect.VaryConstitution or DirectionEffect.Dissolve;

    private static bool TakesOnUnderRegulation8(DirectionPower power, DirectionEffect effect) => power == DirectionPower.Regulation8 && effect is DirectionEffect.TakeOn;

    private static bool BeyondParagraph9(DirectionPower power, DirectionEffect effect) => (power == DirectionPower.Schedule6Paragraph9) != effect is DirectionEffect.ExerciseOnly;

    private static bool BeyondConditions(LegalDirection d, DirectionEffect effect) => d.Trigger == DirectionTrigger.ConditionsNotMet && effect is not DirectionEffect.Dissolve;
}
