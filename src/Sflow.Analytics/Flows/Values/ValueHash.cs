using System.Buffers.Binary;
using System.IO.Hashing;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Flows.Values;

/// <summary>Hashes of values, for counting different ones. Seeded, so that nobody can choose values that collide.</summary>
internal static class ValueHash
{
    private static readonly long Seed = BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0);

    public static ulong Of(in FieldValue value)
    {
        if (value.Type == FieldType.Text)
        {
            return XxHash3.HashToUInt64(value.Text, Seed);
        }

        Span<byte> bytes = stackalloc byte[17];
        bytes[0] = (byte)value.Type;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(1), value.High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(9), value.Number);
        return XxHash3.HashToUInt64(bytes, Seed);
    }
}
