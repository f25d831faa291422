namespace Sflow.Analytics.Fields;

/// <summary>What a sample tells of, and what a definition counts: packets, and operations and custom flows where a field of theirs is asked for; or discarded packets.</summary>
[Flags]
public enum SampleSubjects
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A packet.</summary>
    Packet = 1,

    /// <summary>An operation of an application.</summary>
    Operation = 2,

    /// <summary>A custom flow of sFlow-RT (4300:1003), whose fields its sender names.</summary>
    CustomFlow = 4,

    /// <summary>A packet that was discarded: what definitions of <see cref="Flows.FlowDefinition.Dropped"/> count, and no others.</summary>
    Discard = 8,
}
