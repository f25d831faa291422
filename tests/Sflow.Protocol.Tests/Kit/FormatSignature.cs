using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Which samples and records a datagram holds, as text, however often.</summary>
internal static class FormatSignature
{
    public static string Of(byte[] bytes)
    {
        if (!SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _))
        {
            return "none";
        }

        var formats = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sample in datagram.Samples)
        {
            formats.Add(sample.Format.ToString());
            if (sample.TryReadRecords(out var records, out _))
            {
                foreach (var record in records)
                {
                    formats.Add(record.Format.ToString());
                }
            }
        }

        return string.Join(";", formats);
    }
}
