using System.Runtime.CompilerServices;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Flows;

/// <summary>
/// The steps of a plan for packets of one <see cref="PacketShape"/>: where each byte of the key stands is known beforehand, and one
/// comparison says that all are there.
/// </summary>
internal sealed class PlainKey
{
    private readonly PlainCopy[] _copies;
    private readonly int _width;

    /// <summary>How many bytes of the packet must be there.</summary>
    private readonly int _end;

    /// <summary>How many bytes of the array are touched: eight are read at once.</summary>
    private readonly int _touched;

    private PlainKey(PlainCopy[] copies, int width, int end)
    {
        _copies = copies;
        _width = width;
        _end = end;
        _touched = copies.Max(copy => copy.From) + sizeof(ulong);
    }

    /// <summary>Makes it of a plan's steps.</summary>
    /// <returns>Null when packets of this shape have no such key, or not all of it is copied.</returns>
    public static PlainKey? TryMake(IEnumerable<FlowKeyStep> steps, PacketShape shape)
    {
        var copies = new List<PlainCopy>();
        var (width, end) = (0, 0);
        foreach (var step in steps)
        {
            var offset = step.Parts == 0 && step.IsOutermost ? PacketShapes.OffsetOf(shape, step.Kind) : -1;
            if (offset < 0)
            {
                return null;
            }

            step.AddTo(copies, offset, width);
            width += step.Width;
            end = Math.Max(end, offset + step.End);
        }

        return copies.Count == 0 ? null : new PlainKey([.. copies], width, end);
    }

    /// <summary>Writes the key of a packet of the shape.</summary>
    /// <param name="buffer">The array that holds the packet.</param>
    /// <param name="start">Where in it the packet begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="key">Where the key goes; it holds the plan's buffer size.</param>
    /// <param name="length">The bytes of the key.</param>
    /// <returns>False when some of it must be looked at one by one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCopy(byte[] buffer, int start, int end, byte[] key, ref int length)
    {
        if (start + _end > end || start + _touched > buffer.Length)
        {
            return false;
        }

        foreach (ref readonly var copy in _copies.AsSpan())
        {
            if (copy.Right < 0)
            {
                PackedBytes.Copy(buffer, start + copy.From, key, copy.To);
            }
            else
            {
                PackedBytes.Write(key, copy.To, ((PackedBytes.Read(buffer, start + copy.From) >> copy.Right) & copy.Mask) << copy.Left);
            }
        }

        length = _width;
        return true;
    }
}
