using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace Sflow.Samples.Tests.Kit;

/// <summary>Sums over the lines that sflowtool -l wrote for a capture.</summary>
internal static class SflowtoolCsv
{
    private const int PacketSize = 17;

    private static readonly Dictionary<string, int> Columns = new()
    {
        ["agent"] = 1,
        ["macsource"] = 4,
        ["macdestination"] = 5,
        ["ipsource"] = 9,
        ["ipdestination"] = 10,
        ["ip6source"] = 9,
        ["ip6destination"] = 10,
        ["ipprotocol"] = 11,
        ["ip6nexthdr"] = 11,
    };

    public static List<string[]> Read(string capture)
    {
        using var file = File.OpenRead(SharedFiles.Require("corpus", "captures", capture + ".csv.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }

    /// <summary>Flows, the largest first and then by key. A line without a packet size is a sample without a packet.</summary>
    public static List<(string Key, ulong Value, long Samples)> Sum(List<string[]> lines, string keys, bool frames)
    {
        var sums = new Dictionary<string, (ulong Value, long Samples)>();
        foreach (var line in lines.Where(line => line[0] == "FLOW" && line[PacketSize] != "0"))
        {
            var parts = keys.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => Part(key, line)).ToList();
            if (parts.Contains(null))
            {
                continue;
            }

            var key = string.Join(",", parts);
            var weight = Number(line[19]) * (frames ? 1 : Number(line[PacketSize]));
            var (value, samples) = sums.GetValueOrDefault(key);
            sums[key] = (value + weight, samples + 1);
        }

        return [.. sums.Select(sum => (sum.Key, sum.Value.Value, sum.Value.Samples)).OrderByDescending(sum => sum.Value).ThenBy(sum => sum.Key, StringComparer.Ordinal)];
    }

    private static string? Part(string key, string[] line)
    {
        var text = line[Columns[key]];
        if (key.StartsWith("mac", StringComparison.Ordinal))
        {
            return text.ToUpperInvariant();
        }

        var isIPv6 = key.StartsWith("ip6", StringComparison.Ordinal);
        if (key.StartsWith("ip", StringComparison.Ordinal)
            && (!IPAddress.TryParse(line[9], out var source) || source.AddressFamily == AddressFamily.InterNetworkV6 != isIPv6))
        {
            return null;
        }

        return IPAddress.TryParse(text, out var address) && text.Length > 3 ? address.ToString() : text;
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
