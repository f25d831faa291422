namespace Sflow.Protocol.Transport;

/// <summary>A file is no capture that <see cref="CaptureReader"/> can read. The message says which file, where, and what was expected.</summary>
public sealed class CaptureFormatException : IOException
{
    /// <summary>Makes one without a message of its own.</summary>
    public CaptureFormatException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">Which file, where, what was expected, what was found.</param>
    public CaptureFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that has a cause.</summary>
    /// <param name="message">Which file, where, what was expected, what was found.</param>
    /// <param name="innerException">The cause.</param>
    public CaptureFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CaptureFormatException(string message, long offset)
        : base(message)
    {
        Offset = offset;
    }

    /// <summary>Position in the file of what was not as expected, in bytes.</summary>
    public long Offset { get; }
}
