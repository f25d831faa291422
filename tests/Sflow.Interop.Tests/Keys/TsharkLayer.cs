namespace Sflow.Interop.Tests.Keys;

/// <summary>A protocol in a frame as tshark shows it.</summary>
/// <param name="Index">Its place among the frame's protocols.</param>
/// <param name="Name">tshark's name, such as <c>ip</c>.</param>
/// <param name="Outer">The protocol that it is shown inside of, such as ICMP around the packet that it quotes; null for most.</param>
internal sealed record TsharkLayer(int Index, string Name, TsharkLayer? Outer)
{
    /// <summary>Whether it is shown inside of a protocol.</summary>
    public bool IsInside(string name) => Outer is not null && (Outer.Name == name || Outer.IsInside(name));
}
