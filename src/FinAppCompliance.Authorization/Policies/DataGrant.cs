using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Lets one subject, or the holders of one role, use named fields of one asset for one purpose and a limited time.</summary>
/// <remarks>
/// What is marked required may be missing in a declaration, but then the policy does not load and says so. There is no
/// wildcard for fields or actions. Immutable and thread-safe.
/// </remarks>
public sealed record DataGrant
{
    /// <summary>Gets the id, unique among grants.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the subject; exactly one of subject and role is required.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the role; exactly one of subject and role is required.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the engagement; required for vendors, null for standing duties of staff.</summary>
    public string? Engagement { get; init; }

    /// <summary>Gets the purpose; required.</summary>
    public string? Purpose { get; init; }

    /// <summary>Gets the asset; required.</summary>
    public string? Asset { get; init; }

    /// <summary>Gets the fields shown in clear; unknown counts as none. At least one field is required, clear or masked.</summary>
    public FactList<string> ClearFields { get; init; }

    /// <summary>Gets the fields shown through a mask; unknown counts as none.</summary>
    public FactList<MaskedField> MaskedFields { get; init; }

    /// <summary>Gets the actions; required.</summary>
    public FactList<AccessAction> Actions { get; init; }

    /// <summary>Gets the level ceiling; required, and every field must lie within it.</summary>
    public LevelCeiling? Ceiling { get; init; }

    /// <summary>Gets how many rows one request may return; required, at least one.</summary>
    public int? MaxRows { get; init; }

    /// <summary>Gets how many rows a day may return; required, at least <see cref="MaxRows"/>.</summary>
    public long? MaxRowsPerDay { get; init; }

    /// <summary>Gets the environment; required, and the one of the asset.</summary>
    public AccessEnvironment Environment { get; init; }

    /// <summary>Gets when the grant begins; required.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets when the grant has ended, excluded; required, and no later than its parents.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets who approved: staff of the owner or business unit, never the grantee and never the vendor; required.</summary>
    public string? Approver { get; init; }

    /// <summary>Gets the approval that extraction from production needs; null when extraction is not granted.</summary>
    public ExtractionApproval? Extraction { get; init; }

    /// <summary>Gets the conditions, all of which must hold; unknown counts as none.</summary>
    public FactList<AccessCondition> Conditions { get; init; }

    /// <summary>Gets further obligations; row caps and masks follow by themselves, and so does the log for sensitive fields.</summary>
    public AccessObligations Obligations { get; init; }

    /// <summary>Gets the day of the last review; null when there was none.</summary>
    public DateOnly? LastReviewed { get; init; }

    /// <summary>Gets whether the grant is suspended.</summary>
    public bool IsSuspended { get; init; }
}
