using System.Runtime.ExceptionServices;
using System.Threading;

namespace CcgDomain.Tool.Csv;

/// <summary>Reads items one after another, works on several of them side by side, and writes the results in the order in which the items were read.</summary>
/// <remarks>A thread whose result is not the next to be written leaves it to the one that writes, and goes on with another item.</remarks>
/// <typeparam name="TWorker">What works on one item at a time, and holds it until its result is written.</typeparam>
/// <param name="read">Reads the next item; returns whether there is one. Called by one thread at a time.</param>
/// <param name="work">Works on an item.</param>
/// <param name="write">Writes the result of an item; returns whether to go on. Called by one thread at a time, in order.</param>
internal sealed class OrderedWork<TWorker>(Func<TWorker, bool> read, Action<TWorker> work, Func<TWorker, bool> write)
    where TWorker : class
{
    private readonly Lock _reading = new();
    private readonly object _state = new();
    private readonly Stack<TWorker> _free = [];
    private readonly Dictionary<long, (TWorker Worker, ExceptionDispatchInfo? Failure)> _finished = [];
    private long _read;
    private long _written;
    private bool _isAtEnd;
    private bool _isWriting;
    private bool _isStopped;
    private int _running;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Does the work until there are no more items, or no more are to be written.</summary>
    /// <remarks>The first failure, in the order of the items, is thrown. It is not waited for a thread that is still reading then: nobody needs what it reads.</remarks>
    /// <param name="workers">The workers; with more of them than threads, a thread seldom waits for one.</param>
    /// <param name="threads">The number of threads, at most that of the workers.</param>
    internal void Run(IEnumerable<TWorker> workers, int threads)
    {
        foreach (var worker in workers)
        {
            _free.Push(worker);
        }

        _running = threads;
        for (var i = 0; i < threads; i++)
        {
            new Thread(Run) { IsBackground = true }.Start();
        }

        lock (_state)
        {
            while (_running > 0 && !_isStopped)
            {
                Monitor.Wait(_state);
            }
        }

        _failure?.Throw();
    }

    private void Run()
    {
        while (WaitForWorker() is { } worker && TryRead(worker, out var number, out var failure))
        {
            failure ??= Try(() => work(worker));
            Finish(number, worker, failure);
        }

        lock (_state)
        {
            _running--;
            Monitor.PulseAll(_state);
        }
    }

    private TWorker? WaitForWorker()
    {
        lock (_state)
        {
            while (_free.Count == 0 && !_isStopped)
            {
                Monitor.Wait(_state);
            }

            return _isStopped ? null : _free.Pop();
        }
    }

    // A failure to read is the last item.
    private bool TryRead(TWorker worker, out long number, out ExceptionDispatchInfo? failure)
    {
        lock (_reading)
        {
            number = _read;
            failure = null;
            if (_isAtEnd)
            {
                return false;
            }

            var isRead = false;
            failure = Try(() => isRead = read(worker));
            _isAtEnd = !isRead;
            _read++;
            return isRead || failure is not null;
        }
    }

    /// <summary>Keeps a result, and writes those that are next unless another thread does.</summary>
    private void Finish(long number, TWorker worker, ExceptionDispatchInfo? failure)
    {
        lock (_state)
        {
            _finished.Add(number, (worker, failure));
            if (_isWriting)
            {
                return;
            }

            _isWriting = true;
        }

        while (TryTakeNext(out var next))
        {
            var goesOn = false;
            next.Failure ??= Try(() => goesOn = write(next.Worker));
            EndTurn(next.Worker, goesOn, next.Failure);
        }
    }

    private bool TryTakeNext(out (TWorker Worker, ExceptionDispatchInfo? Failure) next)
    {
        lock (_state)
        {
            _isWriting = _finished.Remove(_written, out next) && !_isStopped;
            return _isWriting;
        }
    }

    private void EndTurn(TWorker worker, bool goesOn, ExceptionDispatchInfo? failure)
    {
        lock (_state)
        {
            _written++;
            _failure = failure;
            _isStopped = !goesOn;
            _free.Push(worker);
            Monitor.PulseAll(_state);
        }
    }

    // What is caught is thrown on the thread that waits.
    private static ExceptionDispatchInfo? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }
}
