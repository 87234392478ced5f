using System.Buffers;
using System.Buffers.Text;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Json;

/// <summary>Writes the canonical form, straight from values to UTF-8.</summary>
internal ref partial struct CcgWriter
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _count;

    public CcgWriter()
    {
    }

    internal readonly byte[] ToArray()
    {
        var written = _bytes.AsSpan(0, _count).ToArray();
        ArrayPool<byte>.Shared.Return(_bytes);
        return written;
    }

    internal readonly void CopyTo(IBufferWriter<byte> destination)
    {
        destination.Write(_bytes.AsSpan(0, _count));
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    internal void Write(Ccg ccg)
    {
        Raw("{\"format\":\"ccg/1\",\"code\":\""u8);
        Write(ccg.Code);
        Raw("\",\"name\":\"NHS "u8);
        Escaped(ccg.Name.Place);
        Raw(" CCG\",\"events\":["u8);
        for (var i = 0; i < ccg.Events.Length; i++)
        {
            Comma(i);
            Write(ccg.Events[i]);
        }

        Raw("]}"u8);
    }

    internal void Write(CcgEvent e)
    {
        switch (e)
        {
            case ConditionDischarged x:
                Start(Kind.ConditionDischarged, x);
                Raw(",\"criterion\":\""u8);
                Write(x.Criterion);
                Raw("\"}"u8);
                break;
            case ConditionLevelChanged x:
                Start(Kind.ConditionLevelChanged, x);
                Raw(",\"criterion\":\""u8);
                Write(x.Criterion);
                Raw("\",\"level\":\""u8);
                Ascii(ConditionLevelConverter.Names.Name(x.Level));
                Raw("\"}"u8);
                break;
            case UnlistedConditionsReviewed x:
                Start(Kind.UnlistedConditionsReviewed, x);
                Raw(",\"remaining\":"u8);
                Write(x.Remaining);
                Raw("}"u8);
                break;
            case ApplicationMade x:
                Start(Kind.ApplicationMade, x);
                Raw(",\"wave\":"u8);
                Write((int)x.Wave);
                Raw("}"u8);
                break;
            case ApplicationMoved x:
                Start(Kind.ApplicationMoved, x);
                Raw(",\"to\":"u8);
                Write((int)x.To);
                Raw("}"u8);
                break;
            case AuthorisationGranted x:
                Start(Kind.AuthorisationGranted, x);
                Write(x);
                break;
            case DirectionGiven x:
                Start(Kind.DirectionGiven, x);
                Raw(",\"direction\":"u8);
                Write(x.Direction);
                Raw("}"u8);
                break;
            case DirectionVaried x:
                Start(Kind.DirectionVaried, x);
                Raw(",\"number\":"u8);
                Write(x.Number);
                Raw(",\"effect\":"u8);
                Write(x.Effect);
                Raw("}"u8);
                break;
            case DirectionRevoked x:
                Start(Kind.DirectionRevoked, x);
                Raw(",\"number\":"u8);
                Write(x.Number);
                Raw("}"u8);
                break;
            case EstablishedByMerger x:
                Start(Kind.EstablishedByMerger, x);
                Raw(",\"predecessors\":"u8);
                Write(x.Predecessors);
                Raw("}"u8);
                break;
            case Dissolved x:
                Start(Kind.Dissolved, x);
                Raw(",\"ground\":\""u8);
                Ascii(DissolutionGroundConverter.Names.Name(x.Ground));
                Raw("\",\"successors\":"u8);
                Write(x.Successors);
                Raw("}"u8);
                break;
            case CoCommissioningEvent x:
                Write(x);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Write(CoCommissioningEvent e)
    {
        switch (e)
        {
            case InterestExpressed x:
                Start(Kind.InterestExpressed, x);
                Raw(",\"categories\":["u8);
                for (var i = 0; i < x.Categories.Length; i++)
                {
                    Comma(i);
                    Raw("\""u8);
                    Ascii(CoCommissioningCategoryConverter.Names.Name(x.Categories[i]));
                    Raw("\""u8);
                }

                Raw("],\"jointlyWith\":"u8);
                Write(x.JointlyWith);
                break;
            case ReadinessAssessed x:
                Start(Kind.ReadinessAssessed, x);
                Raw(",\"category\":\""u8);
                Ascii(CoCommissioningCategoryConverter.Names.Name(x.Category));
                Raw("\",\"readiness\":\""u8);
                Ascii(ReadinessConverter.Names.Name(x.Readiness));
                Raw("\""u8);
                break;
            case ModelApplied x:
                Start(Kind.ModelApplied, x);
                Write(x.Model, x.StartsOn);
                break;
            case ModelApproved x:
                Start(Kind.ModelApproved, x);
                Write(x.Model, x.StartsOn);
                Raw(x.Pending ? ",\"pending\":true"u8 : ",\"pending\":false"u8);
                break;
            case ArrangementStarted x:
                Start(Kind.ArrangementStarted, x);
                Write(x.Model);
                break;
            case ApplicationRefused:
                Start(Kind.ApplicationRefused, e);
                break;
            case ApprovalLapsed:
                Start(Kind.ApprovalLapsed, e);
                break;
            case WithdrawalNotified:
                Start(Kind.WithdrawalNotified, e);
                break;
            default:
                Start(Kind.ArrangementEnded, e);
                break;
        }

        Raw("}"u8);
    }

    private void Write(CoCommissioningModel model, DateOnly startsOn)
    {
        Write(model);
        Raw(",\"startsOn\":\""u8);
        Write(startsOn);
        Raw("\""u8);
    }

    private void Write(CoCommissioningModel model)
    {
        Raw(",\"model\":\""u8);
        Ascii(CoCommissioningModelConverter.Names.Name(model));
        Raw("\""u8);
    }

    internal void Write(LegalDirection direction)
    {
        Raw("{\"number\":"u8);
        Write(direction.Number);
        Raw(",\"power\":\""u8);
        Ascii(DirectionPowerConverter.Names.Name(direction.Power));
        if (direction.Trigger is { } trigger)
        {
            Raw("\",\"trigger\":\""u8);
            Ascii(DirectionTriggerConverter.Names.Name(trigger));
        }

        Raw("\",\"instrument\":"u8);
        Write(direction.Instrument);
        Raw(",\"effect\":"u8);
        Write(direction.Effect);
        Raw(",\"underpins\":["u8);
        for (var i = 0; i < direction.Underpins.Length; i++)
        {
            Comma(i);
            Raw("\""u8);
            Write(direction.Underpins[i]);
            Raw("\""u8);
        }

        Raw("]}"u8);
    }

    internal void Write(DirectionEffect effect)
    {
        switch (effect)
        {
            case DirectionEffect.Exercise x:
                Start(Kind.Exercise);
                Raw(",\"requirement\":"u8);
                Write(x.Requirement);
                break;
            case DirectionEffect.Cease x:
                Start(Kind.Cease);
                Raw(",\"functions\":"u8);
                Write(x.Functions);
                Raw(",\"by\":"u8);
                Write(x.By);
                break;
            case DirectionEffect.TakeOn x:
                Start(Kind.TakeOn);
                Raw(",\"functions\":"u8);
                Write(x.Functions);
                Raw(",\"from\":\""u8);
                Write(x.From);
                Raw("\""u8);
                break;
            case DirectionEffect.ReplaceAccountableOfficer:
                Start(Kind.ReplaceAccountableOfficer);
                break;
            case DirectionEffect.VaryConstitution x:
                Start(Kind.VaryConstitution);
                Raw(",\"variation\":"u8);
                Write(x.Variation);
                break;
            default:
                Start(Kind.Dissolve);
                break;
        }

        Raw("}"u8);
    }

    internal void Write(FunctionScope scope)
    {
        if (scope is FunctionScope.Named named)
        {
            Write(named.Functions);
        }
        else
        {
            Raw("\"all\""u8);
        }
    }

    internal void Write(Exerciser exerciser)
    {
        if (exerciser is Exerciser.AnotherCcg ccg)
        {
            Start(Kind.AnotherCcg);
            Raw(",\"code\":\""u8);
            Write(ccg.Code);
            Raw("\"}"u8);
        }
        else
        {
            Start(Kind.Board);
            Raw("}"u8);
        }
    }

    internal void Write(Unlisted unlisted)
    {
        if (unlisted is Unlisted.Some)
        {
            Raw("\"some\""u8);
        }
        else
        {
            Write(unlisted.AtLeast);
        }
    }

    private void Write(AuthorisationGranted granted)
    {
        if (granted.Unlisted.Any)
        {
            Raw(",\"unlisted\":"u8);
            Write(granted.Unlisted);
        }

        Raw(",\"conditions\":["u8);
        for (var i = 0; i < granted.Conditions.Length; i++)
        {
            Comma(i);
            Raw("{\"criterion\":\""u8);
            Write(granted.Conditions[i].Criterion);
            Raw("\",\"level\":\""u8);
            Ascii(ConditionLevelConverter.Names.Name(granted.Conditions[i].Level));
            Raw("\"}"u8);
        }

        Raw("],\"directions\":["u8);
        for (var i = 0; i < granted.Directions.Length; i++)
        {
            Comma(i);
            Write(granted.Directions[i]);
        }

        Raw("]}"u8);
    }

    private void Write(ImmutableArray<OdsCode> codes)
    {
        Raw("["u8);
        for (var i = 0; i < codes.Length; i++)
        {
            Comma(i);
            Raw("\""u8);
            Write(codes[i]);
            Raw("\""u8);
        }

        Raw("]"u8);
    }

    private void Write(ImmutableArray<string> texts)
    {
        Raw("["u8);
        for (var i = 0; i < texts.Length; i++)
        {
            Comma(i);
            Write(texts[i]);
        }

        Raw("]"u8);
    }

    private void Start(Kind kind, CcgEvent e)
    {
        Raw("{\"event\":\""u8);
        Raw(kind.Utf8);
        Raw("\",\"on\":\""u8);
        Write(e.On);
        Raw("\""u8);
    }

    private void Start(Kind kind)
    {
        Raw("{\"kind\":\""u8);
        Raw(kind.Utf8);
        Raw("\""u8);
    }

    private void Comma(int index)
    {
        if (index > 0)
        {
            Raw(","u8);
        }
    }

    private void Write(OdsCode code)
    {
        code.TryFormat(Room(OdsCode.MaxLength), out var length, default, null);
        _count += length;
    }

    private void Write(CriterionCode code)
    {
        code.TryFormat(Room(CriterionCode.MaxLength), out var length, default, null);
        _count += length;
    }

    private void Write(int number)
    {
        Utf8Formatter.TryFormat(number, Room(11), out var length);
        _count += length;
    }

    private void Write(DateOnly date)
    {
        var room = Room(10);
        var (year, month, day) = date;
        Digits(room, year / 100);
        Digits(room[2..], year % 100);
        room[4] = (byte)'-';
        Digits(room[5..], month);
        room[7] = (byte)'-';
        Digits(room[8..], day);
        _count += 10;
    }

    private static void Digits(Span<byte> room, int number)
    {
        room[0] = (byte)('0' + (number / 10));
        room[1] = (byte)('0' + (number % 10));
    }

    private void Write(string text)
    {
        Raw("\""u8);
        Escaped(text);
        Raw("\""u8);
    }

    private void Ascii(string text)
    {
        System.Text.Encoding.ASCII.GetBytes(text, Room(text.Length));
        _count += text.Length;
    }

    /// <summary>A text inside quotation marks: only those, backslashes and control characters are escaped.</summary>
    private void Escaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var special = IndexOfSpecial(text);
            var plain = special < 0 ? text : text[..special];
            _count += System.Text.Encoding.UTF8.GetBytes(plain, Room(plain.Length * 3));
            if (special < 0)
            {
                return;
            }

            Escape(text[special]);
            text = text[(special + 1)..];
        }
    }

    private static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\");

    private void Escape(char c)
    {
        switch (c)
        {
            case '"':
                Raw("\\\""u8);
                break;
            case '\\':
                Raw("\\\\"u8);
                break;
            case '\n':
                Raw("\\n"u8);
                break;
            case '\r':
                Raw("\\r"u8);
                break;
            case '\t':
                Raw("\\t"u8);
                break;
            case '\b':
                Raw("\\b"u8);
                break;
            case '\f':
                Raw("\\f"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw([Hex(c >> 4), Hex(c & 15)]);
                break;
        }
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' - 10 + digit);

    private void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _count += bytes.Length;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _count < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + length));
            _bytes.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_count);
    }
}
