using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using CcgDomain.Organisations;
using CcgDomain.Register;
using Microsoft.Data.Sqlite;

namespace CcgDomain.Benchmarks;

/// <summary>
/// What a code stands for on 1 April 2021. Each call resolves all 248 codes of the register, in one mixed order, so that no peer
/// meets the same code twice in a row; the limit is one lookup in a frozen dictionary made for that one day.
/// </summary>
public class Resolving
{
    private static readonly SqliteConnection Connection = new("Data Source=:memory:");
    private static readonly SqliteCommand Select = Connection.CreateCommand();

    private readonly DateOnly _day = new(2021, 4, 1);
    private readonly OdsCode[] _codes = [.. CcgRegister.England.Ccgs.Select(c => c.Code).OrderBy(c => System.Numerics.BitOperations.RotateLeft((ulong)c.GetHashCode() * 0x9E3779B97F4A7C15, 17))];
    private readonly OdsCode[] _answers = new OdsCode[CcgRegister.England.Count];
    private readonly Dictionary<OdsCode, (OdsCode Successor, DateOnly On)> _chain = [];
    private Row[] _table = [];
    private string[] _texts = [];
    private FrozenDictionary<OdsCode, OdsCode> _frozen = FrozenDictionary<OdsCode, OdsCode>.Empty;

    [GlobalSetup]
    public void Setup()
    {
        _table = [.. CcgRegister.England.Successions.Where(s => s.Kind != SuccessionKind.BoundaryChange).Select(s => new Row(s.Predecessor.ToString(), s.Successor.ToString(), s.On!.Value))];
        _texts = Array.ConvertAll(_codes, c => c.ToString());
        foreach (var s in _table)
        {
            _chain.Add(OdsCode.Parse(s.Predecessor), (OdsCode.Parse(s.Successor), s.On));
        }

        _frozen = _codes.ToFrozenDictionary(c => c, c => CcgRegister.England.TryResolve(c, _day, out var to) ? to : default);
        OpenSqlite();
        var ours = Array.ConvertAll(_codes, c => CcgRegister.England.TryResolve(c, _day, out var to) ? to : default);
        for (var i = 0; i < _codes.Length; i++)
        {
            var now = ours[i].ToString();
            if (Follow(_codes[i]) != ours[i] || _frozen[_codes[i]] != ours[i] || Linq(_texts[i]) != now || Sqlite(_texts[i]) != now)
            {
                throw new InvalidOperationException($"{_codes[i]}: {ours[i]}, {Follow(_codes[i])}, {Linq(_texts[i])}, {Sqlite(_texts[i])}.");
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = 248)]
    public int TryResolve()
    {
        var resolved = 0;
        foreach (var code in _codes)
        {
            resolved += CcgRegister.England.TryResolve(code, _day, out _) ? 1 : 0;
        }

        return resolved;
    }

    [Benchmark(OperationsPerInvoke = 248)]
    public int ResolveAll() => CcgRegister.England.ResolveAll(_codes, _day, _answers);

    [Benchmark(OperationsPerInvoke = 248)]
    public int DictionaryChain()
    {
        var resolved = 0;
        foreach (var code in _codes)
        {
            resolved += Follow(code).IsNone ? 0 : 1;
        }

        return resolved;
    }

    [Benchmark(OperationsPerInvoke = 248)]
    public int LinqOverTable()
    {
        var length = 0;
        foreach (var code in _texts)
        {
            length += Linq(code).Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = 248)]
    public int SqliteInMemory()
    {
        var length = 0;
        foreach (var code in _texts)
        {
            length += Sqlite(code).Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = 248)]
    public int FrozenLookupLimit()
    {
        var resolved = 0;
        foreach (var code in _codes)
        {
            resolved += _frozen.TryGetValue(code, out _) ? 1 : 0;
        }

        return resolved;
    }

    [GlobalCleanup]
    public void Close() => Connection.Close();

    private OdsCode Follow(OdsCode code)
    {
        while (_chain.TryGetValue(code, out var next) && next.On <= _day)
        {
            code = next.Successor;
        }

        return code;
    }

    private string Linq(string code)
    {
        while (_table.FirstOrDefault(s => s.Predecessor == code && s.On <= _day) is { } next)
        {
            code = next.Successor;
        }

        return code;
    }

    // One row for each code and each period in which its answer stays the same: a lookup and no recursion.
    private void OpenSqlite()
    {
        Connection.Open();
        using var create = Connection.CreateCommand();
        create.CommandText = "create table resolved (code text, since integer, until integer, stands_for text)";
        create.ExecuteNonQuery();
        create.CommandText = "insert into resolved values ($code, $since, $until, $to)";
        create.Parameters.AddWithValue("$code", "");
        create.Parameters.AddWithValue("$since", 0);
        create.Parameters.AddWithValue("$until", 0);
        create.Parameters.AddWithValue("$to", "");
        var days = CcgRegister.England.ChangeDates;
        foreach (var code in _codes)
        {
            for (var i = 0; i < days.Length; i++)
            {
                if (CcgRegister.England.TryResolve(code, days[i], out var to))
                {
                    create.Parameters[0].Value = code.ToString();
                    create.Parameters[1].Value = days[i].DayNumber;
                    create.Parameters[2].Value = (i + 1 < days.Length ? days[i + 1] : DateOnly.MaxValue).DayNumber;
                    create.Parameters[3].Value = to.ToString();
                    create.ExecuteNonQuery();
                }
            }
        }

        create.Parameters.Clear();
        create.CommandText = "create unique index by_code on resolved (code, since, until, stands_for)";
        create.ExecuteNonQuery();
        Select.CommandText = "select stands_for from resolved where code = $code and since <= $day and until > $day";
        Select.Parameters.Clear();
        Select.Parameters.AddWithValue("$code", "");
        Select.Parameters.AddWithValue("$day", _day.DayNumber);
        Select.Prepare();
    }

    private string Sqlite(string code)
    {
        Select.Parameters[0].Value = code;
        return (string)Select.ExecuteScalar()!;
    }

    private sealed record Row(string Predecessor, string Successor, DateOnly On);
}
