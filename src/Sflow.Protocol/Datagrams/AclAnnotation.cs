using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// What Foundry's and Brocade's switches put before a sample that an access list picked (sample 1991:1). Its declared length is 8, and
/// the sample that it annotates follows uncounted; or it is more, and the sample stands in the rest of its body. Either way the sample is
/// one item of the walk, and this is found by <see cref="Sample.TryReadAcl(out AclAnnotation)"/>. There is no published text; this is
/// what pmacct and Net::sFlow read.
/// </summary>
/// <param name="Flags">What the vendor tells of the match; its bits are not published.</param>
/// <param name="GroupId">The group of access lists that picked the packet.</param>
public readonly record struct AclAnnotation(uint Flags, uint GroupId)
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (1991u << 12) | 1;

    /// <summary>The size of both fields.</summary>
    internal const int BodySize = 8;

    /// <summary>Writes the annotation with a length of 8. The sample that it annotates must follow, and the datagram's count leaves one of both out.</summary>
    /// <param name="writer">The cursor; it has failed when the annotation did not fit.</param>
    public void WriteTo(ref XdrWriter writer)
    {
        writer.WriteUInt32(Tag);
        writer.WriteUInt32(BodySize);
        writer.WriteUInt32(Flags);
        writer.WriteUInt32(GroupId);
    }

    /// <summary>Reads the fields of a record of this number.</summary>
    internal static bool TryRead(in Record record, out AclAnnotation annotation, out DecodeError error)
    {
        var body = record.Body;
        if (body.Length < BodySize)
        {
            annotation = default;
            error = new DecodeError(DecodeErrorCode.Truncated, body.Offset + body.Length, Tag);
            return false;
        }

        annotation = new AclAnnotation(WireBytes.ReadUInt32(body.Buffer!, body.Offset), WireBytes.ReadUInt32(body.Buffer!, body.Offset + 4));
        error = FaultBehind(record, body);
        return true;
    }

    /// <summary>The sample inside a record of this number; the record itself when there is none. One annotation is taken off, not those inside.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Record Unwrap(Record record)
    {
        var body = record.Body;
        var start = body.Offset + BodySize;
        var room = body.Length - BodySize - Record.HeaderSize;
        if (room < 0 || WireBytes.ReadUInt32(body.Buffer!, start) == Tag)
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
    internal static bool IsNextTruncated(in Record record) => record.DeclaredLength == BodySize && Unwrap(record) is { IsTruncated: true, Tag: not Tag };

    /// <summary>A fault of the walk, moved to the length that is at fault.</summary>
    internal static DecodeError Relocate(in Record record, DecodeError error)
    {
        var inner = Unwrap(record);
        return inner.Tag == Tag || record.DeclaredLength != BodySize ? error : new DecodeError(error.Code, inner.Body.Offset - 4, inner.Tag);
    }

    /// <summary>What is wrong with the sample behind the fields and is not told by the walk.</summary>
    private static DecodeError FaultBehind(in Record record, XdrOpaque body)
    {
        var end = body.Offset + body.Length;
        if (body.Length < BodySize + Record.HeaderSize)
        {
            return new DecodeError(body.Length == BodySize ? DecodeErrorCode.MissingElements : DecodeErrorCode.Truncated, end, Tag);
        }

        var inner = Unwrap(record);
        return record.DeclaredLength != BodySize && inner.Tag != Tag && inner.IsTruncated
            ? new DecodeError(DecodeErrorCode.LengthExceedsContainer, inner.Body.Offset - 4, inner.Tag)
            : default;
    }

    private static long Padded(uint length) => ((long)length + 3) & ~3L;
}
