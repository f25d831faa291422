namespace Sflow.Samples.SflowDump;

/// <summary>What goes to standard output.</summary>
internal enum OutputKind
{
    /// <summary>What sflowtool prints.</summary>
    Sflowtool,

    /// <summary>Typed JSON.</summary>
    Json,

    /// <summary>Sampled headers as a capture.</summary>
    Headers,

    /// <summary>Headers of discarded packets as a capture.</summary>
    Discards,

    /// <summary>Datagrams as a capture.</summary>
    Datagrams,

    /// <summary>Counts, at the end.</summary>
    Count,

    /// <summary>Nothing: datagrams are only sent on.</summary>
    None,
}
