namespace Sflow.Fuzz.Targets;

/// <summary>The targets: a new one is a row here.</summary>
internal static class FuzzTargets
{
    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        new("datagram", FuzzInput.Datagrams, "decodes in all ways, diagnoses, writes again", () => new DatagramTarget().Decode),
        new("print", FuzzInput.Datagrams, "prints as text, as JSON and in all of sflowtool's forms", () => new DatagramTarget().Print),
        new("dissector", FuzzInput.Packets, "dissects as a packet of every link type", () => DissectorTarget.Run),
        new("capture", FuzzInput.Captures, "reads as a capture file, plain or compressed", () => CaptureTarget.Run),
    ];

    public static FuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
