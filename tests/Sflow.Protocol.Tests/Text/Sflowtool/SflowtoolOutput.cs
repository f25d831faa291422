using System.Buffers;
using System.IO.Compression;
using System.Text;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Text.Sflowtool;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Text.Sflowtool;

/// <summary>What was recorded of sflowtool, and what is printed of the same capture. As Latin-1, so that no byte is lost.</summary>
internal static class SflowtoolOutput
{
    /// <summary>The columns with which <c>-L</c> was recorded.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        "agent", "sampleType", "sourceId", "srcIP", "dstIP", "IPProtocol", "TCPSrcPort", "TCPDstPort", "UDPSrcPort", "UDPDstPort",
        "sampledPacketSize", "meanSkipCount", "ifIndex", "ifInOctets",
    ];

    public static string Extension(SflowtoolMode mode) => mode switch
    {
        SflowtoolMode.Text => ".sflowtool.txt.gz",
        SflowtoolMode.Grep => ".grep.gz",
        SflowtoolMode.Line => ".csv.gz",
        SflowtoolMode.Fields => ".fields.gz",
        SflowtoolMode.Json => ".jsonl.gz",
        _ => ".json.gz",
    };

    public static string ReadRecorded(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    /// <summary>The output for each datagram of a capture.</summary>
    public static List<string> Print(string capture, SflowtoolMode mode)
    {
        var format = new SflowtoolFormat(new SflowtoolOptions { Mode = mode, Fields = Fields, TimeZone = TimeZoneInfo.Utc });
        var printed = new List<string>();
        using var reader = CaptureReader.Open(capture);
        while (reader.TryRead(out var datagram))
        {
            var output = new ArrayBufferWriter<byte>();
            format.Write(output, datagram.Buffer, datagram.Offset, datagram.Length, SflowtoolArrival.Captured(datagram.Timestamp));
            printed.Add(Encoding.Latin1.GetString(output.WrittenSpan));
        }

        return printed;
    }

    /// <summary>A datagram of version 5 or other bytes, printed alone and as if received at the beginning of 1970 from nobody.</summary>
    public static string Print(byte[] datagram, SflowtoolMode mode, out DatagramDiagnosis diagnosis)
    {
        var format = new SflowtoolFormat(new SflowtoolOptions { Mode = mode, Fields = Fields, TimeZone = TimeZoneInfo.Utc });
        var output = new ArrayBufferWriter<byte>();
        diagnosis = format.Write(output, datagram, 0, datagram.Length, default);
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }

    /// <summary>Lines, or what stands between the brackets and commas of JSON, and these themselves.</summary>
    public static IEnumerable<string> Tokens(string text, SflowtoolMode mode)
    {
        if (mode is SflowtoolMode.Json or SflowtoolMode.IndentedJson)
        {
            text = text.Replace("{", "\n{\n").Replace("}", "\n}\n").Replace("[", "\n[\n").Replace("]", "\n]\n").Replace(",", "\n");
        }

        return text.Split('\n').Select(token => token.Trim()).Where(token => token.Length > 0);
    }
}
