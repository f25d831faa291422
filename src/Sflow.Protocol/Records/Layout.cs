namespace Sflow.Protocol.Records;

/// <summary>The smallest size of a structure and whether it is its only size, found once by visiting a default value.</summary>
internal static class Layout<T>
    where T : struct, IXdrStructure
{
    public static readonly int MinimumSize = Measure().Size;

    public static readonly bool IsFixed = !Measure().Varies;

    private static LayoutVisitor Measure()
    {
        var visitor = default(LayoutVisitor);
        var value = default(T);
        value.Describe(ref visitor);
        return visitor;
    }
}
