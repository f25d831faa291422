using System.Buffers.Binary;
using System.Reflection;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Counters of the host's stack (0:2007-0:2010): words alone, in the order in which the fields are declared and the MIB names them.</summary>
public class Mib2RecordTests
{
    [Fact]
    public void Mib2Ip_Words_AreFieldsInOrder() => AssertWordsInOrder<Mib2Ip>(
        "IpForwarding", "IpDefaultTTL", "IpInReceives", "IpInHdrErrors", "IpInAddrErrors", "IpForwDatagrams", "IpInUnknownProtos",
        "IpInDiscards", "IpInDelivers", "IpOutRequests", "IpOutDiscards", "IpOutNoRoutes", "IpReasmTimeout", "IpReasmReqds",
        "IpReasmOKs", "IpReasmFails", "IpFragOKs", "IpFragFails", "IpFragCreates");

    [Fact]
    public void Mib2Icmp_Words_AreFieldsInOrder() => AssertWordsInOrder<Mib2Icmp>(
        "IcmpInMsgs", "IcmpInErrors", "IcmpInDestUnreachs", "IcmpInTimeExcds", "IcmpInParamProbs", "IcmpInSrcQuenchs",
        "IcmpInRedirects", "IcmpInEchos", "IcmpInEchoReps", "IcmpInTimestamps", "IcmpInAddrMasks", "IcmpInAddrMaskReps",
        "IcmpOutMsgs", "IcmpOutErrors", "IcmpOutDestUnreachs", "IcmpOutTimeExcds", "IcmpOutParamProbs", "IcmpOutSrcQuenchs",
        "IcmpOutRedirects", "IcmpOutEchos", "IcmpOutEchoReps", "IcmpOutTimestamps", "IcmpOutTimestampReps", "IcmpOutAddrMasks",
        "IcmpOutAddrMaskReps");

    [Fact]
    public void Mib2Tcp_Words_AreFieldsInOrder() => AssertWordsInOrder<Mib2Tcp>(
        "TcpRtoAlgorithm", "TcpRtoMin", "TcpRtoMax", "TcpMaxConn", "TcpActiveOpens", "TcpPassiveOpens", "TcpAttemptFails",
        "TcpEstabResets", "TcpCurrEstab", "TcpInSegs", "TcpOutSegs", "TcpRetransSegs", "TcpInErrs", "TcpOutRsts", "TcpInCsumErrors");

    [Fact]
    public void Mib2Udp_Words_AreFieldsInOrder() => AssertWordsInOrder<Mib2Udp>(
        "UdpInDatagrams", "UdpNoPorts", "UdpInErrors", "UdpOutDatagrams", "UdpRcvbufErrors", "UdpSndbufErrors", "UdpInCsumErrors");

    private static void AssertWordsInOrder<T>(params string[] names)
        where T : struct, IXdrRecord, IEquatable<T>
    {
        object value = default(T);
        var bytes = new byte[names.Length * 4];
        for (var i = 0; i < names.Length; i++)
        {
            var word = 0xA0000001 + (uint)i;
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 4), word);
            var field = typeof(T).GetField(names[i], BindingFlags.Public | BindingFlags.Instance);
            Assert.NotNull(field);
            field.SetValue(value, word);
        }

        Wire.AssertBothWays(Convert.ToHexString(bytes), (T)value);
    }
}
