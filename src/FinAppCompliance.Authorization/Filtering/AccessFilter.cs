using System.Linq.Expressions;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Filtering;

/// <summary>The rows of an asset that a request may reach, and how the fields of each are shown.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
/// <remarks>
/// The predicate holds for a row exactly when a check of that row permits, provided that the provider compares text ordinally.
/// Immutable and thread-safe.
/// </remarks>
public sealed class AccessFilter<T>
{
    private readonly PolicySnapshot _snapshot;
    private readonly AccessRequest _request;
    private readonly RowBinding<T> _binding;
    private readonly DateTimeOffset _at;

    internal AccessFilter(PolicySnapshot snapshot, AccessRequest request, DateTimeOffset at, RowBinding<T> binding, Expression<Func<T, bool>> predicate)
    {
        _snapshot = snapshot;
        _request = request;
        _binding = binding;
        _at = at;
        Predicate = predicate;
        Decision = snapshot.Check(request, at);
    }

    /// <summary>Gets the condition that a row meets exactly when it may be reached; made of comparisons and logic only.</summary>
    public Expression<Func<T, bool>> Predicate { get; }

    /// <summary>Gets whether no row can be reached, whatever it holds.</summary>
    public bool IsNever => Predicate.Body is ConstantExpression { Value: false };

    /// <summary>Gets whether every row can be reached.</summary>
    public bool IsAlways => Predicate.Body is ConstantExpression { Value: true };

    /// <summary>Gets the decision without regard to a row; what a denial gives as reason when the filter is never.</summary>
    public AccessDecision Decision { get; }

    /// <summary>Gets how many rows the request wants at most.</summary>
    internal int RowsWanted => _request.Rows ?? int.MaxValue;

    /// <summary>Decides one row in memory, with the treatment of its fields.</summary>
    /// <param name="row">The row.</param>
    public AccessDecision DecisionFor(T row) => _snapshot.Check(_request with { Row = _binding.AttributesOf(row) }, _at);

    /// <summary>Applies the filter to a query.</summary>
    /// <param name="rows">The query.</param>
    public IQueryable<T> Apply(IQueryable<T> rows) => rows.Where(Predicate);
}
