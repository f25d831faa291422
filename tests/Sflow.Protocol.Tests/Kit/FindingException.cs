namespace Sflow.Protocol.Tests.Kit;

/// <summary>Something that has to hold for any bytes did not: what the fuzzer looks for, and a failure in a test.</summary>
public sealed class FindingException(string message) : Exception(message);
