namespace Sflow.Protocol.Records.Flow;

/// <summary>How a transaction ended. sFlow Transaction Structures, transaction_status; open, so unknown numbers survive.</summary>
public enum TransactionStatus : uint
{
    /// <summary>Well.</summary>
    Succeeded = 0,

    /// <summary>It failed for a reason not listed.</summary>
    GenericFailure = 1,

    /// <summary>There was no memory.</summary>
    OutOfMemory = 2,

    /// <summary>It took too long.</summary>
    Timeout = 3,

    /// <summary>It was not allowed.</summary>
    NotPermitted = 4,
}
