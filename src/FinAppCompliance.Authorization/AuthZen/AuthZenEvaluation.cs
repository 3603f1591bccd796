using System.Text.Json;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>A request of the AuthZEN Access Evaluation API; also one search, with the searched part left open.</summary>
/// <remarks>
/// The context may hold <c>purpose</c>, <c>engagement</c>, <c>environment</c>, <c>fields</c>, <c>rows</c>, <c>rows_today</c>,
/// and attributes of the circumstances. Immutable and thread-safe.
/// </remarks>
public sealed class AuthZenEvaluation
{
    /// <summary>Gets the subject.</summary>
    public AuthZenSubject? Subject { get; init; }

    /// <summary>Gets the action.</summary>
    public AuthZenAction? Action { get; init; }

    /// <summary>Gets the resource.</summary>
    public AuthZenResource? Resource { get; init; }

    /// <summary>Gets the context; null for none.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Context { get; init; }
}
