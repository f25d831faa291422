using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// Tells apart the two forms of extended_80211_payload (0:1013): behind the cipher suite sflowtool reads a sampled header, the
/// specification has plain bytes there.
/// </summary>
internal static class WifiPayload
{
    /// <summary>Whether the lengths confirm the specification's form, and not sflowtool's.</summary>
    /// <param name="reader">Stands behind the cipher suite.</param>
    public static bool IsPlain(XdrReader reader)
    {
        var header = reader;
        reader.ReadOpaque();
        header.Skip(12);
        header.ReadOpaque();
        return !reader.Failed && reader.Remaining == 0 && (header.Failed || header.Remaining != 0);
    }
}
