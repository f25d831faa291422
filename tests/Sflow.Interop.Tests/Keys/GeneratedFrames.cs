using Sflow.Protocol.Transport;
using Sflow.Tests.Frames;

namespace Sflow.Interop.Tests.Keys;

/// <summary>Frames made at random, as captures of sampled headers.</summary>
internal static class GeneratedFrames
{
    /// <summary>Writes a capture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="seed">Makes the frames, always the same.</param>
    /// <param name="count">How many.</param>
    /// <param name="spoil">Whether the frames are to lie.</param>
    public static void Write(string path, int seed, int count, bool spoil)
    {
        var generator = new FrameGenerator(seed);
        using var capture = CaptureWriter.Create(path);
        for (var i = 0; i < count; i++)
        {
            var frame = generator.Next();
            frame = spoil ? generator.Spoil(frame) : frame;
            capture.WritePacket(generator.Cut(frame), frame.Length, 1_700_000_000_000_000_000 + (i * 1_000_000L));
        }
    }
}
