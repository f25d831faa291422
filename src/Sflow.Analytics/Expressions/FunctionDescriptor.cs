namespace Sflow.Analytics.Expressions;

/// <summary>One function: a row of <see cref="FunctionCatalog"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Description">What it gives, in one sentence.</param>
/// <param name="MinArguments">How many arguments it needs.</param>
/// <param name="MaxArguments">How many it takes.</param>
/// <param name="Bind">Makes it; null when an argument was not right, which has been told then.</param>
internal sealed record FunctionDescriptor(
    string Name, string Form, string Description, int MinArguments, int MaxArguments, Func<FunctionCall, Operand?> Bind);
