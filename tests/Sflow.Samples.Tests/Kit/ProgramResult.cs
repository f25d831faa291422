namespace Sflow.Samples.Tests.Kit;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote on standard output.</param>
/// <param name="Errors">The lines that it wrote on standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output, IReadOnlyList<string> Errors);
