using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>A person's request to exercise rights (个人行使权利请求).</summary>
/// <remarks>Used by PIPL-44 to PIPL-50, NDR-23 and AUD-6.1 to AUD-6.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SubjectRequest : RegisterRecord
{
    /// <summary>Gets the application; absent for other channels.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the right exercised.</summary>
    public Fact<RightKind> Right { get; init; }

    /// <summary>Gets the moment of receipt.</summary>
    public Fact<DateTimeOffset> ReceivedAt { get; init; }

    /// <summary>Gets the working days promised for an answer, at most 15 (AUD-6.3); absent when none were promised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> PromisedDays
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether identity was verified.</summary>
    public Fact<bool> IsIdentityVerified { get; init; }

    /// <summary>Gets the moment of the answer; absent while it is open.</summary>
    public Fact<DateTimeOffset> AnsweredAt { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<RequestResult> Result { get; init; }

    /// <summary>Gets the reason for a refusal (PIPL-50); absent when it was not refused.</summary>
    public Fact<string> RefusalReason { get; init; }

    /// <summary>Gets whether an unreasonable condition was made (AUD-6.2).</summary>
    public Fact<bool> HadUnreasonableCondition { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
