using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records;

/// <summary>An enumeration of 32 bits as the word that it is on the wire.</summary>
internal static class EnumWord
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref uint Of<TEnum>(ref TEnum value)
        where TEnum : unmanaged, Enum
    {
        if (Unsafe.SizeOf<TEnum>() != sizeof(uint))
        {
            throw new NotSupportedException($"{typeof(TEnum)} has {Unsafe.SizeOf<TEnum>()} bytes; an enumeration on the wire has 4.");
        }

        return ref Unsafe.As<TEnum, uint>(ref value);
    }
}
