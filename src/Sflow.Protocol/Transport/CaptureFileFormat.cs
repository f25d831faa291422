namespace Sflow.Protocol.Transport;

/// <summary>The formats of capture files.</summary>
public enum CaptureFileFormat
{
    /// <summary>The classic format of libpcap, which every tool reads. draft-ietf-opsawg-pcap.</summary>
    Pcap = 0,

    /// <summary>The block format of Wireshark. draft-ietf-opsawg-pcapng.</summary>
    PcapNg,
}
