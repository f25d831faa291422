using System.Globalization;

namespace Sflow.Protocol.Transport;

/// <summary>Names, opens and deletes the files of a <see cref="CaptureWriter"/> that begins new ones.</summary>
internal sealed class CaptureFiles
{
    private const long NanosecondsPerTick = 100;
    private const long EpochTicks = 621_355_968_000_000_000;

    private readonly string _path;
    private readonly int _maxFiles;
    private readonly Queue<string> _written = new();

    public CaptureFiles(string path, int? maxFiles)
    {
        _path = path;
        _maxFiles = maxFiles ?? int.MaxValue;
        var directory = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no directory {directory} for the capture files.");
        }
    }

    /// <summary>How many were opened so far.</summary>
    public int Count { get; private set; }

    /// <summary>Opens a file to write. One of the same name is overwritten.</summary>
    public static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);

    /// <summary>Opens the next file, and deletes the oldest ones when there are too many.</summary>
    /// <param name="nanoseconds">When its first packet was captured.</param>
    public FileStream CreateNext(long nanoseconds)
    {
        var time = new DateTime(EpochTicks + (nanoseconds / NanosecondsPerTick), DateTimeKind.Utc);
        var name = string.Format(
            CultureInfo.InvariantCulture, "{0}_{1:D5}_{2:yyyyMMddHHmmss}{3}", Path.GetFileNameWithoutExtension(_path), Count + 1, time, Path.GetExtension(_path));
        var path = Path.Combine(Path.GetDirectoryName(_path) ?? string.Empty, name);
        var file = Create(path);
        Count++;
        _written.Enqueue(path);
        while (_written.Count > _maxFiles && TryDelete(_written.Peek()))
        {
            _written.Dequeue();
        }

        return file;
    }

    /// <summary>A file that is in use, as a reader on Windows can have it, is tried again with the next one.</summary>
    private static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
