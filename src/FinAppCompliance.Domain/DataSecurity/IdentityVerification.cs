using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>How registered users are identified for one function (身份认证).</summary>
/// <remarks>Used by N99-12.6. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record IdentityVerification : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the class of users, such as personal customers.</summary>
    public Fact<string> UserClass { get; init; }

    /// <summary>Gets the function, such as sign-in or payment.</summary>
    public Fact<string> Function { get; init; }

    /// <summary>Gets the methods used; empty means none.</summary>
    public FactList<VerificationMethod> Methods { get; init; }

    /// <summary>Gets whether a method without face recognition is offered (CAC-IMG).</summary>
    public Fact<bool> OffersNonFaceMethod { get; init; }

    /// <summary>Gets the day on which effectiveness was last reviewed; absent for never.</summary>
    public Fact<DateOnly> EffectivenessReviewedOn { get; init; }

    /// <summary>Gets whether the review found it effective.</summary>
    public Fact<bool> IsEffective { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
