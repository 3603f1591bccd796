namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>What goes with a decision on the wire.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenDecisionContext
{
    /// <summary>Gets the reason code.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the reason in Chinese.</summary>
    public string? ReasonZh { get; init; }

    /// <summary>Gets the reason in English.</summary>
    public string? ReasonEn { get; init; }

    /// <summary>Gets the grant that permits; null when denied.</summary>
    public string? Grant { get; init; }

    /// <summary>Gets the version of the policy.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>Gets until when the decision may be kept, excluded.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Gets the obligations; who does not know one must deny.</summary>
    public IReadOnlyList<string>? Obligations { get; init; }

    /// <summary>Gets the row cap; null when denied.</summary>
    public int? MaxRows { get; init; }

    /// <summary>Gets the fields shown in clear; null when denied.</summary>
    public IReadOnlyList<string>? ClearFields { get; init; }

    /// <summary>Gets the masks of the masked fields, by field; null when denied.</summary>
    public IReadOnlyDictionary<string, string>? MaskedFields { get; init; }
}
