using System.Buffers.Binary;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif

namespace Sflow.Protocol.Xdr;

/// <summary>
/// Big-endian reads and writes at an offset that the caller has already compared with the end: the one place without bounds checks.
/// On netstandard2.0 they are checked, and measured slower.
/// </summary>
internal static class WireBytes
{
#if NET
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ReadByte(byte[] buffer, int offset) => At(buffer, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ReadUInt16(byte[] buffer, int offset)
    {
        var value = Unsafe.ReadUnaligned<ushort>(ref At(buffer, offset));
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ReadUInt32(byte[] buffer, int offset)
    {
        var value = Unsafe.ReadUnaligned<uint>(ref At(buffer, offset));
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadUInt64(byte[] buffer, int offset)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref At(buffer, offset));
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt32(byte[] buffer, int offset, uint value) =>
        Unsafe.WriteUnaligned(ref At(buffer, offset), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt64(byte[] buffer, int offset, ulong value) =>
        Unsafe.WriteUnaligned(ref At(buffer, offset), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value);

    /// <summary>Writes some bytes behind an offset. A distance that is a constant becomes a part of the address, without an addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt32(byte[] buffer, int offset, int distance, uint value) =>
        Unsafe.WriteUnaligned(ref At(buffer, offset, distance), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value);

    /// <inheritdoc cref="WriteUInt32(byte[], int, int, uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt64(byte[] buffer, int offset, int distance, ulong value) =>
        Unsafe.WriteUnaligned(ref At(buffer, offset, distance), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(byte[] buffer, int offset, int distance)
    {
        System.Diagnostics.Debug.Assert((uint)(offset + distance) < (uint)buffer.Length, "The caller compares with the end first.");
        return ref Unsafe.Add(ref At(buffer, offset), (nint)(uint)distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(byte[] buffer, int offset)
    {
        System.Diagnostics.Debug.Assert((uint)offset < (uint)buffer.Length, "The caller compares with the end first.");
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), (nint)(uint)offset);
    }
#else
    public static byte ReadByte(byte[] buffer, int offset) => buffer[offset];

    public static ushort ReadUInt16(byte[] buffer, int offset) => BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(offset));

    public static uint ReadUInt32(byte[] buffer, int offset) => BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(offset));

    public static ulong ReadUInt64(byte[] buffer, int offset) => BinaryPrimitives.ReadUInt64BigEndian(buffer.AsSpan(offset));

    public static void WriteUInt32(byte[] buffer, int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(buffer.AsSpan(offset), value);

    public static void WriteUInt64(byte[] buffer, int offset, ulong value) => BinaryPrimitives.WriteUInt64BigEndian(buffer.AsSpan(offset), value);

    public static void WriteUInt32(byte[] buffer, int offset, int distance, uint value) => WriteUInt32(buffer, offset + distance, value);

    public static void WriteUInt64(byte[] buffer, int offset, int distance, ulong value) => WriteUInt64(buffer, offset + distance, value);
#endif

    /// <summary>Six bytes of a MAC address as a number.</summary>
    public static ulong ReadMac(byte[] buffer, int offset) => ((ulong)ReadUInt32(buffer, offset) << 16) | ReadUInt16(buffer, offset + 4);

    /// <summary>A length rounded up to whole XDR units of 4 bytes. RFC 4506 section 3.</summary>
    public static long Padded(uint length) => ((long)length + 3) & ~3L;
}
