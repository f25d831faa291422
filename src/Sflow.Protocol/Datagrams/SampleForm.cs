namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Which of the two forms of flow and counter samples to write. An agent uses one of them for all its samples, and the expanded one when
/// any of its indexes needs it. sFlow Version 5, sample_data. Discarded packets have one form.
/// </summary>
public enum SampleForm
{
    /// <summary>flow_sample_expanded (0:3) and counters_sample_expanded (0:4): every number fits.</summary>
    Expanded = 0,

    /// <summary>flow_sample (0:1) and counters_sample (0:2), 12 and 4 bytes smaller: for ifIndex and other indexes below 2^24.</summary>
    Compact = 1,
}
