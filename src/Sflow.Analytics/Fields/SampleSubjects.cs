namespace Sflow.Analytics.Fields;

/// <summary>What a sample tells of, and what a definition counts: packets always, the others where a field of theirs is asked for.</summary>
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
}
