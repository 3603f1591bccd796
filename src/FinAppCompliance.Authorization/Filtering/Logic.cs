using System.Linq.Expressions;

namespace FinAppCompliance.Authorization.Filtering;

/// <summary>Joins expressions and leaves out what is decided already, so that the predicate stays small.</summary>
internal static class Logic
{
    public static Expression True { get; } = Expression.Constant(true);

    public static Expression False { get; } = Expression.Constant(false);

    public static Expression And(Expression left, Expression right)
    {
        if (IsConstant(left, out var value))
        {
            return value ? right : False;
        }

        return IsConstant(right, out value) ? value ? left : False : Expression.AndAlso(left, right);
    }

    public static Expression Or(Expression left, Expression right)
    {
        if (IsConstant(left, out var value))
        {
            return value ? True : right;
        }

        return IsConstant(right, out value) ? value ? True : left : Expression.OrElse(left, right);
    }

    public static Expression Not(Expression operand) =>
        IsConstant(operand, out var value) ? value ? False : True : Expression.Not(operand);

    /// <summary>Joins many alternatives into a tree that is shallow, for providers that walk expressions recursively.</summary>
    public static Expression AnyOf(ReadOnlySpan<Expression> alternatives) => alternatives.Length switch
    {
        0 => False,
        1 => alternatives[0],
        _ => Or(AnyOf(alternatives[..(alternatives.Length / 2)]), AnyOf(alternatives[(alternatives.Length / 2)..])),
    };

    private static bool IsConstant(Expression expression, out bool value)
    {
        value = expression is ConstantExpression { Value: true };
        return expression is ConstantExpression { Value: bool };
    }
}
