using System.Text.Json;
using Sflow.Protocol.Records;

namespace Sflow.Protocol.Text;

/// <summary>
/// Structures as typed JSON: numbers are numbers as they are on the wire, addresses and text are strings, bytes are hexadecimal strings,
/// lists are arrays. A number that JSON has no form for (NaN, infinities) is null.
/// </summary>
public static class RecordJson
{
    /// <summary>Writes a structure as one object.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="output">Where to.</param>
    /// <param name="value">The structure.</param>
    public static void Write<T>(Utf8JsonWriter output, in T value)
        where T : struct, IXdrStructure
    {
        ThrowHelper.ThrowIfNull(output, nameof(output));
        JsonVisitor.WriteObject(output, value, depth: 0);
    }
}
