using Sflow.Protocol;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields that a BGP router adds: extended_gateway.</summary>
internal static class GatewayFields
{
    private const string Gateway = "extended_gateway";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Record<ExtendedGateway>("bgpas", FieldType.UInt32, Gateway, "AS of the router.", "65000", static (in r) => As(r.As)),
        Row.Record<ExtendedGateway>("bgpsourceas", FieldType.UInt32, Gateway, "AS of the source; 0 when it is the router's own.", "64999", static (in r) => As(r.SourceAs)),
        Row.Record<ExtendedGateway>("bgpsourcepeeras", FieldType.UInt32, Gateway, "AS of the peer that the source is reached by.", "64998", static (in r) => As(r.SourcePeerAs)),
        Row.Record<ExtendedGateway>("bgpdestinationas", FieldType.UInt32, Gateway, "AS of the destination, the last of the path; 0 when it is the router's own.", "64996", static (in r) => As(r.DestinationPeerAs == 0 ? 0 : r.DestinationAs)),
        Row.Record<ExtendedGateway>("bgpdestinationpeeras", FieldType.UInt32, Gateway, "AS of the peer that the packet is handed to, the first of the path; 0 when it stays.", "64997", static (in r) => As(r.DestinationPeerAs)),
        Row.Record<ExtendedGateway>("bgpdestinationaspath", Gateway, "Path to the destination, with hyphens, sets in parentheses.", "64997-64996", static (s, in r) => Path(s, r)),
        Row.Record<ExtendedGateway>("bgpcommunities", Gateway, "Communities of the route, with hyphens.", "65000:1-65000:2", static (s, in r) => Communities(s, r)),
        Row.Record<ExtendedGateway>("bgplocalpref", FieldType.UInt32, Gateway, "LOCAL_PREF of the route.", "100", static (in r) => As(r.LocalPreference)),
        Row.Record<ExtendedGateway>("bgpnexthop", FieldType.IPv4, Gateway, "IPv4 address of the BGP next hop.", "10.0.0.1", static (in r) => r.NextHop.Type == AddressType.IPv4 ? FieldValue.FromAddress(r.NextHop) : default),
        Row.Record<ExtendedGateway>("bgpnexthop6", FieldType.IPv6, Gateway, "IPv6 address of the BGP next hop.", "2001:db8::1", static (in r) => r.NextHop.Type == AddressType.IPv6 ? FieldValue.FromAddress(r.NextHop) : default, FieldOrigin.Derived),
        Row.Record<ExtendedGateway>("bgpdestinationaspathlength", FieldType.UInt32, Gateway, "Number of AS numbers in the path to the destination.", "2", static (in r) => As(Length(r)), FieldOrigin.Own),
    ];

    private static FieldValue As(uint value) => FieldValue.FromNumber(FieldType.UInt32, value);

    private static uint Length(in ExtendedGateway record)
    {
        var length = 0u;
        foreach (var segment in record.DestinationAsPath)
        {
            length += (uint)segment.AsNumbers.Count;
        }

        return length;
    }

    private static FieldValue Path(PacketSample sample, in ExtendedGateway record)
    {
        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        foreach (var segment in record.DestinationAsPath)
        {
            if (segment.AsNumbers.Count == 0)
            {
                continue;
            }

            var isSet = segment.Type == AsPathSegmentType.Set;
            text.Separate();
            text.Append(isSet ? "("u8 : default);
            text.AppendList(segment.AsNumbers);
            text.Append(isSet ? ")"u8 : default);
        }

        return text.ToValue(sample);
    }

    /// <summary>AS in the upper 16 bits and a number of its own in the lower. RFC 1997.</summary>
    private static FieldValue Communities(PacketSample sample, in ExtendedGateway record)
    {
        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        for (var i = 0; i < record.Communities.Count; i++)
        {
            text.Separate();
            text.Append(record.Communities[i] >> 16);
            text.Append(":"u8);
            text.Append(record.Communities[i] & 0xFFFF);
        }

        return text.ToValue(sample);
    }
}
