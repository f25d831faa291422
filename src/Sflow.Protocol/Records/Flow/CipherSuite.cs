namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// How an 802.11 payload is ciphered: the suite's OUI times 256, and its type. sFlow 802.11 Structures, cipher_suite; IEEE 802.11,
/// cipher suite selectors. Open, so other suites survive.
/// </summary>
public enum CipherSuite : uint
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>00-0F-AC:0, the suite of the group.</summary>
    GroupCipher = 0x000FAC00,

    /// <summary>00-0F-AC:1, WEP with 40 bits.</summary>
    Wep40 = 0x000FAC01,

    /// <summary>00-0F-AC:2, TKIP.</summary>
    Tkip = 0x000FAC02,

    /// <summary>00-0F-AC:4, CCMP.</summary>
    Ccmp = 0x000FAC04,

    /// <summary>00-0F-AC:5, WEP with 104 bits.</summary>
    Wep104 = 0x000FAC05,
}
