namespace CcgDomain.Tests.Support;

/// <summary>What a piece of code allocates on its own thread, after the first calls, which load and compile.</summary>
internal static class Allocations
{
    private const int Calls = 100;

    /// <summary>Bytes per call: the least of several rounds, since a collection or a compilation may fall into one of them.</summary>
    internal static long PerCall(Action body)
    {
        for (var i = 0; i < Calls; i++)
        {
            body();
        }

        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
            {
                body();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least / Calls;
    }
}
