namespace Sflow.Protocol.Transport;

/// <summary>What a collector has counted since it was made.</summary>
/// <param name="Datagrams">UDP datagrams that were received, of whatever content.</param>
/// <param name="Bytes">Their payload in bytes.</param>
/// <param name="DecodeErrors">Those among them whose header is no sFlow version 5.</param>
/// <param name="Oversized">Those among them that were larger than <see cref="SflowCollectorOptions.MaxDatagramSize"/> and dropped.</param>
/// <param name="HandlerErrors">Exceptions that the handler threw.</param>
/// <param name="ReceiveErrors">Failures of the socket; receiving went on after each.</param>
/// <param name="KernelDrops">
/// Datagrams that the kernel dropped because the receive buffer was full, modulo 2^32; on Linux with .NET, else null. Linux SK_MEMINFO_DROPS.
/// </param>
public readonly record struct SflowCollectorStatistics(
    long Datagrams,
    long Bytes,
    long DecodeErrors,
    long Oversized,
    long HandlerErrors,
    long ReceiveErrors,
    long? KernelDrops);
