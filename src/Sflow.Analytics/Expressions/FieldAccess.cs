using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions;

/// <summary>What expressions ask of a row.</summary>
internal static class FieldAccess
{
    public static HeaderKinds HeadersOf(FieldDescriptor field) => field.Headers;

    public static HeaderField? PlaceOf(FieldDescriptor field) => field.Field;

    public static HeaderStack StackOf(PacketSample sample) => sample.Headers;

    public static bool HasHeader(PacketSample sample) => sample.HasHeader;

    public static bool IsRepeated(FieldDescriptor field) => field.IsRepeated;

    public static bool TryFind(FieldCatalog catalog, string name, out FieldDescriptor? field, out int occurrence) =>
        catalog.TryFind(name, out field, out occurrence);
}
