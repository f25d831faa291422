using System.Diagnostics.CodeAnalysis;

namespace Sflow.Analytics;

/// <summary>Every exception that a caller's mistake can cause, in one place.</summary>
internal static class ThrowHelper
{
    public static void ThrowIfNull([NotNull] object? argument, string name)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    public static void ThrowIfNegative(int value, string name)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected 0 or more.");
        }
    }

    public static void ThrowIfNotPositive(int value, string name)
    {
        if (value <= 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected 1 or more.");
        }
    }
}
