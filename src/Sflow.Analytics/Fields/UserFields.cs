using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of users, URLs and address translation.</summary>
internal static class UserFields
{
    private const string User = "extended_user";
    private const string Url = "extended_url";

    private static readonly FieldValue Source = FieldValue.FromText("source");
    private static readonly FieldValue Destination = FieldValue.FromText("destination");

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Record<ExtendedUser>("usersource", FieldType.Text, User, "User of the source address.", "alice", static (in r) => FieldValue.FromText(r.SourceUser), FieldOrigin.Derived),
        Row.Record<ExtendedUser>("userdestination", FieldType.Text, User, "User of the destination address.", "bob", static (in r) => FieldValue.FromText(r.DestinationUser), FieldOrigin.Derived),
        Row.Record<ExtendedUrl>("urlpath", FieldType.Text, Url, "URL of the request that the packet belongs to.", "/index.html", static (in r) => FieldValue.FromText(r.Url), FieldOrigin.Own),
        Row.Record<ExtendedUrl>("urlhost", FieldType.Text, Url, "Host of the request that the packet belongs to.", "www.example.com", static (in r) => FieldValue.FromText(r.Host), FieldOrigin.Own),
        Row.Record<ExtendedUrl>("urlserver", FieldType.Text, Url, "Which side is the server: source or destination.", "destination", static (in r) =>
            r.Direction == UrlDirection.Source ? Source : r.Direction == UrlDirection.Destination ? Destination : default, FieldOrigin.Own),
        Row.Record<ExtendedNat>("natsource", FieldType.Address, "extended_nat", "Source address on the other side of the translation.", "192.0.2.1", static (in r) => FieldValue.FromAddress(r.Source), FieldOrigin.Own),
        Row.Record<ExtendedNat>("natdestination", FieldType.Address, "extended_nat", "Destination address on the other side of the translation.", "192.0.2.2", static (in r) => FieldValue.FromAddress(r.Destination), FieldOrigin.Own),
        Row.Record<ExtendedNatPort>("natsourceport", FieldType.UInt16, "extended_nat_port", "Source port on the other side of the translation.", "40000", static (in r) => FieldValue.FromNumber(FieldType.UInt16, (ushort)r.SourcePort), FieldOrigin.Own),
        Row.Record<ExtendedNatPort>("natdestinationport", FieldType.UInt16, "extended_nat_port", "Destination port on the other side of the translation.", "80", static (in r) => FieldValue.FromNumber(FieldType.UInt16, (ushort)r.DestinationPort), FieldOrigin.Own),
    ];
}
