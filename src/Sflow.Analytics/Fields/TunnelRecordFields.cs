using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of tunnels that a device ends: the outer header that it took off as the packet came, or puts on as it leaves.</summary>
internal static class TunnelRecordFields
{
    private const string IngressIPv4 = "extended_ipv4_tunnel_ingress";
    private const string EgressIPv4 = "extended_ipv4_tunnel_egress";
    private const string IngressIPv6 = "extended_ipv6_tunnel_ingress";
    private const string EgressIPv6 = "extended_ipv6_tunnel_egress";
    private const string IngressLink = "extended_L2_tunnel_ingress";
    private const string EgressLink = "extended_L2_tunnel_egress";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Record<ExtendedIPv4TunnelIngress>("inputipsource", FieldType.IPv4, IngressIPv4, "Source of the outer header that was taken off.", "10.0.0.1", static (in r) => FieldValue.FromIPv4(r.Header.Source.ToIPv4())),
        Row.Record<ExtendedIPv4TunnelIngress>("inputipdestination", FieldType.IPv4, IngressIPv4, "Destination of the outer header that was taken off.", "10.0.0.2", static (in r) => FieldValue.FromIPv4(r.Header.Destination.ToIPv4()), FieldOrigin.Derived),
        Row.Record<ExtendedIPv4TunnelIngress>("inputipprotocol", FieldType.Byte, IngressIPv4, "Protocol of the outer header that was taken off.", "17", static (in r) => Octet(r.Header.Protocol), FieldOrigin.Derived),
        Row.Record<ExtendedIPv4TunnelEgress>("outputipsource", FieldType.IPv4, EgressIPv4, "Source of the outer header that is put on.", "10.0.0.1", static (in r) => FieldValue.FromIPv4(r.Header.Source.ToIPv4()), FieldOrigin.Derived),
        Row.Record<ExtendedIPv4TunnelEgress>("outputipdestination", FieldType.IPv4, EgressIPv4, "Destination of the outer header that is put on.", "10.0.0.2", static (in r) => FieldValue.FromIPv4(r.Header.Destination.ToIPv4()), FieldOrigin.Derived),
        Row.Record<ExtendedIPv4TunnelEgress>("outputipprotocol", FieldType.Byte, EgressIPv4, "Protocol of the outer header that is put on.", "17", static (in r) => Octet(r.Header.Protocol), FieldOrigin.Derived),
        Row.Record<ExtendedIPv6TunnelIngress>("inputip6source", FieldType.IPv6, IngressIPv6, "Source of the outer header that was taken off.", "2001:db8::1", static (in r) => FieldValue.FromAddress(r.Header.Source), FieldOrigin.Derived),
        Row.Record<ExtendedIPv6TunnelIngress>("inputip6destination", FieldType.IPv6, IngressIPv6, "Destination of the outer header that was taken off.", "2001:db8::2", static (in r) => FieldValue.FromAddress(r.Header.Destination), FieldOrigin.Derived),
        Row.Record<ExtendedIPv6TunnelEgress>("outputip6source", FieldType.IPv6, EgressIPv6, "Source of the outer header that is put on.", "2001:db8::1", static (in r) => FieldValue.FromAddress(r.Header.Source), FieldOrigin.Derived),
        Row.Record<ExtendedIPv6TunnelEgress>("outputip6destination", FieldType.IPv6, EgressIPv6, "Destination of the outer header that is put on.", "2001:db8::2", static (in r) => FieldValue.FromAddress(r.Header.Destination), FieldOrigin.Derived),
        Row.Record<ExtendedL2TunnelIngress>("inputmacsource", FieldType.Mac, IngressLink, "Source of the outer header that was taken off.", "020000000001", static (in r) => FieldValue.FromMac(r.Header.Source), FieldOrigin.Derived),
        Row.Record<ExtendedL2TunnelIngress>("inputmacdestination", FieldType.Mac, IngressLink, "Destination of the outer header that was taken off.", "020000000002", static (in r) => FieldValue.FromMac(r.Header.Destination), FieldOrigin.Derived),
        Row.Record<ExtendedL2TunnelEgress>("outputmacsource", FieldType.Mac, EgressLink, "Source of the outer header that is put on.", "020000000001", static (in r) => FieldValue.FromMac(r.Header.Source), FieldOrigin.Derived),
        Row.Record<ExtendedL2TunnelEgress>("outputmacdestination", FieldType.Mac, EgressLink, "Destination of the outer header that is put on.", "020000000002", static (in r) => FieldValue.FromMac(r.Header.Destination), FieldOrigin.Derived),
        Row.Record<ExtendedVniIngress>("inputvni", FieldType.UInt32, "extended_vni_ingress", "Virtual network that the packet came by.", "100", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.Vni), FieldOrigin.Derived),
        Row.Record<ExtendedVniEgress>("outputvni", FieldType.UInt32, "extended_vni_egress", "Virtual network that the packet goes to.", "100", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.Vni), FieldOrigin.Derived),
        Row.Record<ExtendedDecapsulateIngress>("inputinneroffset", FieldType.UInt32, "extended_decapsulate_ingress", "Offset of the inner header of a packet that is decapsulated as it came.", "50", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.InnerHeaderOffset), FieldOrigin.Own),
        Row.Record<ExtendedDecapsulateEgress>("outputinneroffset", FieldType.UInt32, "extended_decapsulate_egress", "Offset of the inner header of a packet that is decapsulated as it leaves.", "50", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.InnerHeaderOffset), FieldOrigin.Own),
    ];

    private static FieldValue Octet(uint value) => FieldValue.FromNumber(FieldType.Byte, (byte)value);
}
