using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints extended_gateway (0:1003) and its predecessors in versions 2 and 4.</summary>
internal static class GatewayPrinter
{
    /// <summary>Prints the structure of version 5, or of version 4, which has no next hop.</summary>
    public static void Print(TagCursor cursor, bool hasNextHop)
    {
        var tags = cursor.Tags;
        tags.Plain("extendedType"u8, "GATEWAY"u8);
        if (hasNextHop)
        {
            cursor.Address("bgp_nexthop"u8);
        }

        if (cursor.IsCut && cursor.Reader.Remaining < 12)
        {
            return;
        }

        cursor.UInt32("my_as"u8);
        cursor.UInt32("src_as"u8);
        cursor.UInt32("src_peer_as"u8);
        PrintPath(cursor);
        if (cursor.Failed)
        {
            return;
        }

        var communities = cursor.Reader.ReadUInt32List();
        if (communities.Count > 0)
        {
            PrintNumbers(tags, "BGP_communities"u8, communities);
        }

        cursor.UInt32("BGP_localpref"u8);
    }

    /// <summary>Prints the structure of version 2.</summary>
    public static void PrintVersion2(TagCursor cursor)
    {
        var tags = cursor.Tags;
        tags.Plain("extendedType"u8, "GATEWAY"u8);
        var own = cursor.Reader.ReadUInt32();
        var source = cursor.Reader.ReadUInt32();
        var sourcePeer = cursor.Reader.ReadUInt32();
        var path = cursor.Reader.ReadUInt32List();
        if (cursor.Failed)
        {
            return;
        }

        tags.UInt32("my_as"u8, own);
        tags.UInt32("src_as"u8, source);
        tags.UInt32("src_peer_as"u8, sourcePeer);
        tags.UInt32("dst_as"u8, path.Count == 0 ? 0 : path[path.Count - 1]);
        tags.UInt32("dst_peer_as"u8, path.Count == 0 ? 0 : path[0]);
        tags.UInt32("dst_as_path_len"u8, (uint)path.Count);
        if (path.Count > 0)
        {
            PrintNumbers(tags, "dst_as_path"u8, path);
        }
    }

    /// <summary>Segments stand one behind the other, sets in parentheses.</summary>
    private static void PrintPath(TagCursor cursor)
    {
        var segments = cursor.Reader.ReadCount(8);
        if (cursor.Failed)
        {
            return;
        }

        var tags = cursor.Tags;
        var peer = 0u;
        var destination = 0u;
        if (segments > 0)
        {
            var text = new ValueText(tags.Begin("dst_as_path"u8, TagWriter.MaxValueSize));
            for (var i = 0; i < segments; i++)
            {
                var isSet = cursor.Reader.ReadUInt32() == (uint)AsPathSegmentType.Set;
                var numbers = cursor.Reader.ReadUInt32List();
                if (cursor.Failed)
                {
                    return;
                }

                if (numbers.Count == 0)
                {
                    continue;
                }

                peer = i == 0 ? numbers[0] : peer;
                destination = i == segments - 1 ? numbers[numbers.Count - 1] : destination;
                text.Append(isSet ? "("u8 : default);
                text.Append(numbers, (byte)'-');
                text.Append(isSet ? ")"u8 : default);
            }

            tags.End(text.Length);
        }

        tags.UInt32("dst_as"u8, destination);
        tags.UInt32("dst_peer_as"u8, peer);
    }

    private static void PrintNumbers(TagWriter tags, ReadOnlySpan<byte> name, XdrUInt32List numbers)
    {
        var text = new ValueText(tags.Begin(name, TagWriter.MaxValueSize));
        text.Append(numbers, (byte)'-');
        tags.End(text.Length);
    }
}
