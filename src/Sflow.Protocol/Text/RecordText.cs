using System.Buffers;
using System.Text;
using Sflow.Protocol.Records;

namespace Sflow.Protocol.Text;

/// <summary>
/// Structures as plain text for a person: one field a line, name and value. Elements of lists carry their position, as in
/// <c>adaptor_list.0.ifIndex 2</c>. Control characters in text from the network are escaped.
/// </summary>
public static class RecordText
{
    /// <summary>Writes a structure as UTF-8.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="output">Where to.</param>
    /// <param name="value">The structure.</param>
    public static void Write<T>(IBufferWriter<byte> output, in T value)
        where T : struct, IXdrStructure
    {
        ThrowHelper.ThrowIfNull(output, nameof(output));
        var visitor = new TextVisitor(output, string.Empty, depth: 0);
        var copy = value;
        copy.Describe(ref visitor);
    }

    /// <summary>Makes a string of a structure.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure.</param>
    /// <returns>The lines, each ended by a line feed.</returns>
    public static string Format<T>(in T value)
        where T : struct, IXdrStructure
    {
        var output = new ByteBuffer();
        Write(output, value);
        return Encoding.UTF8.GetString(output.Array, 0, output.Count);
    }
}
