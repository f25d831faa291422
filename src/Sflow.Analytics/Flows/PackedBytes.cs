using System.Buffers.Binary;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
#endif

namespace Sflow.Analytics.Flows;

/// <summary>Eight bytes at an offset that the caller has compared with the array's end. Measured: half of a key's time was in the checks.</summary>
internal static class PackedBytes
{
#if NET
    /// <summary>Reads a number, big-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(byte[] buffer, int offset)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref At(buffer, offset));
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
    }

    /// <summary>Writes a number, big-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(byte[] buffer, int offset, ulong value) =>
        Unsafe.WriteUnaligned(ref At(buffer, offset), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value);

    /// <summary>Copies the bytes as they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(byte[] source, int from, byte[] destination, int to) =>
        Unsafe.WriteUnaligned(ref At(destination, to), Unsafe.ReadUnaligned<ulong>(ref At(source, from)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(byte[] buffer, int offset)
    {
        System.Diagnostics.Debug.Assert(offset >= 0 && offset + sizeof(ulong) <= buffer.Length, "The caller compares with the end first.");
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), (nint)(uint)offset);
    }
#else
    public static ulong Read(byte[] buffer, int offset) => BinaryPrimitives.ReadUInt64BigEndian(buffer.AsSpan(offset));

    public static void Write(byte[] buffer, int offset, ulong value) => BinaryPrimitives.WriteUInt64BigEndian(buffer.AsSpan(offset), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(byte[] source, int from, byte[] destination, int to) => Write(destination, to, Read(source, from));
#endif
}
