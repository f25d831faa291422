namespace Sflow.Analytics.Fields;

/// <summary>Where a field's name comes from.</summary>
public enum FieldOrigin
{
    /// <summary>sFlow-RT documents or uses it under this very name.</summary>
    Established = 0,

    /// <summary>Formed by sFlow-RT's rule of naming; how sFlow-RT spells it, if it has it, was not verified.</summary>
    Derived,

    /// <summary>This library's own.</summary>
    Own,
}
