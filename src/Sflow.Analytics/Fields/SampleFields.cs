namespace Sflow.Analytics.Fields;

/// <summary>Fields of the sample itself.</summary>
internal static class SampleFields
{
    private const string Layer = "sample";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("agent", FieldType.Address, Layer, "Address of the agent that took the sample.", "10.0.0.254", static (s, key) =>
        {
            FieldCodec.WriteEither(key, s.Agent);
            return true;
        }),
        new("datasource", FieldType.DataSource, Layer, "Data source that took the sample: class and index.", "0:3", static (s, key) =>
        {
            FieldCodec.Write(key, s.Sample.Source);
            return true;
        }),
        new("inputifindex", FieldType.Interface, Layer, "Interface that the packet came by: an ifIndex, internal or unknown.", "3", static (s, key) =>
        {
            FieldCodec.Write(key, s.Sample.Input);
            return true;
        }),
        new("outputifindex", FieldType.Interface, Layer, "Interface that the packet left by: an ifIndex, internal, multiple, discard or unknown.", "5", static (s, key) =>
        {
            FieldCodec.Write(key, s.Sample.Output);
            return true;
        }),
    ];
}
