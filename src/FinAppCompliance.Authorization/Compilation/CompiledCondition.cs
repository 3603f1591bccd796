using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>A condition with the kind of attribute it expects.</summary>
internal sealed class CompiledCondition(AccessCondition declared, AttributeKind kind)
{
    private readonly AttributeValue[] _values = declared.Values.Items.ToArray();

    public AccessCondition Declared { get; } = declared;

    public AttributeKind Kind { get; } = kind;

    public bool IsOnRow => Declared.Source == ConditionSource.Row;

    public ReadOnlySpan<AttributeValue> Values => _values;

    public static CompiledCondition[] Compile(
        FactList<AccessCondition> conditions,
        IReadOnlyDictionary<string, AttributeDeclaration> rowAttributes,
        IReadOnlyDictionary<string, AttributeDeclaration> contextAttributes)
    {
        if (conditions.Count == 0)
        {
            return [];
        }

        var compiled = new CompiledCondition[conditions.Count];
        for (var i = 0; i < compiled.Length; i++)
        {
            var condition = conditions.Items[i];
            var attributes = condition.Source == ConditionSource.Row ? rowAttributes : contextAttributes;
            compiled[i] = new(condition, attributes[condition.Attribute].Kind);
        }

        return compiled;
    }

    /// <summary>Joins conditions: one that fails decides, then one of the wrong type, then one that is missing.</summary>
    public static ConditionResult EvaluateAll(CompiledCondition[] conditions, in AccessRequest request, SubjectTerms subject)
    {
        var result = ConditionResult.Holds;
        foreach (var condition in conditions)
        {
            var one = condition.Evaluate(request, subject);
            result = one > result ? one : result;
        }

        return result;
    }

    public ConditionResult Evaluate(in AccessRequest request, SubjectTerms subject)
    {
        var value = (IsOnRow ? request.Row : request.Context)?.Find(Declared.Attribute) ?? default;
        if (value.Kind == AttributeKind.None)
        {
            return ConditionResult.Missing;
        }

        if (value.Kind != Kind)
        {
            return ConditionResult.Invalid;
        }

        return Declared.Operator switch
        {
            ConditionOperator.OneOf => Array.IndexOf(_values, value) >= 0 ? ConditionResult.Holds : ConditionResult.Fails,
            ConditionOperator.NoneOf => Array.IndexOf(_values, value) < 0 ? ConditionResult.Holds : ConditionResult.Fails,
            _ => CompareWithSubject(value, SubjectValue(request.Subject, subject)),
        };
    }

    /// <summary>Returns what the attribute is compared with for a subject; null when the subject has no such thing.</summary>
    public string? SubjectValue(string id, SubjectTerms subject) => Declared.Operator switch
    {
        ConditionOperator.SubjectId => id,
        ConditionOperator.SubjectUnit => subject.Declared.Unit,
        _ => subject.Declared.Organisation,
    };

    private static ConditionResult CompareWithSubject(AttributeValue value, string? expected)
    {
        if (expected is null)
        {
            return ConditionResult.Missing;
        }

        return string.Equals(value.Text, expected, StringComparison.Ordinal) ? ConditionResult.Holds : ConditionResult.Fails;
    }
}
