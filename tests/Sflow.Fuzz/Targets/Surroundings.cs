namespace Sflow.Fuzz.Targets;

/// <summary>Puts an input into the middle of an array, where reading on would not fail by itself.</summary>
internal static class Surroundings
{
    public const int Margin = 64;

    public static byte[] Of(byte[] input, byte filler)
    {
        var buffer = new byte[input.Length + (2 * Margin)];
        Array.Fill(buffer, filler);
        input.CopyTo(buffer, Margin);
        return buffer;
    }
}
