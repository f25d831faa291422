using Sflow.Protocol.Records.Counters;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Writes sflowtool's lines of fixed columns.</summary>
internal sealed class LineWriter(ByteBuffer output)
{
    /// <summary>Five names and signs, three addresses, twenty numbers of 64 bits.</summary>
    private const int MaxLineSize = 640;

    private readonly byte[] _agentText = new byte[Ascii.MaxIPv6];
    private int _agentLength;
    private SflowAddress _agent;

    /// <summary>A flow sample.</summary>
    public void Flow(SflowAddress agent, byte[] buffer, in FlowState state)
    {
        var line = output.GetSpan(MaxLineSize);
        var at = Start(line, "FLOW,"u8, agent);
        Number(line, ref at, state.Input);
        Number(line, ref at, state.Output);
        Mac(line, ref at, buffer, state.SourceMac);
        Mac(line, ref at, buffer, state.DestinationMac);
        at += Ascii.Copy(line.Slice(at), "0x"u8);
        at += Ascii.Hex(line.Slice(at), state.EtherType, width: 4);
        line[at++] = (byte)',';
        Number(line, ref at, state.SourceVlan);
        Number(line, ref at, state.DestinationVlan);
        at += Ascii.Address(line.Slice(at), buffer.AsSpan(state.SourceAddress, state.AddressSize));
        line[at++] = (byte)',';
        at += Ascii.Address(line.Slice(at), buffer.AsSpan(state.DestinationAddress, state.AddressSize));
        line[at++] = (byte)',';
        Number(line, ref at, state.Protocol);
        Octet(line, ref at, state.Tos);
        Number(line, ref at, state.Ttl);
        Number(line, ref at, state.SourcePort);
        Number(line, ref at, state.DestinationPort);
        Octet(line, ref at, state.TcpFlags);
        Number(line, ref at, state.PacketSize);
        Number(line, ref at, state.IPSize);
        Number(line, ref at, state.SamplingRate);
        End(line, at);
    }

    /// <summary>A counter sample; zeros where it has no interface counters.</summary>
    public void Counters(SflowAddress agent, in InterfaceCounters counters)
    {
        var line = output.GetSpan(MaxLineSize);
        var at = Start(line, "CNTR,"u8, agent);
        Counter(line, ref at, counters.IfIndex);
        Counter(line, ref at, counters.IfType);
        Counter(line, ref at, counters.IfSpeed);
        Counter(line, ref at, (uint)counters.IfDirection);
        Counter(line, ref at, counters.IfStatus);
        Counter(line, ref at, counters.IfInOctets);
        Counter(line, ref at, counters.IfInUcastPkts);
        Counter(line, ref at, counters.IfInMulticastPkts);
        Counter(line, ref at, counters.IfInBroadcastPkts);
        Counter(line, ref at, counters.IfInDiscards);
        Counter(line, ref at, counters.IfInErrors);
        Counter(line, ref at, counters.IfInUnknownProtos);
        Counter(line, ref at, counters.IfOutOctets);
        Counter(line, ref at, counters.IfOutUcastPkts);
        Counter(line, ref at, counters.IfOutMulticastPkts);
        Counter(line, ref at, counters.IfOutBroadcastPkts);
        Counter(line, ref at, counters.IfOutDiscards);
        Counter(line, ref at, counters.IfOutErrors);
        Counter(line, ref at, counters.IfPromiscuousMode);
        End(line, at);
    }

    private int Start(Span<byte> line, ReadOnlySpan<byte> kind, SflowAddress agent)
    {
        if (_agentLength == 0 || agent != _agent)
        {
            Span<byte> address = stackalloc byte[16];
            _agentLength = Ascii.Address(_agentText, address.Slice(0, agent.CopyTo(address)));
            _agent = agent;
        }

        kind.CopyTo(line);
        _agentText.AsSpan(0, _agentLength).CopyTo(line.Slice(kind.Length));
        line[kind.Length + _agentLength] = (byte)',';
        return kind.Length + _agentLength + 1;
    }

    /// <summary>Signed, as sflowtool shows the columns of flows.</summary>
    private static void Number(Span<byte> line, ref int at, uint value)
    {
        at += Ascii.Int32(line.Slice(at), value);
        line[at++] = (byte)',';
    }

    private static void Counter(Span<byte> line, ref int at, ulong value)
    {
        at += Ascii.UInt64(line.Slice(at), value);
        line[at++] = (byte)',';
    }

    private static void Octet(Span<byte> line, ref int at, uint value)
    {
        at += Ascii.Copy(line.Slice(at), "0x"u8);
        at += Ascii.Hex(line.Slice(at), value, width: 2);
        line[at++] = (byte)',';
    }

    private static void Mac(Span<byte> line, ref int at, byte[] buffer, int position)
    {
        at += position == 0 ? Ascii.Copy(line.Slice(at), "000000000000"u8) : Ascii.HexBytes(line.Slice(at), buffer.AsSpan(position, 6));
        line[at++] = (byte)',';
    }

    private void End(Span<byte> line, int at)
    {
        line[at - 1] = (byte)'\n';
        output.Advance(at);
    }
}
