using System.Globalization;
using System.Text;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Values that sflowtool prints in a form of their own.</summary>
internal static class SflowtoolText
{
    /// <summary>Label, traffic class, bottom of stack and time to live, by dots.</summary>
    public static string Labels(XdrUInt32List stack) =>
        string.Join("-", stack.ToArray().Select(word => $"{word >> 12}.{(word >> 9) & 7}.{(word >> 8) & 1}.{word & 0xFF}"));

    /// <summary>TPID in hexadecimal and, without anything between, priority, drop eligible and VLAN by dots.</summary>
    public static string Tags(XdrUInt32List stack) =>
        string.Join("-", stack.ToArray().Select(word => $"0x{word >> 16:x4}{(word >> 13) & 7}.{(word >> 12) & 1}.{word & 0xFFF}"));

    /// <summary>URL-encoded: letters and digits as they are, white space as a plus sign. sflowtool swaps the two digits on a little-endian machine.</summary>
    public static string Encoded(XdrText text)
    {
        var encoded = new StringBuilder();
        foreach (var octet in text.Bytes.Span)
        {
            var character = (char)octet;
            _ = char.IsAsciiLetterOrDigit(character) ? encoded.Append(character)
                : char.IsWhiteSpace(character) ? encoded.Append('+')
                : encoded.Append('%').Append(((byte)((octet << 4) | (octet >> 4))).ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    /// <summary>The name in capitals, words divided by underscores.</summary>
    public static string Name(AppStatus status) =>
        string.Concat(status.ToString().Select((character, i) => i > 0 && char.IsUpper(character) ? $"_{character}" : $"{char.ToUpperInvariant(character)}"));
}
