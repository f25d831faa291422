using System.Diagnostics.CodeAnalysis;

namespace Sflow.Protocol;

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

    public static void ThrowIfOutside(byte[] buffer, int offset, int length)
    {
        ThrowIfNull(buffer, nameof(buffer));
        if ((uint)offset > (uint)buffer.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"Expected 0 to {buffer.Length}, the buffer's length.");
        }

        if ((uint)length > (uint)(buffer.Length - offset))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"Expected 0 to {buffer.Length - offset}, what the buffer holds from offset {offset}.");
        }
    }

    public static void ThrowIfNotWithin(byte[] buffer, int offset, int end)
    {
        ThrowIfNull(buffer, nameof(buffer));
        if ((uint)end > (uint)buffer.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, $"Expected 0 to {buffer.Length}, the buffer's length.");
        }

        if ((uint)offset > (uint)end)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"Expected 0 to {end}, the end.");
        }
    }

    [DoesNotReturn]
    public static void ThrowIndexOutOfRange(int index, int count) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, $"Expected 0 to {count - 1}.");

    [DoesNotReturn]
    public static void ThrowWrongLength(string name, int actual, string expected) =>
        throw new ArgumentException($"Expected {expected}, got {actual}.", name);

    [DoesNotReturn]
    public static void ThrowUnknownUnionTag(uint tag) =>
        throw new ArgumentException($"The value has the union tag {tag}, which has no wire form.");

    [DoesNotReturn]
    public static void ThrowArgument(string message) => throw new ArgumentException(message);

    public static void ThrowIfDisposed(bool disposed, object instance)
    {
        if (disposed)
        {
            throw new ObjectDisposedException(instance.GetType().FullName);
        }
    }

    public static void ThrowIfOutOfRange(int value, int minimum, int maximum, string name)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(name, value, $"Expected {minimum} to {maximum}.");
        }
    }

    public static void ThrowIfOutOfRange(TimeSpan value, TimeSpan minimum, TimeSpan maximum, string name)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(name, value, $"Expected {minimum} to {maximum}.");
        }
    }

    [DoesNotReturn]
    public static void ThrowArgument(string name, string message) => throw new ArgumentException(message, name);

    [DoesNotReturn]
    public static void ThrowInvalidOperation(string message) => throw new InvalidOperationException(message);
}
