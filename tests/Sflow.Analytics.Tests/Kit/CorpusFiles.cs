using Sflow.Protocol.Transport;

namespace Sflow.Analytics.Tests.Kit;

/// <summary>The captures that belong to the project; they lie beside the test assembly.</summary>
internal static class CorpusFiles
{
    public static readonly IReadOnlyList<string> Captures =
    [
        "ovs-basic", "ovs-demo", "ovs-exotic-frames", "ovs-vxlan", "hsflowd-pcap-tcp-json",
        "libsflow-cpt-agent4", "libsflow-exp-agent6", "synthetic-structures",
    ];

    public static List<(DateTimeOffset Time, byte[] Bytes)> Read(string capture)
    {
        using var reader = CaptureReader.Open(Path.Combine(AppContext.BaseDirectory, "Corpus", capture + ".pcap"));
        var datagrams = new List<(DateTimeOffset, byte[])>();
        while (reader.TryRead(out var datagram))
        {
            datagrams.Add((datagram.Timestamp, datagram.Bytes.ToArray()));
        }

        return datagrams;
    }
}
