using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Sflow.Samples.SflowDump;

/// <summary>Standard output behind a buffer that is written when it has filled.</summary>
internal sealed class StandardOutput : IBufferWriter<byte>, IDisposable
{
    private const int Size = 256 * 1024;

    private readonly Stream _stream = OpenStream();
    private byte[] _buffer = new byte[Size];
    private int _count;

    /// <summary>Opens standard output. The console's stream passes over a pipe whose reader has gone, as of "| head"; a file's fails then.</summary>
    public static Stream OpenStream()
    {
        const int Handle = 1;
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var stream = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        // Not for a file, whose position it would not share with what else writes there.
        return Console.OpenStandardOutput();
    }

    public void Advance(int count)
    {
        _count += count;
        if (_count >= Size / 2)
        {
            Flush();
        }
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_count);
    }

    public void Flush()
    {
        _stream.Write(_buffer, 0, _count);
        _count = 0;
        _stream.Flush();
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }

    private void Reserve(int size)
    {
        size = Math.Max(size, 1);
        if (_buffer.Length - _count < size)
        {
            Flush();
            if (_buffer.Length < size)
            {
                _buffer = new byte[size];
            }
        }
    }
}
