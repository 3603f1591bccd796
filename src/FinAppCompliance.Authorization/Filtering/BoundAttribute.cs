using System.Linq.Expressions;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Filtering;

internal sealed record BoundAttribute<T>(AttributeKind Kind, LambdaExpression Member, Func<T, AttributeValue> Get);
