namespace Sflow.Protocol.Datagrams;

/// <summary>What <see cref="SflowDatagramWriter"/> did with a sample.</summary>
public enum SampleResult
{
    /// <summary>It stands in a datagram.</summary>
    Written = 0,

    /// <summary>Refused: it does not even fit into a datagram of its own.</summary>
    TooLarge,

    /// <summary>Refused: a number does not fit <see cref="SampleForm.Compact"/>.</summary>
    NeedsExpandedForm,
}
