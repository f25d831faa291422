namespace Sflow.Tests;

/// <summary>The allocation gate's measure, for all test projects.</summary>
internal static class AllocatedBytes
{
    /// <summary>
    /// What this thread has allocated so far, to measure from. Collects first: a thread's unused part of its allocation context counts as
    /// allocated when a collection takes it away, and tests on other threads cause collections at any time. An empty one stays exact.
    /// </summary>
    public static long Begin()
    {
        GC.Collect();
        return GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>What this thread has allocated since.</summary>
    public static long Since(long begin) => GC.GetAllocatedBytesForCurrentThread() - begin;
}
