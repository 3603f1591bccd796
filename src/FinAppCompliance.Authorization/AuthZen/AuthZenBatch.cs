using System.Text.Json;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>A request of the AuthZEN Access Evaluations API: several evaluations, with defaults for what they leave out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenBatch
{
    /// <summary>Gets the default subject.</summary>
    public AuthZenSubject? Subject { get; init; }

    /// <summary>Gets the default action.</summary>
    public AuthZenAction? Action { get; init; }

    /// <summary>Gets the default resource.</summary>
    public AuthZenResource? Resource { get; init; }

    /// <summary>Gets the default context.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Context { get; init; }

    /// <summary>Gets the evaluations.</summary>
    public IReadOnlyList<AuthZenEvaluation> Evaluations { get; init; } = [];

    /// <summary>Gets the options; null for execute all.</summary>
    public AuthZenBatchOptions? Options { get; init; }
}
