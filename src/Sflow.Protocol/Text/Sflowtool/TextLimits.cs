namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>How many bytes of text sflowtool shows: its buffers are as long as one byte more.</summary>
internal static class TextLimits
{
    public const int User = 199;
    public const int Url = 199;
    public const int MemcacheKey = 254;
    public const int RtName = 63;
    public const int RtText = 254;

    public static int Of(ReadOnlySpan<byte> name)
    {
        if (IsOneOf(name, "application"u8, "operation"u8, "status_descr"u8, "server_context_application"u8)
            || IsOneOf(name, "server_context_operation"u8, "http_authuser"u8, "os_release"u8, "jvm_vendor"u8)
            || name.SequenceEqual("jvm_version"u8))
        {
            return 31;
        }

        if (IsOneOf(name, "mpls_tunnel_lsp_name"u8, "mpls_vc_name"u8, "mpls_ftn_descr"u8, default))
        {
            return 99;
        }

        if (IsOneOf(name, "http_uri"u8, "http_referrer"u8, "attributes"u8, "server_context_attributes"u8) || name.SequenceEqual("ifName"u8))
        {
            return 254;
        }

        // hostname, http_host, http_xff, http_mimetype, actor_initiator, actor_target, symbol, hw_trap_group, hw_trap_name,
        // linux_drop_reason, jvm_name.
        return name.SequenceEqual("http_useragent"u8) ? 127 : IsOneOf(name, "rx_SSID"u8, "tx_SSID"u8, default, default) ? 255 : 63;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d) =>
        name.SequenceEqual(a) || name.SequenceEqual(b) || name.SequenceEqual(c) || name.SequenceEqual(d);
}
