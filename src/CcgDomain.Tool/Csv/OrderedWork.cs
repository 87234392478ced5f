using System.Runtime.ExceptionServices;
using System.Threading;

namespace CcgDomain.Tool.Csv;

/// <summary>Reads items one after another, works on several of them side by side, and writes the results in the order in which the items were read.</summary>
/// <typeparam name="TWorker">What works on one item at a time, and holds it.</typeparam>
/// <param name="read">Reads the next item; returns whether there is one. Called by one thread at a time.</param>
/// <param name="work">Works on an item.</param>
/// <param name="write">Writes the result of an item; returns whether to go on. Called by one thread at a time, in order.</param>
internal sealed class OrderedWork<TWorker>(Func<TWorker, bool> read, Action<TWorker> work, Func<TWorker, bool> write)
{
    private readonly Lock _reading = new();
    private readonly object _turns = new();
    private long _read;
    private long _written;
    private bool _isAtEnd;
    private bool _isStopped;
    private int _running;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Does the work on one thread for each worker, until there are no more items, or no more are to be written.</summary>
    /// <remarks>The first failure, in the order of the items, is thrown. It is not waited for a thread that is still reading then: nobody needs what it reads.</remarks>
    internal void Run(IReadOnlyCollection<TWorker> workers)
    {
        _running = workers.Count;
        foreach (var worker in workers)
        {
            new Thread(() => Run(worker)) { IsBackground = true }.Start();
        }

        lock (_turns)
        {
            while (_running > 0 && !_isStopped)
            {
                Monitor.Wait(_turns);
            }
        }

        _failure?.Throw();
    }

    private void Run(TWorker worker)
    {
        while (TryRead(worker, out var number, out var failure))
        {
            var goesOn = false;
            failure ??= Try(() => work(worker));
            if (!WaitForTurn(number))
            {
                break;
            }

            failure ??= Try(() => goesOn = write(worker));
            EndTurn(goesOn, failure);
        }

        lock (_turns)
        {
            _running--;
            Monitor.PulseAll(_turns);
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

    private bool WaitForTurn(long number)
    {
        lock (_turns)
        {
            while (_written != number && !_isStopped)
            {
                Monitor.Wait(_turns);
            }

            return !_isStopped;
        }
    }

    private void EndTurn(bool goesOn, ExceptionDispatchInfo? failure)
    {
        lock (_turns)
        {
            _written++;
            _failure = failure;
            _isStopped = !goesOn;
            Monitor.PulseAll(_turns);
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
