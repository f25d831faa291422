namespace Sflow.Analytics.Fields;

/// <summary>All rows of this library, from the outside in: the sample, the link, the network, transport, tunnels, applications, then the records beside the header.</summary>
internal static class StandardFields
{
    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        .. SampleFields.Rows,
        .. LinkFields.Rows,
        .. LinkProtocolFields.Rows,
        .. MplsFields.Rows,
        .. IPv4Fields.Rows,
        .. IPv6Fields.Rows,
        .. TransportFields.Rows,
        .. IcmpFields.Rows,
        .. RoutingProtocolFields.Rows,
        .. TunnelFields.Rows,
        .. InfiniBandFields.Rows,
        .. DnsFields.Rows,
        .. SessionFields.Rows,
        .. AmplificationFields.Rows,
        .. SwitchFields.Rows,
        .. RoutingFields.Rows,
        .. GatewayFields.Rows,
        .. TunnelRecordFields.Rows,
        .. DropFields.Rows,
        .. HostFields.Rows,
        .. UserFields.Rows,
        .. WirelessFields.Rows,
        .. OperationFields.Rows,
        .. HttpFields.Rows,
        .. ApplicationFields.Rows,
    ];
}
