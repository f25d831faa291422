using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text;

/// <summary>A UUID of 16 bytes in network order in the usual groups of digits. RFC 9562 section 4.</summary>
internal static class UuidText
{
    public static string Of(XdrOpaque bytes)
    {
        // The digits of System.Guid would come in another order: its first three groups are little-endian.
        var digits = Hex.ToString(bytes.Span);
        return digits.Length != 32
            ? digits
            : $"{digits.Substring(0, 8)}-{digits.Substring(8, 4)}-{digits.Substring(12, 4)}-{digits.Substring(16, 4)}-{digits.Substring(20)}";
    }
}
