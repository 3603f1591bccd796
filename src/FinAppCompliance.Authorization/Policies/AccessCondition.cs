using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Compares one declared attribute. It holds, fails, or cannot be evaluated; the last permits nothing.</summary>
/// <param name="Source">Where the attribute is found.</param>
/// <param name="Attribute">The name of the attribute.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">The values to compare with; of the attribute's kind, and only for the two list operators.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record AccessCondition(
    ConditionSource Source, string Attribute, ConditionOperator Operator, FactList<AttributeValue> Values = default)
{
    /// <summary>Returns a condition on an attribute of the row that must be one of some values.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The values.</param>
    public static AccessCondition RowIs(string attribute, params ReadOnlySpan<AttributeValue> values) =>
        new(ConditionSource.Row, attribute, ConditionOperator.OneOf, [.. values]);

    /// <summary>Returns a condition on an attribute of the circumstances that must be one of some values.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The values.</param>
    public static AccessCondition ContextIs(string attribute, params ReadOnlySpan<AttributeValue> values) =>
        new(ConditionSource.Context, attribute, ConditionOperator.OneOf, [.. values]);

    /// <summary>Returns a condition on an attribute of the circumstances that must be none of some values.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="values">The values.</param>
    public static AccessCondition ContextIsNot(string attribute, params ReadOnlySpan<AttributeValue> values) =>
        new(ConditionSource.Context, attribute, ConditionOperator.NoneOf, [.. values]);

    /// <summary>Returns a condition on an attribute of the row that must be the subject's id, as for own cases.</summary>
    /// <param name="attribute">The attribute.</param>
    public static AccessCondition RowIsOwn(string attribute) => new(ConditionSource.Row, attribute, ConditionOperator.SubjectId);

    /// <summary>Returns a condition on an attribute of the row that must be the subject's unit.</summary>
    /// <param name="attribute">The attribute.</param>
    public static AccessCondition RowIsOfOwnUnit(string attribute) => new(ConditionSource.Row, attribute, ConditionOperator.SubjectUnit);
}
