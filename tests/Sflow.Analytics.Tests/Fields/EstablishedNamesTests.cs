using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>sFlow-RT's own names, as its documents and applications write them: they must work as they stand.</summary>
public class EstablishedNamesTests
{
    private const string Names = """
        inputifindex outputifindex direction stack bytes frames requests stripped ip_offset ibbt_offset
        vlansource vlandestination prioritysource prioritydestination ipnexthoprouter ipsourcemaskbits ipdestinationmaskbits ip6nexthoprouter
        queueindex queuedepth transitdelay reason inputipsource
        bgpas bgpsourceas bgpsourcepeeras bgpdestinationas bgpdestinationpeeras bgpdestinationaspath bgpcommunities bgplocalpref bgpnexthop
        macsource macdestination ethernetprotocol vlan priority isbroadcast ismulticast isunicast arpoperation arpipsender arpiptarget arpmacsender arpmactarget
        ipsource ipdestination ipprotocol iptos ipdscp ipdscpname ipecn ipbytes ipflags ipfragoffset
        ip6source ip6destination ip6nexthdr ip6tos ip6dscp ip6dscpname ip6ecn ip6bytes ip6flowlabel ip6fragm ip6fragoffset
        tcpsourceport tcpdestinationport tcpflags udpsourceport udpdestinationport icmptype icmpcode icmpseqno icmpunreachablenet icmpunreachablehost icmpunreachableprotocol icmpunreachableport icmp6type
        tcprtt tcpunacked tcprttwait tcprttsdev
        macsource.1 macdestination.1 ipsource.1 ipdestination.1 isunicast.1 ip6source.1 tcpsourceport.1 vlan.1 vxlanvni vni grevsid genevevni
        dnsqr dnsqname dnsqtypename quicpackettype
        ibbtopcode ibbtoptransport ibbtopname ibbtse ibbtm ibbtrdmalen ibbtaethack
        protocol serveraddress serveraddress6 serverport clientaddress clientaddress6 clientport
        proxyprotocol proxyserveraddress proxyserveraddress6 proxyserverport proxyclientaddress proxyclientaddress6 proxyclientport
        httpmethod httpprotocol httphost httpuseragent httpxff httpauthuser httpmimetype httpurl httpreferer httpstatus req_bytes resp_bytes duration
        """;

    public static IEnumerable<string> All => Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Names_ThatSflowRTHas_AreFieldsOfTheCatalogue() => Assert.All(All, name =>
    {
        Assert.True(FieldCatalog.Standard.TryFind(name, out var field, out _), name);
        Assert.True(field.Origin == FieldOrigin.Established, name);
    });

    [Fact]
    public void Rows_OfEstablishedOrigin_AreNamesThatSflowRTHas() =>
        Assert.All(FieldCatalog.Standard.Fields.Where(field => field.Origin == FieldOrigin.Established), field => Assert.Contains(field.Name, All));
}
