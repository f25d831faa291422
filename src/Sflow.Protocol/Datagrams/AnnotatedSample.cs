using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>The record of an <see cref="AclAnnotation"/> together with the sample that it annotates, behind it or inside.</summary>
internal static class AnnotatedSample
{
    /// <summary>The size of the annotation's fields; as a declared length, that the sample stands behind it.</summary>
    public const int BodySize = 8;

    /// <summary>Reads the fields of a record of this number.</summary>
    public static bool TryRead(in Record record, out AclAnnotation annotation, out DecodeError error)
    {
        var body = record.Body;
        if (body.Length < BodySize)
        {
            annotation = default;
            error = new DecodeError(DecodeErrorCode.Truncated, body.Offset + body.Length, AclAnnotation.Tag);
            return false;
        }

        record.TryRead(out annotation);
        error = FaultBehind(record, body);
        return true;
    }

    /// <summary>The sample inside a record of this number; the record itself when there is none. One annotation is taken off, not those inside.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Record Unwrap(Record record)
    {
        var body = record.Body;
        var start = body.Offset + BodySize;
        var room = body.Length - BodySize - Record.HeaderSize;
        if (room < 0 || WireBytes.ReadUInt32(body.Buffer!, start) == AclAnnotation.Tag)
        {
            return record;
        }

        var declared = WireBytes.ReadUInt32(body.Buffer!, start + 4);
        return new Record(
            body.Buffer!,
            start + Record.HeaderSize,
            (int)Math.Min(declared, (uint)room),
            (int)Math.Min(Padded(declared), room),
            WireBytes.ReadUInt32(body.Buffer!, start),
            RecordKind.Sample);
    }

    /// <summary>Whether the sample that follows an annotation is cut. One that stands inside ends with its frame, whose fault it is.</summary>
    public static bool IsNextTruncated(in Record record) => record.DeclaredLength == BodySize && Unwrap(record) is { IsTruncated: true, Tag: not AclAnnotation.Tag };

    /// <summary>A fault of the walk, moved to the length that is at fault.</summary>
    public static DecodeError Relocate(in Record record, DecodeError error)
    {
        var inner = Unwrap(record);
        return inner.Tag == AclAnnotation.Tag || record.DeclaredLength != BodySize ? error : new DecodeError(error.Code, inner.Body.Offset - 4, inner.Tag);
    }

    /// <summary>What is wrong with the sample behind the fields and is not told by the walk.</summary>
    private static DecodeError FaultBehind(in Record record, XdrOpaque body)
    {
        var end = body.Offset + body.Length;
        if (body.Length < BodySize + Record.HeaderSize)
        {
            return new DecodeError(body.Length == BodySize ? DecodeErrorCode.MissingElements : DecodeErrorCode.Truncated, end, AclAnnotation.Tag);
        }

        var inner = Unwrap(record);
        return record.DeclaredLength != BodySize && inner.Tag != AclAnnotation.Tag && inner.IsTruncated
            ? new DecodeError(DecodeErrorCode.LengthExceedsContainer, inner.Body.Offset - 4, inner.Tag)
            : default;
    }

    private static long Padded(uint length) => ((long)length + 3) & ~3L;
}
