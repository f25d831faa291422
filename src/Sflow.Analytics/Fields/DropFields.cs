using Sflow.Protocol;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of packets that a device dropped, and of why it did.</summary>
internal static class DropFields
{
    private const string Layer = "discarded_packet";
    private const int NamedReasons = 512;

    private static readonly FieldValue[] Names = [.. Enumerable.Range(0, NamedReasons).Select(NameOf)];
    private static readonly FieldValue Ingress = FieldValue.FromText("ingress");
    private static readonly FieldValue Egress = FieldValue.FromText("egress");

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Sample("reason", FieldType.Text, Layer, "Why the packet was dropped, as the sFlow documents name it; a number where they do not.", "ttl_exceeded", Reason),
        Row.Sample("reasoncode", FieldType.UInt32, Layer, "Why the packet was dropped, as a number.", "257", static s => TryGetReason(s, out var reason) ? FieldValue.FromNumber(FieldType.UInt32, (uint)reason) : default, FieldOrigin.Own),
        Row.Record<ExtendedFunction>("function", FieldType.Text, "extended_function", "Function of the software that dropped the packet.", "ip_forward", static (in r) => FieldValue.FromText(r.Symbol), FieldOrigin.Derived),
        Row.Record<ExtendedLinuxDropReason>("linuxreason", FieldType.Text, "extended_linux_drop_reason", "Why the Linux kernel dropped the packet.", "NO_SOCKET", static (in r) => FieldValue.FromText(r.Reason), FieldOrigin.Derived),
        Row.Record<ExtendedHardwareTrap>("hwtrapgroup", FieldType.Text, "extended_hw_trap", "Group of the device's trap that took the packet.", "l3_drops", static (in r) => FieldValue.FromText(r.Group), FieldOrigin.Derived),
        Row.Record<ExtendedHardwareTrap>("hwtrap", FieldType.Text, "extended_hw_trap", "Trap of the device that took the packet.", "ttl_value_is_too_small", static (in r) => FieldValue.FromText(r.Trap), FieldOrigin.Derived),
        Row.Record<ExtendedAcl>("aclnumber", FieldType.UInt32, "extended_acl", "Number of the access list that dropped the packet; 0 when it has none.", "100", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.Number), FieldOrigin.Own),
        Row.Record<ExtendedAcl>("aclname", FieldType.Text, "extended_acl", "Name of the access list that dropped the packet.", "deny-ntp", static (in r) => FieldValue.FromText(r.Name), FieldOrigin.Own),
        Row.Record<ExtendedAcl>("acldirection", FieldType.Text, "extended_acl", "Where the access list was applied: ingress or egress.", "ingress", static (in r) =>
            r.Direction == AclDirection.Ingress ? Ingress : r.Direction == AclDirection.Egress ? Egress : default, FieldOrigin.Own),
    ];

    /// <summary>A discarded packet tells its reason; so does a flow sample whose packet left by no interface.</summary>
    private static bool TryGetReason(PacketSample sample, out DropReason reason)
    {
        reason = sample.IsDiscard ? sample.Discard.Reason : default;
        return sample.IsDiscard || sample.Sample.Output.TryGetDropReason(out reason);
    }

    private static FieldValue Reason(PacketSample sample)
    {
        if (!TryGetReason(sample, out var reason))
        {
            return default;
        }

        var number = (uint)reason;
        var name = number < NamedReasons ? Names[number] : default;
        if (!name.IsNull)
        {
            return name;
        }

        Span<byte> digits = stackalloc byte[10];
        FieldValue.FromNumber(FieldType.UInt32, number).TryFormat(digits, out var length);
        return sample.MakeText(digits.Slice(0, length));
    }

    private static FieldValue NameOf(int number) => ((DropReason)number).Name() is { } name ? FieldValue.FromText(name) : default;
}
