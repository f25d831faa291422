using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>A DNS message: its header and its first question. RFC 1035 section 4.1.</summary>
public readonly struct DnsView
{
    /// <summary>The largest number of characters that a name takes when it is written: 255 bytes, each escaped.</summary>
    public const int MaxNameLength = 1024;

    private const int HeaderSize = 12;

    /// <summary>A name has at most 127 labels, and each may be behind a pointer. More pointers than that are a loop.</summary>
    private const int MaxPointers = 127;

    private const int MaxWireNameLength = 255;

    private readonly byte[] _buffer;
    private readonly int _offset;
    private readonly int _end;

    private DnsView(byte[] buffer, int offset, int end)
    {
        _buffer = buffer;
        _offset = offset;
        _end = end;
    }

    /// <summary>Identifier of the query, and of its response.</summary>
    public ushort Id => WireBytes.ReadUInt16(_buffer, _offset);

    /// <summary>The flags, the operation and the response code, as they stand: QR is the highest bit, RCODE the lowest four.</summary>
    public ushort Flags => WireBytes.ReadUInt16(_buffer, _offset + 2);

    /// <summary>Whether it is a response.</summary>
    public bool IsResponse => (Flags & 0x8000) != 0;

    /// <summary>The kind of query; 0 is a standard one.</summary>
    public int OperationCode => (Flags >> 11) & 0xF;

    /// <summary>How the query went; 0 is well.</summary>
    public int ResponseCode => Flags & 0xF;

    /// <summary>The number of questions.</summary>
    public ushort QuestionCount => WireBytes.ReadUInt16(_buffer, _offset + 4);

    /// <summary>The number of answers.</summary>
    public ushort AnswerCount => WireBytes.ReadUInt16(_buffer, _offset + 6);

    /// <summary>Views the message that a dissection found.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The message's first byte.</param>
    /// <param name="end">Offset behind the last byte that may be read, <see cref="HeaderStack.End"/>.</param>
    /// <param name="view">The view.</param>
    /// <returns>False when the header is not whole.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are not inside the array.</exception>
    public static bool TryCreate(byte[] buffer, int offset, int end, out DnsView view)
    {
        ThrowHelper.ThrowIfNotWithin(buffer, offset, end);
        view = end - offset >= HeaderSize ? new DnsView(buffer, offset, end) : default;
        return view._buffer is not null;
    }

    /// <summary>
    /// Writes the name of the first question: labels with dots between, none at the end; the root is no character. A byte that is not a
    /// printable character of ASCII is written as a backslash and three decimal digits, RFC 4343 section 2.1. Case is left as it is.
    /// </summary>
    /// <param name="destination">Takes the characters; <see cref="MaxNameLength"/> are always enough.</param>
    /// <param name="written">How many there are.</param>
    /// <returns>False when there is no question, it is cut, its name is too long or malformed, or the destination is too short.</returns>
    public bool TryCopyQuestionName(Span<byte> destination, out int written)
    {
        written = 0;

        // A question whose type is cut off is none, as Wireshark has it.
        if (!TryGetQuestionType(out _, out _))
        {
            return false;
        }

        var position = _offset + HeaderSize;
        var wireLength = 0;
        for (var pointers = 0; position < _end;)
        {
            var length = (int)WireBytes.ReadByte(_buffer, position);
            if (length == 0)
            {
                return true;
            }

            if (length >= 0xC0)
            {
                if (++pointers > MaxPointers || _end - position < 2)
                {
                    return false;
                }

                position = _offset + (WireBytes.ReadUInt16(_buffer, position) & 0x3FFF);
                continue;
            }

            wireLength += length + 1;
            if (length > 63 || wireLength >= MaxWireNameLength || _end - position - 1 < length || !TryCopyLabel(position + 1, length, destination, ref written))
            {
                return false;
            }

            position += length + 1;
        }

        return false;
    }

    /// <summary>Reads type and class of the first question.</summary>
    /// <param name="type">The type: 1 is A, 28 is AAAA.</param>
    /// <param name="class">The class: 1 is IN. Multicast DNS sets the highest bit for an answer to the sender alone.</param>
    /// <returns>False when there is no question, or it is cut.</returns>
    public bool TryGetQuestionType(out ushort type, out ushort @class)
    {
        type = @class = 0;
        if (QuestionCount == 0)
        {
            return false;
        }

        var position = _offset + HeaderSize;
        while (position < _end)
        {
            var length = WireBytes.ReadByte(_buffer, position);
            if (length is > 63 and < 0xC0)
            {
                return false;
            }

            var isLast = length is 0 or >= 0xC0;
            position += length >= 0xC0 ? 2 : 1 + length;
            if (isLast)
            {
                return TryReadTypeAt(position, out type, out @class);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether bytes are most likely a DNS message wherever they came by: a standard query or its response, with one question about a host's
    /// name in the Internet's class, as far as they are there.
    /// </summary>
    internal static bool LooksLikeDns(byte[] buffer, int offset, int end)
    {
        const int SmallestMessage = HeaderSize + 3;
        if (end - offset < SmallestMessage || WireBytes.ReadUInt16(buffer, offset + 4) != 1)
        {
            return false;
        }

        var flags = WireBytes.ReadUInt16(buffer, offset + 2);
        var isQuery = (flags & 0x8000) == 0;
        var hasAnswers = WireBytes.ReadUInt32(buffer, offset + 6) != 0;
        return (flags & 0x7840) == 0
            && !(isQuery && (hasAnswers || WireBytes.ReadUInt16(buffer, offset + 10) > 2))
            && HasHostName(buffer, offset + HeaderSize, end);
    }

    private static bool HasHostName(byte[] buffer, int position, int end)
    {
        while (position < end)
        {
            var length = WireBytes.ReadByte(buffer, position++);
            if (length == 0)
            {
                return end - position < 4 || WireBytes.ReadUInt16(buffer, position + 2) == 1;
            }

            if (length > 63)
            {
                return false;
            }

            for (var last = Math.Min(end, position + length); position < last; position++)
            {
                var letter = WireBytes.ReadByte(buffer, position);
                if (letter is not (>= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'_'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool TryReadTypeAt(int position, out ushort type, out ushort @class)
    {
        var isWhole = _end - position >= 4;
        type = isWhole ? WireBytes.ReadUInt16(_buffer, position) : (ushort)0;
        @class = isWhole ? WireBytes.ReadUInt16(_buffer, position + 2) : (ushort)0;
        return isWhole;
    }

    private bool TryCopyLabel(int position, int length, Span<byte> destination, ref int written)
    {
        if (written > 0)
        {
            if (written == destination.Length)
            {
                return false;
            }

            destination[written++] = (byte)'.';
        }

        for (var end = position + length; position < end; position++)
        {
            var letter = WireBytes.ReadByte(_buffer, position);
            var isPrintable = letter is > 0x20 and < 0x7F;
            if (destination.Length - written < (isPrintable ? 1 : 4))
            {
                return false;
            }

            if (isPrintable)
            {
                destination[written++] = letter;
                continue;
            }

            destination[written++] = (byte)'\\';
            destination[written++] = (byte)('0' + (letter / 100));
            destination[written++] = (byte)('0' + (letter / 10 % 10));
            destination[written++] = (byte)('0' + (letter % 10));
        }

        return true;
    }
}
