namespace Sflow.Fuzz;

/// <summary>Takes an input from the fuzzer.</summary>
internal static class InputStream
{
    public static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
