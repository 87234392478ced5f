namespace CcgDomain.Tests.Support;

/// <summary>Measures what a piece of code allocates on its own thread, once it has been loaded and compiled.</summary>
internal static class Allocations
{
    /// <summary>Gets the bytes per call: the least of several rounds, since a collection or a compilation may fall into one of them.</summary>
    /// <param name="body">The code.</param>
    /// <param name="calls">How often it is called in a round; fewer where one call takes long.</param>
    internal static long PerCall(Action body, int calls = 100)
    {
        for (var i = 0; i < calls; i++)
        {
            body();
        }

        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < calls; i++)
            {
                body();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least / calls;
    }
}
