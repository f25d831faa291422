using System.Text;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// The values of chosen tags, one line a sample, commas between. The last of several values of a sample stands; a sample without any
/// chosen tag has no line. Tags of the datagram stand in each of its lines.
/// </summary>
internal sealed class FieldTagWriter : TagWriter
{
    private const int HashSize = 256;

    private readonly byte[][] _names;
    private readonly byte[][] _values;
    private readonly int[] _lengths;
    private readonly bool[] _isOfSample;

    /// <summary>The first column of each hash of a name, and behind it the next one of the same hash; −1 for none.</summary>
    private readonly int[] _first = new int[HashSize];
    private readonly int[] _next;
    private readonly byte[] _ignored = new byte[MaxValueSize + 1];

    private byte[] _key = new byte[256];
    private bool _inSamples;
    private bool _sampleHasValue;
    private int _slot;

    public FieldTagWriter(ByteBuffer output, IReadOnlyList<string> fields)
        : base(output)
    {
        _names = [.. fields.Select(Encoding.UTF8.GetBytes)];
        _values = [.. fields.Select(_ => new byte[64])];
        _lengths = new int[fields.Count];
        _isOfSample = new bool[fields.Count];
        _next = new int[fields.Count];
        _first.AsSpan().Fill(-1);
        for (var i = fields.Count - 1; i >= 0; i--)
        {
            ref var first = ref _first[Hash(_names[i])];
            _next[i] = first;
            first = i;
        }
    }

    public override void StartDatagram()
    {
        _inSamples = false;
        _sampleHasValue = false;
        Array.Clear(_lengths, 0, _lengths.Length);
    }

    public override void StartSamples() => _inSamples = true;

    public override void StartSample()
    {
        _sampleHasValue = false;
        for (var i = 0; i < _lengths.Length; i++)
        {
            if (_isOfSample[i])
            {
                _lengths[i] = 0;
            }
        }
    }

    public override void EndDatagram()
    {
    }

    public override void EndSample()
    {
    }

    public override Span<byte> Begin(ReadOnlySpan<byte> name, int capacity)
    {
        _slot = Find(name);
        if (_slot < 0)
        {
            return capacity <= _ignored.Length ? _ignored : new byte[capacity];
        }

        if (_values[_slot].Length < capacity)
        {
            _values[_slot] = new byte[capacity];
        }

        return _values[_slot];
    }

    public override void End(int length)
    {
        if (_slot >= 0)
        {
            _lengths[_slot] = length;
            _isOfSample[_slot] = _inSamples;
            _sampleHasValue |= _inSamples;
        }
    }

    public override void CompleteSample()
    {
        if (!_sampleHasValue)
        {
            return;
        }

        for (var i = 0; i < _values.Length; i++)
        {
            var room = Output.GetSpan(_lengths[i] + 2);
            _values[i].AsSpan(0, _lengths[i]).CopyTo(room);
            room[_lengths[i]] = i == _values.Length - 1 ? (byte)'\n' : (byte)',';
            Output.Advance(_lengths[i] + 1);
        }

        _sampleHasValue = false;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        var prefix = Prefix;
        if (!prefix.IsEmpty)
        {
            var length = prefix.Length + name.Length;
            if (length > _key.Length)
            {
                _key = new byte[length];
            }

            prefix.CopyTo(_key);
            name.CopyTo(_key.AsSpan(prefix.Length));
            name = _key.AsSpan(0, length);
        }

        var slot = _first[Hash(name)];
        while (slot >= 0 && !name.SequenceEqual(_names[slot]))
        {
            slot = _next[slot];
        }

        return slot;
    }

    private static int Hash(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : ((name.Length * 37) + (name[0] * 5) + (name[name.Length / 2] * 11) + name[name.Length - 1]) & (HashSize - 1);
}
