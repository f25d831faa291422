namespace Sflow.Analytics.Enrichment;

/// <summary>A file of names, networks or labels is not what it should be. The message says which file, where, what was expected and what is there.</summary>
public sealed class EnrichmentFileException : IOException
{
    /// <summary>Makes one without a message of its own.</summary>
    public EnrichmentFileException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">Which file, where, what was expected, what was found.</param>
    public EnrichmentFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that has a cause.</summary>
    /// <param name="message">Which file, where, what was expected, what was found.</param>
    /// <param name="innerException">The cause.</param>
    public EnrichmentFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal EnrichmentFileException(string file, int line, string complaint)
        : base(line > 0 ? $"{file}, line {line}: {complaint}" : $"{file}: {complaint}") => Line = line;

    /// <summary>The line that is not as expected, from 1; 0 when it is the file as a whole.</summary>
    public int Line { get; }
}
