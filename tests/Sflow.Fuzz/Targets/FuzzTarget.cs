namespace Sflow.Fuzz.Targets;

/// <summary>A part of the library that is given any bytes.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Input">What the bytes are meant to be.</param>
/// <param name="Description">What is done with them.</param>
/// <param name="Prepare">
/// Gives what does it and throws on whatever must not happen. It is called only when the fuzzer is there: instrumented code does not run without.
/// </param>
internal sealed record FuzzTarget(string Name, FuzzInput Input, string Description, Func<Action<byte[]>> Prepare);
