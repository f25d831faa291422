#if !NET
using System.Runtime.CompilerServices;
#endif

namespace Sflow.Protocol.Records;

/// <summary>IEEE singles and their bits, on both targets.</summary>
internal static class FloatBits
{
#if NET
    public static float ToSingle(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    public static uint FromSingle(float value) => BitConverter.SingleToUInt32Bits(value);
#else
    public static float ToSingle(uint bits) => Unsafe.As<uint, float>(ref bits);

    public static uint FromSingle(float value) => Unsafe.As<float, uint>(ref value);
#endif
}
