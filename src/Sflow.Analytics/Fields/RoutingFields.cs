using Sflow.Protocol;

namespace Sflow.Analytics.Fields;

/// <summary>Fields that a router adds: extended_router and extended_gateway.</summary>
internal static class RoutingFields
{
    private const string Router = "extended_router";
    private const string Gateway = "extended_gateway";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("ipnexthoprouter", FieldType.IPv4, Router, "IPv4 address of the next hop.", "10.0.0.1", static (s, key) =>
        {
            var there = s.TryGetRouter(out var record) && record.NextHop.Type == AddressType.IPv4;
            FieldCodec.Write(key, record.NextHop.ToIPv4());
            return there;
        }),
        new("ip6nexthoprouter", FieldType.IPv6, Router, "IPv6 address of the next hop.", "2001:db8::1", static (s, key) =>
        {
            var there = s.TryGetRouter(out var record) && record.NextHop.Type == AddressType.IPv6;
            record.NextHop.CopyTo(key);
            return there;
        }),
        new("ipsourcemaskbits", FieldType.UInt32, Router, "Length of the source prefix.", "24", static (s, key) =>
        {
            var there = s.TryGetRouter(out var record);
            FieldCodec.Write(key, record.SourceMaskLength);
            return there;
        }),
        new("ipdestinationmaskbits", FieldType.UInt32, Router, "Length of the destination prefix.", "16", static (s, key) =>
        {
            var there = s.TryGetRouter(out var record);
            FieldCodec.Write(key, record.DestinationMaskLength);
            return there;
        }),
        new("bgpas", FieldType.UInt32, Gateway, "AS of the router.", "65000", static (s, key) =>
        {
            var there = s.TryGetGateway(out var record);
            FieldCodec.Write(key, record.As);
            return there;
        }),
        new("bgpsourceas", FieldType.UInt32, Gateway, "AS of the source; 0 when it is the router's own.", "64999", static (s, key) =>
        {
            var there = s.TryGetGateway(out var record);
            FieldCodec.Write(key, record.SourceAs);
            return there;
        }),
        new("bgpsourcepeeras", FieldType.UInt32, Gateway, "AS of the peer that the source is reached by.", "64998", static (s, key) =>
        {
            var there = s.TryGetGateway(out var record);
            FieldCodec.Write(key, record.SourcePeerAs);
            return there;
        }),
        new("bgplocalpref", FieldType.UInt32, Gateway, "LOCAL_PREF of the route.", "100", static (s, key) =>
        {
            var there = s.TryGetGateway(out var record);
            FieldCodec.Write(key, record.LocalPreference);
            return there;
        }),
    ];
}
