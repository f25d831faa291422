using Sflow.Protocol;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields that a router adds: extended_router.</summary>
internal static class RoutingFields
{
    private const string Router = "extended_router";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Record<ExtendedRouter>("ipnexthoprouter", FieldType.IPv4, Router, "IPv4 address of the next hop.", "10.0.0.1", static (in r) => Address(r.NextHop, AddressType.IPv4)),
        Row.Record<ExtendedRouter>("ipsourcemaskbits", FieldType.UInt32, Router, "Length of the source prefix.", "24", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.SourceMaskLength)),
        Row.Record<ExtendedRouter>("ipdestinationmaskbits", FieldType.UInt32, Router, "Length of the destination prefix.", "16", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.DestinationMaskLength)),
        Row.Record<ExtendedRouter>("ip6nexthoprouter", FieldType.IPv6, Router, "IPv6 address of the next hop.", "2001:db8::1", static (in r) => Address(r.NextHop, AddressType.IPv6)),
        Row.Record<ExtendedRouter>("ip6sourcemaskbits", FieldType.UInt32, Router, "Length of the source prefix, where the next hop is of IPv6.", "48", static (in r) => Bits(r, r.SourceMaskLength), FieldOrigin.Derived),
        Row.Record<ExtendedRouter>("ip6destinationmaskbits", FieldType.UInt32, Router, "Length of the destination prefix, where the next hop is of IPv6.", "64", static (in r) => Bits(r, r.DestinationMaskLength), FieldOrigin.Derived),
    ];

    private static FieldValue Address(SflowAddress address, AddressType type) => address.Type == type ? FieldValue.FromAddress(address) : default;

    private static FieldValue Bits(in ExtendedRouter record, uint length) => record.NextHop.Type == AddressType.IPv6 ? FieldValue.FromNumber(FieldType.UInt32, length) : default;
}
