namespace Sflow.Protocol.Tests.Kit;

/// <summary>The captures that belong to the project; they lie beside the test assembly.</summary>
internal static class CorpusFiles
{
    public static readonly IReadOnlyList<string> Captures =
    [
        "ovs-basic", "ovs-demo", "ovs-exotic-frames", "ovs-vxlan", "hsflowd-pcap-tcp-json",
        "libsflow-cpt-agent4", "libsflow-exp-agent6", "synthetic-structures",
    ];

    public static List<byte[]> Read(string capture) =>
        PcapFile.ReadDatagrams(Path.Combine(AppContext.BaseDirectory, "Corpus", capture + ".pcap"));

    /// <summary>One datagram for each combination of sample and record formats that the captures hold.</summary>
    public static IEnumerable<byte[]> ReadOneOfEachKind()
    {
        var seen = new HashSet<string>();
        foreach (var datagram in Captures.SelectMany(Read))
        {
            if (seen.Add(FormatSignature.Of(datagram)))
            {
                yield return datagram;
            }
        }
    }
}
