using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of sampled operations of applications and memcache.</summary>
internal static class ApplicationFields
{
    private const string Operation = "app_operation";
    private const string Parent = "app_parent_context";
    private const string Memcache = "memcache_operation";

    private static readonly FieldValue[] Statuses = Texts(
        "SUCCESS", "OTHER", "TIMEOUT", "INTERNAL_ERROR", "BAD_REQUEST", "FORBIDDEN", "TOO_LARGE", "NOT_IMPLEMENTED", "NOT_FOUND", "UNAVAILABLE", "UNAUTHORIZED");

    private static readonly FieldValue[] Commands = Texts(
        "OTHER", "SET", "ADD", "REPLACE", "APPEND", "PREPEND", "CAS", "GET", "GETS", "INCR", "DECR", "DELETE", "STATS", "FLUSH", "VERSION", "QUIT", "TOUCH");

    private static readonly FieldValue[] Protocols = Texts("OTHER", "ASCII", "BINARY");

    private static readonly FieldValue[] Answers = Texts(
        "UNKNOWN", "OK", "ERROR", "CLIENT_ERROR", "SERVER_ERROR", "STORED", "NOT_STORED", "EXISTS", "NOT_FOUND", "DELETED");

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Of<AppOperation>("appname", FieldType.Text, Operation, "Name of the application.", "shop", static (in r) => FieldValue.FromText(r.Context.Application)),
        Of<AppOperation>("appoperation", FieldType.Text, Operation, "Name of the operation.", "cart.add", static (in r) => FieldValue.FromText(r.Context.Operation)),
        Of<AppOperation>("appattributes", FieldType.Text, Operation, "Attributes as name=value, joined by &.", "item=7", static (in r) => FieldValue.FromText(r.Context.Attributes)),
        Of<AppOperation>("appstatus", FieldType.Text, Operation, "How it ended.", "SUCCESS", static (in r) => Named(Statuses, (uint)r.Status)),
        Of<AppOperation>("appstatusdescr", FieldType.Text, Operation, "More about the status.", "out of stock", static (in r) => FieldValue.FromText(r.StatusDescription)),
        Of<AppInitiator>("appinitiator", FieldType.Text, "app_initiator", "The actor for whom the operation was carried out.", "alice", static (in r) => FieldValue.FromText(r.Actor)),
        Of<AppTarget>("apptarget", FieldType.Text, "app_target", "The actor upon whom the operation was carried out.", "bob", static (in r) => FieldValue.FromText(r.Actor)),
        Of<AppParentContext>("appctxname", FieldType.Text, Parent, "Name of the application that asked.", "web", static (in r) => FieldValue.FromText(r.Context.Application)),
        Of<AppParentContext>("appctxoperation", FieldType.Text, Parent, "Operation of the application that asked.", "checkout", static (in r) => FieldValue.FromText(r.Context.Operation)),
        Of<AppParentContext>("appctxattributes", FieldType.Text, Parent, "Attributes of the operation that asked.", "step=2", static (in r) => FieldValue.FromText(r.Context.Attributes)),
        Of<MemcacheOperation>("memcacheprotocol", FieldType.Text, Memcache, "How the client speaks.", "ASCII", static (in r) => Named(Protocols, (uint)r.Protocol)),
        Of<MemcacheOperation>("memcachecmd", FieldType.Text, Memcache, "What the client asked for.", "GET", static (in r) => Named(Commands, (uint)r.Command)),
        Of<MemcacheOperation>("memcachekey", FieldType.Text, Memcache, "The key, the first of several.", "session:7", static (in r) => FieldValue.FromText(r.Key)),
        Of<MemcacheOperation>("memcachenkeys", FieldType.UInt32, Memcache, "How many keys were asked for.", "1", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.KeyCount)),
        Of<MemcacheOperation>("memcachevaluebytes", FieldType.UInt32, Memcache, "Size of the value in bytes.", "512", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.ValueBytes)),
        Of<MemcacheOperation>("memcachestatus", FieldType.Text, Memcache, "What the server answered.", "OK", static (in r) => Named(Answers, (uint)r.Status)),
    ];

    private static FieldDescriptor Of<T>(string name, FieldType type, string layer, string description, string example, Row.RecordValue<T> read)
        where T : struct, IXdrRecord => Row.Operation(name, type, layer, description, example, Row.Of(read), FieldOrigin.Derived);

    private static FieldValue Named(FieldValue[] names, uint number) => number < (uint)names.Length ? names[number] : names[0];

    private static FieldValue[] Texts(params string[] names) => [.. names.Select(static name => FieldValue.FromText(name))];
}
