using System.Text;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tool.Csv;

namespace CcgDomain.Fuzz;

/// <summary>
/// What is tried on any bytes. Nothing may throw; what is accepted is written and read again, and comes to the same; what is refused names at least one rule, and every
/// violation is within a line.
/// </summary>
internal static class Targets
{
    internal static readonly IReadOnlyDictionary<string, Action<byte[]>> All = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["ccg"] = static utf8 =>
        {
            if (Accepts(CcgJson.Read(utf8), out var ccg))
            {
                var written = CcgJson.Write(ccg);
                Require(CcgJson.Read(written).OrThrow().Equals(ccg) && CcgJson.Write(CcgJson.Read(written).OrThrow()).AsSpan().SequenceEqual(written));
                foreach (var e in ccg.Events)
                {
                    Require(CcgEventJson.Read(CcgEventJson.Write(e)).OrThrow().Equals(e));
                    _ = ccg.AuthorisationStatusOn(e.On.Earliest).ToString() + ccg.CoCommissioningModelOn(e.On.Latest);
                }
            }
        },
        ["committee"] = static utf8 => RoundTrip(utf8, static bytes => CommitteeJson.Read(bytes), CommitteeJson.Write),
        ["body"] = static utf8 => RoundTrip(utf8, static bytes => BodyJson.Read(bytes), BodyJson.Write),
        ["position"] = static utf8 =>
        {
            RoundTrip(utf8, static bytes => PositionJson.ReadAuthorisation(bytes), PositionJson.Write);
            RoundTrip(utf8, static bytes => PositionJson.ReadCoCommissioning(bytes), PositionJson.Write);
            RoundTrip(utf8, static bytes => PositionJson.ReadReview(bytes), PositionJson.Write);
        },
        ["text"] = static utf8 =>
        {
            Parse<OdsCode>(utf8);
            Parse<GssCode>(utf8);
            Parse<CriterionCode>(utf8);
            ParseText<Condition>(utf8);
            ParseText<CcgName>(utf8);
            ParseText<PublishedDate>(utf8);
            ParseText<Share>(utf8);
            _ = CcgRegister.England.TryResolve(utf8, RegisterKeys.OdsOrGssCode | RegisterKeys.Name, new(2021, 4, 1), out _);
            _ = CcgRegister.England.FindByName(Encoding.UTF8.GetString(utf8));
        },
        ["csv"] = static bytes =>
        {
            // Whatever the pieces in which it comes, the same records.
            Require(Records(new MemoryStream(bytes)).AsSpan().SequenceEqual(Records(new ByteByByte(bytes))));

            // Wherever the file is cut for several threads, the same result.
            Require(Resolve(new MemoryStream(bytes), 1 << 17).AsSpan().SequenceEqual(Resolve(new ByteByByte(bytes), 16)));
        },
    };

    private static void RoundTrip<T>(byte[] utf8, Func<byte[], Decision<T>> read, Func<T, byte[]> write)
        where T : class
    {
        if (Accepts(read(utf8), out var value))
        {
            var written = write(value);
            Require(read(written).OrThrow().Equals(value) && write(read(written).OrThrow()).AsSpan().SequenceEqual(written));
        }
    }

    private static bool Accepts<T>(Decision<T> decision, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
        where T : class
    {
        if (decision.TryGet(out value, out var violations))
        {
            return true;
        }

        Require(!violations.IsEmpty);
        foreach (var violation in violations)
        {
            Require(violation.ToString().AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0);
        }

        return false;
    }

    private static void Parse<T>(byte[] utf8)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        if (T.TryParse(utf8, null, out var value))
        {
            Require(T.TryParse(value.ToString(), null, out var again) && again.Equals(value));
        }

        ParseText<T>(utf8);
    }

    private static void ParseText<T>(byte[] utf8)
        where T : ISpanParsable<T>
    {
        if (T.TryParse(Encoding.UTF8.GetString(utf8), null, out var value))
        {
            Require(T.TryParse(value.ToString(), null, out var again) && again.Equals(value));
        }
    }

    private static byte[] Records(Stream stream)
    {
        using var all = new MemoryStream();
        var reader = new CsvRecordReader(stream, (byte)',');
        all.Write(reader.ReadByteOrderMark());
        while (reader.Read())
        {
            all.Write(reader.Record);
            all.WriteByte(0xFF);
            all.Write(reader.LineEnding);
        }

        all.Write(Encoding.UTF8.GetBytes(reader.Error ?? ""));
        return all.ToArray();
    }

    private static byte[] Resolve(Stream stream, int blockSize)
    {
        using var all = new MemoryStream();
        var resolver = new CsvResolver(stream, new("1", HasHeader: false), new(new(2021, 4, 1), RegisterKeys.Any, false, []), blockSize);
        if (resolver.FindHeaderError() is null && resolver.FindUsageError() is null)
        {
            resolver.Copy(all, static () => { });
            all.Write(Encoding.UTF8.GetBytes($"{resolver.RowCount} {resolver.Error}"));
        }

        return all.ToArray();
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("A promise is broken.");
        }
    }

    /// <summary>Gives one byte at a time.</summary>
    private sealed class ByteByByte(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
