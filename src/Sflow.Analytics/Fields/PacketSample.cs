using System.Runtime.CompilerServices;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Fields;

/// <summary>
/// One sample as the fields see it: which record speaks for the packet, its headers, dissected when the first is asked for, and the
/// records beside it. The sampled header (0:1) speaks; without one, what the agent decoded itself (0:2 to 0:4) does; a tunnel record
/// (0:1021 to 0:1030) never. One instance serves sample after sample, so that nothing is allocated or cleared for each; it is for one
/// thread, and what it gives lives until the next <c>Load</c>.
/// </summary>
public sealed class PacketSample
{
    private readonly HeaderStack _headers = new();
    private readonly TextArena _texts = new();
    private HeaderKinds _wanted;
    private bool _wantsInner;
    private SampledHeader _header;
    private bool _isDissected;
    private PacketShape _shape;
    private ulong _tags;
    private SampledEthernet _ethernet;
    private SampledIPv4 _ipv4;
    private SampledIPv6 _ipv6;
    private FieldValue _stack;
    private bool _hasStack;

    /// <summary>Makes one whose samples are dissected to the end.</summary>
    public PacketSample()
        : this(HeaderKinds.All, wantsInner: true)
    {
    }

    /// <summary>Makes one whose samples are dissected no further than somebody asks for.</summary>
    /// <param name="wanted">The headers that somebody asks for.</param>
    /// <param name="wantsInner">Whether they are asked for in the inside of tunnels too.</param>
    public PacketSample(HeaderKinds wanted, bool wantsInner) => Want(wanted, wantsInner);

    /// <summary>The agent that took the sample.</summary>
    public SflowAddress Agent { get; private set; }

    /// <summary>The flow sample; an empty one when it is a discarded packet.</summary>
    public FlowSample Sample { get; private set; }

    /// <summary>The discarded packet; an empty one when it is a flow sample.</summary>
    public DiscardedPacket Discard { get; private set; }

    /// <summary>Whether it is a discarded packet.</summary>
    public bool IsDiscard { get; private set; }

    /// <summary>The custom flow of sFlow-RT; an empty one when it is none.</summary>
    public RtFlow CustomFlow { get; private set; }

    /// <summary>Whether it is a custom flow.</summary>
    public bool IsCustomFlow { get; private set; }

    /// <summary>What it tells of; nothing when no record does that this library knows.</summary>
    public SampleSubjects Subjects => IsDiscard ? SampleSubjects.Discard : (HasPacket ? SampleSubjects.Packet : 0) | (HasOperation ? SampleSubjects.Operation : 0) | (IsCustomFlow ? SampleSubjects.CustomFlow : 0);

    /// <summary>What took the sample.</summary>
    public DataSource Source => IsDiscard ? Discard.Source : Sample.Source;

    /// <summary>How many packets the sample stands for: one in so many was sampled; 1 for a discarded packet.</summary>
    public uint SamplingRate => IsDiscard ? 1 : IsCustomFlow ? CustomFlow.SamplingRate : Sample.SamplingRate;

    /// <summary>The interface that the packet came by.</summary>
    public InterfaceId Input => IsDiscard ? new(InterfaceFormat.Single, Discard.InputIfIndex) : Sample.Input;

    /// <summary>The interface that the packet left by.</summary>
    public InterfaceId Output => IsDiscard ? new(InterfaceFormat.Single, Discard.OutputIfIndex) : Sample.Output;

    /// <summary>Length of the packet in bytes: with FCS from 0:1 or 0:2, of the IP packet where the agent told no more.</summary>
    public uint FrameLength { get; private set; }

    /// <summary>Bytes that were removed from the packet before its header was taken, those of the end included; 0 without a header.</summary>
    public uint Stripped => HasHeader ? _header.Stripped : 0;

    /// <summary>Bytes that the sample weighs: of the packet, or of an operation's request and answer.</summary>
    internal ulong Bytes => HasPacket ? FrameLength : OperationFields.Bytes(this).Number;

    /// <summary>Whether any record tells of a packet.</summary>
    public bool HasPacket { get; private set; }

    /// <summary>Whether there is a sampled header (0:1).</summary>
    public bool HasHeader { get; private set; }

    /// <summary>The packet's headers, as far as they are wanted; none without a sampled header.</summary>
    public HeaderStack Headers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (!_isDissected)
            {
                Dissect();
            }

            return _headers;
        }
    }

    /// <summary>Where the headers are, when they are those of most packets.</summary>
    internal PacketShape Shape
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (!_isDissected)
            {
                Dissect();
            }

            return _shape;
        }
    }

    /// <summary>Faults found in the records that tell of the packet.</summary>
    internal int Errors { get; private set; }

    /// <summary>Whether there is no sampled header and the agent decoded Ethernet itself.</summary>
    internal bool HasEthernet { get; private set; }

    internal ref readonly SampledEthernet Ethernet => ref _ethernet;

    /// <summary>Whether there is no sampled header and the agent decoded IPv4 itself.</summary>
    internal bool HasIPv4 { get; private set; }

    internal ref readonly SampledIPv4 IPv4 => ref _ipv4;

    /// <summary>Whether there is no sampled header and the agent decoded IPv6 itself.</summary>
    internal bool HasIPv6 { get; private set; }

    internal ref readonly SampledIPv6 IPv6 => ref _ipv6;

    /// <summary>The kinds of all headers as text, made once a sample.</summary>
    internal FieldValue Stack => _hasStack ? _stack : MakeStack();

    /// <summary>Whether a record tells of an operation of an application.</summary>
    internal bool HasOperation { get; private set; }

    /// <summary>Takes a flow sample.</summary>
    /// <param name="datagram">The datagram that it came in.</param>
    /// <param name="sample">The sample.</param>
    public void Load(in SflowDatagram datagram, in FlowSample sample) => Load(datagram.Agent, sample, isTruncated: false);

    /// <summary>Takes a discarded packet.</summary>
    /// <param name="datagram">The datagram that it came in.</param>
    /// <param name="sample">The sample.</param>
    public void Load(in SflowDatagram datagram, in DiscardedPacket sample) => Load(datagram.Agent, sample, isTruncated: false);

    /// <summary>Takes a custom flow of sFlow-RT.</summary>
    /// <param name="datagram">The datagram that it came in.</param>
    /// <param name="flow">The flow.</param>
    public void Load(in SflowDatagram datagram, in RtFlow flow) => Load(datagram.Agent, flow);

    internal void Load(in SflowAddress agent, in RtFlow flow)
    {
        Load(agent, default(FlowSample), isTruncated: false);
        CustomFlow = flow;
        IsCustomFlow = true;
    }

    internal void Load(in SflowAddress agent, in DiscardedPacket sample, bool isTruncated)
    {
        ForgetOthers();
        Agent = agent;
        IsDiscard = true;
        Sample = default;
        Discard = sample;
        Load(sample.Records, isTruncated);
    }

    /// <summary>What is told of the packet.</summary>
    public RecordList Records => IsDiscard ? Discard.Records : Sample.Records;

    /// <summary>Finds the first record of a structure and reads it.</summary>
    /// <typeparam name="T">The structure, of a flow sample.</typeparam>
    /// <param name="value">The structure.</param>
    /// <returns>Whether there is one and it is whole.</returns>
    public bool TryGetRecord<T>(out T value)
        where T : struct, IXdrRecord
    {
        if ((_tags & Bit(default(T).Format.Tag)) != 0)
        {
            return Records.TryFind(out value);
        }

        value = default;
        return false;
    }

    /// <summary>Makes a text that lives as long as the sample does; after a while without allocation.</summary>
    /// <param name="utf8">The bytes of the text, which are copied.</param>
    /// <returns>The text.</returns>
    public FieldValue MakeText(ReadOnlySpan<byte> utf8)
    {
        var place = _texts.Reserve(utf8.Length);
        utf8.CopyTo(place.AsSpan());
        return FieldValue.FromText(place.Array!, place.Offset, utf8.Length);
    }

    /// <summary>Says which headers the samples that come are dissected for.</summary>
    internal void Want(HeaderKinds wanted, bool inner)
    {
        _wanted = wanted;
        _wantsInner = inner;
    }

    /// <summary>Takes a flow sample; what is wrong with one that is cut is told by the walk over the samples.</summary>
    internal void Load(in SflowAddress agent, in FlowSample sample, bool isTruncated)
    {
        ForgetOthers();
        Agent = agent;
        Sample = sample;
        Load(sample.Records, isTruncated);
    }

    /// <summary>Samples of other kinds are rare: clearing what they leave costs a comparison.</summary>
    private void ForgetOthers()
    {
        if (IsDiscard || IsCustomFlow)
        {
            IsDiscard = IsCustomFlow = false;
            Discard = default;
            CustomFlow = default;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(uint tag) => 1UL << (int)(tag & 63);

    private void Load(in RecordList list, bool isTruncated)
    {
        _texts.Clear();
        _hasStack = _isDissected = HasHeader = HasPacket = HasOperation = HasEthernet = HasIPv4 = HasIPv6 = false;
        FrameLength = 0;
        var errors = 0;
        var tags = 0UL;
        var records = list.GetEnumerator();
        while (records.MoveNext())
        {
            var record = records.Current;
            var tag = record.Format.Tag;
            tags |= Bit(tag);
            if (tag <= SampledIPv6.Tag)
            {
                errors += LoadPacket(record, tag) ? 0 : 1;
            }
            else if (tag is >= Transaction.Tag and <= HttpRequest.Tag)
            {
                HasOperation |= IsOperation(tag);
            }
        }

        _tags = tags;
        Errors = isTruncated ? 0 : errors != 0 ? errors : records.Error.IsError ? 1 : 0;
        if (HasHeader)
        {
            HasEthernet = HasIPv4 = HasIPv6 = false;
        }
        else if (HasEthernet || HasIPv4 || HasIPv6)
        {
            HasPacket = true;
            FrameLength = HasEthernet ? _ethernet.Length : HasIPv4 ? _ipv4.Length : _ipv6.Length;
        }
    }

    private static bool IsOperation(uint tag) =>
        tag is Transaction.Tag or ExtendedHttpTransaction.Tag or MemcacheOperation.Tag or DeprecatedHttpRequest.Tag or AppOperation.Tag or HttpRequest.Tag;

    /// <summary>Reads a record that tells of the packet.</summary>
    /// <returns>Whether it is whole.</returns>
    private bool LoadPacket(in Record record, uint tag)
    {
        switch (tag)
        {
            case SampledHeader.Tag:
                return HasHeader || LoadHeader(record);
            case SampledEthernet.Tag:
                return HasEthernet = record.TryRead(out _ethernet);
            case SampledIPv4.Tag:
                return HasIPv4 = record.TryRead(out _ipv4);
            case SampledIPv6.Tag:
                return HasIPv6 = record.TryRead(out _ipv6);
            default:
                return true;
        }
    }

    /// <summary>Even when its length lies, what is there of the header tells of the packet; a record without its first words does not.</summary>
    private bool LoadHeader(in Record record)
    {
        var isWhole = record.TryRead(out _header);
        if (isWhole || !_header.Header.IsEmpty)
        {
            HasHeader = HasPacket = true;
            FrameLength = _header.FrameLength;
        }

        return isWhole;
    }

    private void Dissect()
    {
        _isDissected = true;
        if (HasHeader)
        {
            _header.TryDissect(_wanted, _wantsInner, _headers);
            _shape = PacketShapes.Of(_headers);
        }
        else
        {
            _shape = PacketShape.Other;
            PacketDissector.Dissect([], 0, 0, LinkType.IP, 0, default, false, _headers);
        }
    }

    private FieldValue MakeStack()
    {
        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        for (var i = 0; i < Headers.Count; i++)
        {
            text.Append(i == 0 ? default : "."u8);
            text.Append(HeaderNames.Of(_headers[i].Kind));
        }

        _hasStack = true;
        return _stack = text.ToValue(this);
    }
}
