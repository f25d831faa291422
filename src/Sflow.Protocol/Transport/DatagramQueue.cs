namespace Sflow.Protocol.Transport;

/// <summary>
/// A ring of bytes through which datagrams go to one worker, in order, without allocation. Whoever adds holds the lock; the worker takes without.
/// What it takes lies in the ring until it says that it is through.
/// </summary>
internal sealed class DatagramQueue : IDisposable
{
    /// <summary>What a datagram takes up at least, so that small ones are not many more than the entries there are.</summary>
    public const int SmallestPiece = 256;

    private const int CacheLine = 64;

    private readonly object _gate = new();
    private readonly ManualResetEventSlim _isFilled = new(false, spinCount: 0);
    private readonly Entry[] _entries;
    private readonly int _mask;

    // Where the next piece goes, and the last the adding side knows of where the oldest lies; counted in bytes since the beginning.
    private long _end;
    private long _knownBegin;

    private long _begin;
    private long _added;
    private long _taken;
    private volatile bool _isCompleted;

    /// <summary>Makes a queue.</summary>
    /// <param name="size">Its size in bytes.</param>
    public DatagramQueue(int size)
    {
        Buffer = new byte[size];
        var entries = 1;
        while (entries < size / SmallestPiece)
        {
            entries *= 2;
        }

        _entries = new Entry[entries];
        _mask = entries - 1;
    }

    public byte[] Buffer { get; }

    /// <summary>How many wait, or are being handled.</summary>
    public long Count => Math.Max(0, Volatile.Read(ref _added) - Volatile.Read(ref _taken));

    /// <summary>Copies a datagram to the end.</summary>
    /// <returns>False, and nothing is done, when there is no room.</returns>
    public bool TryAdd(byte[] buffer, int offset, int length, in ReceiveInfo info)
    {
        lock (_gate)
        {
            var piece = Math.Max(SmallestPiece, (length + CacheLine - 1) & ~(CacheLine - 1));
            var at = (int)(_end % Buffer.Length);

            // A datagram lies in one piece: what is left behind the last one stays empty when it is too short.
            var begin = at + piece > Buffer.Length ? _end + Buffer.Length - at : _end;
            if (begin + piece - _knownBegin > Buffer.Length)
            {
                _knownBegin = Volatile.Read(ref _begin);
                if (begin + piece - _knownBegin > Buffer.Length)
                {
                    return false;
                }
            }

            at = (int)(begin % Buffer.Length);
            System.Buffer.BlockCopy(buffer, offset, Buffer, at, length);
            _end = begin + piece;
            _entries[_added & _mask] = new Entry { Offset = at, Length = length, End = _end, Info = info };
            Volatile.Write(ref _added, _added + 1);
        }

        return true;
    }

    /// <summary>Has the worker look at what was added. Once for several datagrams is enough.</summary>
    public void Signal()
    {
        // Either this sees that the worker waits, or the worker sees what was added.
        Interlocked.MemoryBarrier();
        if (!_isFilled.IsSet)
        {
            _isFilled.Set();
        }
    }

    /// <summary>Nothing more will be added.</summary>
    public void Complete()
    {
        _isCompleted = true;
        _isFilled.Set();
    }

    /// <summary>Waits for the next datagram; only the worker calls it.</summary>
    /// <returns>False when there will be none.</returns>
    public bool TryTake(out Entry entry)
    {
        while (Volatile.Read(ref _added) == _taken)
        {
            var last = _isCompleted;
            _isFilled.Reset();
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _added) != _taken)
            {
                break;
            }

            if (last)
            {
                entry = default;
                return false;
            }

            if (!_isCompleted)
            {
                _isFilled.Wait();
            }
        }

        entry = _entries[_taken & _mask];
        return true;
    }

    /// <summary>Frees the place of what was taken last.</summary>
    public void Release(in Entry entry)
    {
        Volatile.Write(ref _taken, _taken + 1);
        Volatile.Write(ref _begin, entry.End);
    }

    public void Dispose() => _isFilled.Dispose();

    /// <summary>A datagram in the ring.</summary>
    internal struct Entry
    {
        public int Offset;
        public int Length;
        public long End;
        public ReceiveInfo Info;
    }
}
