using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>What names in expressions can mean.</summary>
internal sealed record ExpressionContext(FieldCatalog Fields, ValueLookups Lookups);
