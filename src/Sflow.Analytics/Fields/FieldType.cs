namespace Sflow.Analytics.Fields;

/// <summary>What a field's values are, and so how many bytes a flow key spends on them and how they are shown.</summary>
public enum FieldType
{
    /// <summary>No value.</summary>
    None,

    /// <summary>A number of 8 bits, in decimal.</summary>
    Byte,

    /// <summary>A number of 16 bits, in decimal.</summary>
    UInt16,

    /// <summary>A number of 32 bits, in decimal.</summary>
    UInt32,

    /// <summary>A number of 64 bits, in decimal.</summary>
    UInt64,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A MAC address: twelve upper-case hexadecimal digits.</summary>
    Mac,

    /// <summary>An IPv4 address.</summary>
    IPv4,

    /// <summary>An IPv6 address.</summary>
    IPv6,

    /// <summary>An address that may be of either version.</summary>
    Address,

    /// <summary>An interface: an ifIndex, <c>internal</c>, <c>multiple</c>, <c>discard</c> or <c>unknown</c>.</summary>
    Interface,

    /// <summary>A data source: class and index, such as <c>0:3</c>.</summary>
    DataSource,

    /// <summary>Nine TCP flags as digits, NS CWR ECE URG ACK PSH RST SYN FIN.</summary>
    TcpFlags,

    /// <summary>Three IPv4 flags as digits: reserved, don't fragment, more fragments.</summary>
    IPFlags,

    /// <summary>Text, UTF-8, of any length.</summary>
    Text,

    /// <summary>A value of any of the types, told by itself: what <c>or</c> and <c>if</c> give of operands of several types.</summary>
    Any,
}
