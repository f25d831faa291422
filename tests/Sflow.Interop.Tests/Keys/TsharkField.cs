namespace Sflow.Interop.Tests.Keys;

/// <summary>A field as tshark shows it.</summary>
/// <param name="Name">tshark's name, such as <c>ip.src</c>.</param>
/// <param name="Show">The value as <c>-T fields</c> prints it.</param>
/// <param name="Bytes">The bytes that it was read from, or its value, in hexadecimal.</param>
/// <param name="Layer">The protocol that it belongs to.</param>
internal sealed record TsharkField(string Name, string Show, string Bytes, TsharkLayer Layer);
