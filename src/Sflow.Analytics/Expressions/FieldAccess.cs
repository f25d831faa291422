using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions;

/// <summary>What expressions ask of a row.</summary>
internal static class FieldAccess
{
    public static HeaderKinds HeadersOf(FieldDescriptor field) => field.Type == FieldType.None ? default : HeaderKinds.All;

    public static HeaderField? PlaceOf(FieldDescriptor field) => field.Type == FieldType.None ? new HeaderField() : null;

    public static HeaderStack StackOf(PacketSample sample) => new();

    public static bool HasHeader(PacketSample sample) => sample.HasPacket;

    public static bool IsRepeated(FieldDescriptor field) => field.Type != FieldType.None;

    public static bool TryFind(FieldCatalog catalog, string name, out FieldDescriptor? field, out int occurrence)
    {
        occurrence = 0;
        return catalog.TryFind(name, out field);
    }
}
