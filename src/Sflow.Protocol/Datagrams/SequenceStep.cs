namespace Sflow.Protocol.Datagrams;

/// <summary>How a sequence number stands to the one before.</summary>
public enum SequenceStep
{
    /// <summary>There was none before.</summary>
    First = 0,

    /// <summary>The next one.</summary>
    Next,

    /// <summary>Some were left out: lost on the way, or not yet here.</summary>
    Gap,

    /// <summary>The same once more.</summary>
    Repeated,

    /// <summary>One from shortly before, overtaken on the way.</summary>
    Late,

    /// <summary>The sequence began anew, as with an agent that was started or configured again; hsflowd does it to say that counters did. Nothing is lost by it.</summary>
    Restart,
}
