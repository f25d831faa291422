using Sflow.Protocol.Packets;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Packets;

/// <summary>
/// A frame as annotated hexadecimal text. A line whose comment is a <see cref="HeaderKind"/> begins a header of that kind;
/// "returned" behind it tells that it is of the packet that an error returns.
/// </summary>
internal sealed class HeaderFrame
{
    /// <param name="name">What it shows.</param>
    /// <param name="text">The bytes, and the headers that are found in them.</param>
    /// <param name="end">How many bytes belong to the packet, when lengths tell fewer than are there.</param>
    /// <param name="isTruncated">Whether a header is cut.</param>
    public HeaderFrame(string name, string text, int end = -1, bool isTruncated = false)
    {
        Name = name;
        Bytes = HexBytes.Parse(text);
        End = end < 0 ? Bytes.Length : end;
        IsTruncated = isTruncated;
        var headers = new List<PacketHeader>();
        var offset = 0;
        foreach (var line in text.Split('\n'))
        {
            var comment = line.Split('#').ElementAtOrDefault(1)?.Trim() ?? string.Empty;
            if (Enum.TryParse<HeaderKind>(comment.Split(',')[0], out var kind))
            {
                ReturnedFrom ??= comment.EndsWith("returned", StringComparison.Ordinal) ? headers.Count : null;
                headers.Add(new PacketHeader(kind, (ushort)offset));
            }

            offset += HexBytes.Parse(line).Length;
        }

        Headers = headers;
    }

    public static IReadOnlyList<HeaderFrame> All { get; } = [.. LinkFrames.All, .. NetworkFrames.All, .. TunnelFrames.All, .. ApplicationFrames.All];

    public string Name { get; }

    public byte[] Bytes { get; }

    public IReadOnlyList<PacketHeader> Headers { get; }

    public int End { get; }

    public bool IsTruncated { get; }

    public int? ReturnedFrom { get; }

    public static HeaderFrame Of(string name) => All.Single(frame => frame.Name == name);
}
