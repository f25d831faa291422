using Sflow.Protocol.Packets;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Reads all that a stack of headers and the views of its headers tell, without allocation, and checks that it lies inside the packet.</summary>
internal sealed class HeaderReading
{
    private readonly byte[] _name = new byte[DnsView.MaxNameLength];
    private ulong _digest;

    /// <summary>Which bytes the packet had, mixed into one number.</summary>
    public ulong Digest(HeaderStack headers, int length)
    {
        _digest = 14695981039346656037;
        Mix((uint)headers.Count | (headers.IsTruncated ? 1UL << 40 : 0) | ((ulong)headers.EmbeddedFrom << 48));
        Mix((uint)(headers.End - headers.Start));
        Check(headers.Start <= headers.End && headers.End <= headers.Start + length, "The packet ends outside its bytes.");
        var last = 0;
        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i];
            Check(header.Kind != HeaderKind.None && header.Offset >= last && headers.Start + header.Offset < headers.End, "A header begins where none can.");
            Check(headers.Kinds.Contains(header.Kind), "A kind is missing in the set.");
            Mix((uint)header.Kind | ((ulong)header.Offset << 8));
            Read(headers, header.Kind, headers.Start + header.Offset);
            last = header.Offset;
        }

        return _digest;
    }

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FindingException(otherwise);
        }
    }

    private void Read(HeaderStack headers, HeaderKind kind, int at)
    {
        switch (kind)
        {
            case HeaderKind.Dns when DnsView.TryCreate(headers.Buffer, at, headers.End, out var dns):
                Read(dns);
                break;
            case HeaderKind.Quic when QuicView.TryCreate(headers.Buffer, at, headers.End, out var quic):
                Mix((ulong)quic.Type | (quic.TryGetVersion(out var version) ? version << 8 : 0));
                Mix(quic.TryGetDestinationId(out var destination), destination);
                Mix(quic.TryGetSourceId(out var source), source);
                break;
            case HeaderKind.Tls when TlsClientHelloView.TryCreate(headers.Buffer, at, headers.End, out var hello):
                Mix(hello.Version);
                Mix(hello.TryGetServerName(out var name), name);
                break;
            case HeaderKind.Gre when GreView.TryCreate(headers.Buffer, at, headers.End, out var gre):
                Mix(gre.Flags | ((ulong)gre.Protocol << 16) | ((ulong)gre.Version << 32));
                Mix((gre.TryGetKey(out var key) ? key : 1) ^ ((ulong)(gre.TryGetSequenceNumber(out var number) ? number : 2) << 32));
                break;
            case HeaderKind.Geneve when GeneveView.TryCreate(headers.Buffer, at, headers.End, out var geneve):
                Mix((ulong)geneve.OptionCount);
                Mix(true, geneve.Options);
                break;
            case HeaderKind.L2tp when L2tpView.TryCreate(headers.Buffer, at, headers.End, out var l2tp):
                Mix((l2tp.TryGetTunnel(out var tunnel) ? tunnel : 1) ^ ((ulong)(l2tp.TryGetSession(out var session) ? session : 2) << 32));
                break;
            case HeaderKind.Routing when SegmentRoutingView.TryCreate(headers.Buffer, at, headers.End, out var routing):
                for (var i = 0; routing.TryGetSegment(i, out var segment); i++)
                {
                    Mix((ulong)segment.GetHashCode());
                }

                break;
            default:
                Mix(headers.Buffer[at]);
                break;
        }
    }

    private void Read(in DnsView dns)
    {
        Mix(dns.Id | ((ulong)dns.Flags << 16) | ((ulong)dns.QuestionCount << 32) | ((ulong)dns.AnswerCount << 48));
        Mix(dns.TryGetQuestionType(out var type, out var @class) ? type | ((ulong)@class << 16) : 1);
        if (dns.TryCopyQuestionName(_name, out var written))
        {
            for (var i = 0; i < written; i++)
            {
                Mix(_name[i]);
            }
        }
    }

    private void Mix(bool isThere, XdrOpaque bytes)
    {
        Mix(isThere ? (ulong)bytes.Length : ulong.MaxValue);
        foreach (var octet in bytes.Span)
        {
            Mix(octet);
        }
    }

    private void Mix(ulong value) => _digest = unchecked((_digest ^ value) * 1099511628211);
}
