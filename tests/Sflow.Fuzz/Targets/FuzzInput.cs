namespace Sflow.Fuzz.Targets;

/// <summary>What the bytes are that a target takes; a folder of <c>tests/Corpus/fuzz</c> each.</summary>
internal enum FuzzInput
{
    Datagrams,
    Packets,
    Captures,
}
