using System.Linq.Expressions;
using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Filtering;

/// <summary>Turns conditions into expressions: one that says it holds, and one that says it fails; a row may make neither true.</summary>
internal sealed class ConditionExpressions<T>(RowBinding<T> binding, AccessRequest request)
{
    public ParameterExpression Row { get; } = Expression.Parameter(typeof(T), "row");

    public Expression Holds(CompiledCondition condition, SubjectTerms subject) =>
        Decided(condition, subject, ConditionResult.Holds) ?? Compare(condition, subject, wantsHolds: true);

    public Expression Fails(CompiledCondition condition, SubjectTerms subject) =>
        Decided(condition, subject, ConditionResult.Fails) ?? Compare(condition, subject, wantsHolds: false);

    /// <summary>Returns what is known without a row; null when the row decides.</summary>
    private Expression? Decided(CompiledCondition condition, SubjectTerms subject, ConditionResult wanted)
    {
        if (!condition.IsOnRow)
        {
            return condition.Evaluate(request, subject) == wanted ? Logic.True : Logic.False;
        }

        var bound = binding.Find(condition.Declared.Attribute);
        var comparesSubject = condition.Declared.Operator is not (ConditionOperator.OneOf or ConditionOperator.NoneOf);
        return bound is null || bound.Kind != condition.Kind || (comparesSubject && condition.SubjectValue(request.Subject, subject) is null)
            ? Logic.False
            : null;
    }

    private Expression Compare(CompiledCondition condition, SubjectTerms subject, bool wantsHolds)
    {
        var bound = binding.Find(condition.Declared.Attribute)!;
        var member = new ParameterSwap(bound.Member.Parameters[0], Row).Visit(bound.Member.Body);
        var isNoneOf = condition.Declared.Operator == ConditionOperator.NoneOf;
        var values = condition.Declared.Operator is ConditionOperator.OneOf or ConditionOperator.NoneOf
            ? condition.Values.ToArray()
            : [condition.SubjectValue(request.Subject, subject)];
        var equalsOne = Logic.AnyOf([.. values.Select(value => Expression.Equal(member, Constant(value)))]);
        if (wantsHolds != isNoneOf)
        {
            return equalsOne;
        }

        var isPresent = Expression.NotEqual(member, Expression.Constant(null, member.Type));
        return Logic.And(isPresent, Logic.Not(equalsOne));
    }

    private static ConstantExpression Constant(AttributeValue value) => value.Kind switch
    {
        AttributeKind.Number => Expression.Constant(value.Number, typeof(long?)),
        AttributeKind.Flag => Expression.Constant(value.Number == 1, typeof(bool?)),
        _ => Expression.Constant(value.Text, typeof(string)),
    };

    private sealed class ParameterSwap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
