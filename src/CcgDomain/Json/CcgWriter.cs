using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Json;

/// <summary>Writes documents in canonical form, from values directly to UTF-8.</summary>
internal ref partial struct CcgWriter
{
    private static readonly SearchValues<char> EscapedCharacters = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\");

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

    internal readonly void CopyTo(Utf8JsonWriter destination)
    {
        destination.WriteRawValue(_bytes.AsSpan(0, _count), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    internal void Write(Ccg ccg)
    {
        WriteRaw("{\"format\":\"ccg/1\",\"code\":\""u8);
        Write(ccg.Code);
        WriteRaw("\",\"name\":\"NHS "u8);
        WriteEscaped(ccg.Name.Place);
        WriteRaw(" CCG\",\"events\":["u8);
        for (var i = 0; i < ccg.Events.Length; i++)
        {
            WriteComma(i);
            Write(ccg.Events[i]);
        }

        WriteRaw("]}"u8);
    }

    internal void Write(CcgEvent e)
    {
        switch (e)
        {
            case ConditionDischarged x:
                StartEvent(JsonObjectShape.ConditionDischarged, x);
                WriteRaw(",\"criterion\":\""u8);
                Write(x.Criterion);
                WriteRaw("\"}"u8);
                break;
            case ConditionLevelChanged x:
                StartEvent(JsonObjectShape.ConditionLevelChanged, x);
                WriteRaw(",\"criterion\":\""u8);
                Write(x.Criterion);
                WriteRaw("\",\"level\":\""u8);
                WriteAscii(NameTable<ConditionLevel>.Shared.Name(x.Level));
                WriteRaw("\"}"u8);
                break;
            case UnlistedConditionsReviewed x:
                StartEvent(JsonObjectShape.UnlistedConditionsReviewed, x);
                WriteRaw(",\"remaining\":"u8);
                Write(x.Remaining);
                WriteRaw("}"u8);
                break;
            case ApplicationMade x:
                StartEvent(JsonObjectShape.ApplicationMade, x);
                WriteRaw(",\"wave\":"u8);
                Write((int)x.Wave);
                WriteRaw("}"u8);
                break;
            case ApplicationMoved x:
                StartEvent(JsonObjectShape.ApplicationMoved, x);
                WriteRaw(",\"to\":"u8);
                Write((int)x.To);
                WriteRaw("}"u8);
                break;
            case AuthorisationGranted x:
                StartEvent(JsonObjectShape.AuthorisationGranted, x);
                Write(x);
                break;
            case DirectionGiven x:
                StartEvent(JsonObjectShape.DirectionGiven, x);
                WriteRaw(",\"direction\":"u8);
                Write(x.Direction);
                WriteRaw("}"u8);
                break;
            case DirectionVaried x:
                StartEvent(JsonObjectShape.DirectionVaried, x);
                WriteRaw(",\"number\":"u8);
                Write(x.Number);
                WriteRaw(",\"effect\":"u8);
                Write(x.Effect);
                WriteRaw("}"u8);
                break;
            case DirectionRevoked x:
                StartEvent(JsonObjectShape.DirectionRevoked, x);
                WriteRaw(",\"number\":"u8);
                Write(x.Number);
                WriteRaw("}"u8);
                break;
            case EstablishedByMerger x:
                StartEvent(JsonObjectShape.EstablishedByMerger, x);
                WriteRaw(",\"predecessors\":"u8);
                Write(x.Predecessors);
                WriteRaw("}"u8);
                break;
            case Dissolved x:
                StartEvent(JsonObjectShape.Dissolved, x);
                WriteRaw(",\"ground\":\""u8);
                WriteAscii(NameTable<DissolutionGround>.Shared.Name(x.Ground));
                WriteRaw("\",\"successors\":"u8);
                Write(x.Successors);
                WriteRaw("}"u8);
                break;
            case ConstitutionVaried x:
                StartEvent(JsonObjectShape.ConstitutionVaried, x);
                Write(x);
                break;
            case ConditionsReviewed x:
                StartEvent(JsonObjectShape.ConditionsReviewed, x);
                WriteRaw("}"u8);
                break;
            case ApplicationWithdrawn x:
                StartEvent(JsonObjectShape.ApplicationWithdrawn, x);
                WriteRaw("}"u8);
                break;
            case MergerProposed x:
                StartEvent(JsonObjectShape.MergerProposed, x);
                WriteRaw(",\"with\":"u8);
                Write(x.With);
                WriteRaw(",\"startsOn\":\""u8);
                Write(x.StartsOn);
                WriteRaw("\"}"u8);
                break;
            case MergerDecided x:
                StartEvent(JsonObjectShape.MergerDecided, x);
                WriteRaw(",\"outcome\":\""u8);
                WriteAscii(NameTable<MergerOutcome>.Shared.Name(x.Outcome));
                WriteRaw("\"}"u8);
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
                StartEvent(JsonObjectShape.InterestExpressed, x);
                WriteRaw(",\"categories\":["u8);
                for (var i = 0; i < x.Categories.Length; i++)
                {
                    WriteComma(i);
                    WriteRaw("\""u8);
                    WriteAscii(NameTable<CoCommissioningCategory>.Shared.Name(x.Categories[i]));
                    WriteRaw("\""u8);
                }

                WriteRaw("],\"jointlyWith\":"u8);
                Write(x.JointlyWith);
                break;
            case ReadinessAssessed x:
                StartEvent(JsonObjectShape.ReadinessAssessed, x);
                WriteRaw(",\"category\":\""u8);
                WriteAscii(NameTable<CoCommissioningCategory>.Shared.Name(x.Category));
                WriteRaw("\",\"readiness\":\""u8);
                WriteAscii(NameTable<Readiness>.Shared.Name(x.Readiness));
                WriteRaw("\""u8);
                break;
            case ModelApplied x:
                StartEvent(JsonObjectShape.ModelApplied, x);
                Write(x.Model, x.StartsOn);
                break;
            case ModelApproved x:
                StartEvent(JsonObjectShape.ModelApproved, x);
                Write(x.Model, x.StartsOn);
                WriteRaw(x.Pending ? ",\"pending\":true"u8 : ",\"pending\":false"u8);
                break;
            case ArrangementStarted x:
                StartEvent(JsonObjectShape.ArrangementStarted, x);
                Write(x.Model);
                break;
            case ApplicationRefused:
                StartEvent(JsonObjectShape.ApplicationRefused, e);
                break;
            case ApprovalLapsed:
                StartEvent(JsonObjectShape.ApprovalLapsed, e);
                break;
            case WithdrawalNotified:
                StartEvent(JsonObjectShape.WithdrawalNotified, e);
                break;
            case ArrangementEnded x:
                StartEvent(JsonObjectShape.ArrangementEnded, e);
                WriteRaw(x.Agreed ? ",\"agreed\":true"u8 : ""u8);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        WriteRaw("}"u8);
    }

    private void Write(CoCommissioningModel model, DateOnly startsOn)
    {
        Write(model);
        WriteRaw(",\"startsOn\":\""u8);
        Write(startsOn);
        WriteRaw("\""u8);
    }

    private void Write(CoCommissioningModel model)
    {
        WriteRaw(",\"model\":\""u8);
        WriteAscii(NameTable<CoCommissioningModel>.Shared.Name(model));
        WriteRaw("\""u8);
    }

    internal void Write(LegalDirection direction)
    {
        WriteRaw("{\"number\":"u8);
        Write(direction.Number);
        WriteRaw(",\"power\":\""u8);
        WriteAscii(NameTable<DirectionPower>.Shared.Name(direction.Power));
        if (direction.Trigger is { } trigger)
        {
            WriteRaw("\",\"trigger\":\""u8);
            WriteAscii(NameTable<DirectionTrigger>.Shared.Name(trigger));
        }

        WriteRaw("\""u8);
        if (direction.Instrument is { } instrument)
        {
            WriteRaw(",\"instrument\":"u8);
            Write(instrument);
        }

        WriteRaw(",\"effect\":"u8);
        Write(direction.Effect);
        if (direction.Until is { } until)
        {
            WriteRaw(",\"until\":\""u8);
            Write(until);
            WriteRaw("\""u8);
        }

        WriteRaw(",\"underpins\":["u8);
        for (var i = 0; i < direction.Underpins.Length; i++)
        {
            WriteComma(i);
            WriteRaw("\""u8);
            Write(direction.Underpins[i]);
            WriteRaw("\""u8);
        }

        WriteRaw("]}"u8);
    }

    internal void Write(DirectionEffect effect)
    {
        switch (effect)
        {
            case DirectionEffect.Exercise x:
                StartObject(JsonObjectShape.Exercise);
                WriteRaw(",\"requirement\":"u8);
                Write(x.Requirement);
                break;
            case DirectionEffect.Cease x:
                StartObject(JsonObjectShape.Cease);
                WriteRaw(",\"functions\":"u8);
                Write(x.Functions);
                Write(x.By);
                break;
            case DirectionEffect.TakeOn x:
                StartObject(JsonObjectShape.TakeOn);
                WriteRaw(",\"functions\":"u8);
                Write(x.Functions);
                WriteRaw(",\"from\":\""u8);
                Write(x.From);
                WriteRaw("\""u8);
                break;
            case DirectionEffect.ReplaceAccountableOfficer:
                StartObject(JsonObjectShape.ReplaceAccountableOfficer);
                break;
            case DirectionEffect.VaryConstitution x:
                StartObject(JsonObjectShape.VaryConstitution);
                WriteRaw(",\"variation\":"u8);
                Write(x.Variation);
                break;
            case DirectionEffect.Dissolve:
                StartObject(JsonObjectShape.Dissolve);
                break;
            case DirectionEffect.ExerciseOnly x:
                StartObject(JsonObjectShape.ExerciseOnly);
                WriteRaw(",\"functions\":"u8);
                Write(x.Functions);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        WriteRaw("}"u8);
    }

    internal void Write(FunctionScope scope)
    {
        if (scope is FunctionScope.Named named)
        {
            Write(named.Functions);
        }
        else
        {
            WriteRaw("\"all\""u8);
        }
    }

    internal void Write(AreaChange area)
    {
        WriteRaw("{\"gained\":"u8);
        Write(area.Gained);
        WriteRaw(",\"lost\":"u8);
        Write(area.Lost);
        WriteRaw("}"u8);
    }

    private void Write(ConstitutionVaried varied)
    {
        WriteRaw(",\"ground\":\""u8);
        WriteAscii(NameTable<VariationGround>.Shared.Name(varied.Ground));
        WriteRaw("\""u8);
        if (varied.Name is { } name)
        {
            WriteRaw(",\"name\":\"NHS "u8);
            WriteEscaped(name.Place);
            WriteRaw(" CCG\""u8);
        }

        if (varied.Area is { } area)
        {
            WriteRaw(",\"area\":"u8);
            Write(area);
        }

        WriteRaw("}"u8);
    }

    // Nobody is left out, one is written as an object, and several as a list.
    private void Write(ImmutableArray<ExercisedBy> by)
    {
        if (by.IsEmpty)
        {
            return;
        }

        WriteRaw(by.Length == 1 ? ",\"by\":"u8 : ",\"by\":["u8);
        for (var i = 0; i < by.Length; i++)
        {
            WriteComma(i);
            Write(by[i]);
        }

        WriteRaw(by.Length == 1 ? ""u8 : "]"u8);
    }

    internal void Write(ExercisedBy by)
    {
        if (by is ExercisedBy.AnotherCcg ccg)
        {
            StartObject(JsonObjectShape.AnotherCcg);
            WriteRaw(",\"code\":\""u8);
            Write(ccg.Code);
            WriteRaw("\"}"u8);
        }
        else
        {
            StartObject(JsonObjectShape.Board);
            WriteRaw("}"u8);
        }
    }

    internal void Write(Unlisted unlisted)
    {
        if (unlisted is Unlisted.Some)
        {
            WriteRaw("\"some\""u8);
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
            WriteRaw(",\"unlisted\":"u8);
            Write(granted.Unlisted);
        }

        WriteRaw(",\"conditions\":["u8);
        for (var i = 0; i < granted.Conditions.Length; i++)
        {
            WriteComma(i);
            WriteRaw("{\"criterion\":\""u8);
            Write(granted.Conditions[i].Criterion);
            WriteRaw("\",\"level\":\""u8);
            WriteAscii(NameTable<ConditionLevel>.Shared.Name(granted.Conditions[i].Level));
            WriteRaw("\"}"u8);
        }

        WriteRaw("],\"directions\":["u8);
        for (var i = 0; i < granted.Directions.Length; i++)
        {
            WriteComma(i);
            Write(granted.Directions[i]);
        }

        WriteRaw("]}"u8);
    }

    private void Write(ImmutableArray<OdsCode> codes)
    {
        WriteRaw("["u8);
        for (var i = 0; i < codes.Length; i++)
        {
            WriteComma(i);
            WriteRaw("\""u8);
            Write(codes[i]);
            WriteRaw("\""u8);
        }

        WriteRaw("]"u8);
    }

    private void Write(ImmutableArray<string> texts)
    {
        WriteRaw("["u8);
        for (var i = 0; i < texts.Length; i++)
        {
            WriteComma(i);
            Write(texts[i]);
        }

        WriteRaw("]"u8);
    }

    private void StartEvent(JsonObjectShape shape, CcgEvent e)
    {
        WriteRaw("{\"event\":\""u8);
        WriteRaw(shape.Utf8);
        WriteRaw("\",\"on\":\""u8);
        Write(e.On);
        WriteRaw("\""u8);
    }

    private void StartObject(JsonObjectShape shape)
    {
        WriteRaw("{\"kind\":\""u8);
        WriteRaw(shape.Utf8);
        WriteRaw("\""u8);
    }

    private void WriteComma(int index)
    {
        if (index > 0)
        {
            WriteRaw(","u8);
        }
    }

    private void Write(OdsCode code)
    {
        code.TryFormat(EnsureCapacity(OdsCode.MaxLength), out var length, default, null);
        _count += length;
    }

    private void Write(CriterionCode code)
    {
        code.TryFormat(EnsureCapacity(CriterionCode.MaxLength), out var length, default, null);
        _count += length;
    }

    private void Write(int number)
    {
        Utf8Formatter.TryFormat(number, EnsureCapacity(11), out var length);
        _count += length;
    }

    private void Write(DateOnly date)
    {
        var destination = EnsureCapacity(10);
        var (year, month, day) = date;
        WriteDigits(destination, year / 100);
        WriteDigits(destination[2..], year % 100);
        destination[4] = (byte)'-';
        WriteDigits(destination[5..], month);
        destination[7] = (byte)'-';
        WriteDigits(destination[8..], day);
        _count += 10;
    }

    private static void WriteDigits(Span<byte> destination, int number)
    {
        destination[0] = (byte)('0' + (number / 10));
        destination[1] = (byte)('0' + (number % 10));
    }

    private void Write(string text)
    {
        WriteRaw("\""u8);
        WriteEscaped(text);
        WriteRaw("\""u8);
    }

    private void WriteAscii(string text)
    {
        System.Text.Encoding.ASCII.GetBytes(text, EnsureCapacity(text.Length));
        _count += text.Length;
    }

    /// <summary>Writes text that is inside quotation marks. Only quotation marks, backslashes and control characters are escaped.</summary>
    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var escaped = text.IndexOfAny(EscapedCharacters);
            var unescaped = escaped < 0 ? text : text[..escaped];
            _count += System.Text.Encoding.UTF8.GetBytes(unescaped, EnsureCapacity(unescaped.Length * 3));
            if (escaped < 0)
            {
                return;
            }

            WriteEscape(text[escaped]);
            text = text[(escaped + 1)..];
        }
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            case '\b':
                WriteRaw("\\b"u8);
                break;
            case '\f':
                WriteRaw("\\f"u8);
                break;
            default:
                WriteRaw("\\u00"u8);
                WriteRaw([HexDigit(c >> 4), HexDigit(c & 15)]);
                break;
        }
    }

    private static byte HexDigit(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' - 10 + digit);

    private void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(EnsureCapacity(bytes.Length));
        _count += bytes.Length;
    }

    private Span<byte> EnsureCapacity(int length)
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
