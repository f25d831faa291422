using Sflow.Protocol.Tests.Transport;
using Sflow.Protocol.Transport;

namespace Sflow.Fuzz.Targets;

/// <summary>Bytes as a file.</summary>
internal static class CaptureTarget
{
    /// <summary>A smaller bound than the standard one, that the fuzzer reaches.</summary>
    private const int MaxPacketSize = 8192;

    /// <summary>The reader's buffer at its largest, decompression, and the target's own.</summary>
    private const long MaxAllocation = 1 << 20;

    public static void Run(byte[] input)
    {
        // A slow pipe takes other paths than a whole buffer. How much comes out of compressed data before damage depends on the pieces.
        var whole = Read(new MemoryStream(input, writable: false));
        var trickled = Read(new TricklingStream(input));
        var isCompressed = input.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
        Finding.Unless(
            whole == trickled || (isCompressed && !(IsSound(whole) && IsSound(trickled))),
            $"Read otherwise in small pieces: {whole}, {trickled}.");
    }

    private static bool IsSound((bool IsCapture, ulong Digest, CaptureStatistics Statistics) read) => read.IsCapture && !read.Statistics.IsCompressionDamaged;

    private static (bool IsCapture, ulong Digest, CaptureStatistics Statistics) Read(Stream stream)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            using var reader = CaptureReader.Open(stream, new CaptureReaderOptions { MaxPacketSize = MaxPacketSize, MaxInterfaces = 64 });
            var digest = 0UL;
            while (reader.TryRead(out var datagram))
            {
                digest = (digest * 31) ^ (ulong)datagram.TimestampNanoseconds ^ (ulong)datagram.Timestamp.Ticks ^ Digest(datagram);
            }

            var counted = reader.Statistics;
            Finding.Unless(
                counted.Skipped == counted.NotIp + counted.NotUdp + counted.NotSflow + counted.Fragments + counted.Cut + counted.Empty + counted.UnsupportedLinkType,
                $"A packet is not accounted for: {counted}.");
            Finding.Unless(counted.Describe().Length > 0, "No description.");
            return (true, digest, counted);
        }
        catch (CaptureFormatException exception)
        {
            Finding.Unless(exception.Message.Length > 0, "No message.");
            return (false, 0, default);
        }
        finally
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Finding.Unless(allocated < MaxAllocation, $"{allocated} bytes allocated.");
        }
    }

    private static ulong Digest(in CapturedDatagram datagram)
    {
        var digest = (ulong)((datagram.SourcePort << 16) + datagram.DestinationPort) + (ulong)datagram.Source.Type + (ulong)datagram.Destination.Type;
        foreach (var octet in datagram.Bytes)
        {
            digest = (digest * 0x100000001B3) ^ octet;
        }

        return datagram.TryParse(out var parsed, out var error) ? digest + parsed.SampleCount : digest ^ (ulong)error.Code;
    }
}
