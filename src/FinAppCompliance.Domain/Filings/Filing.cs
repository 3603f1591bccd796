using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Filings;

/// <summary>A filing or registration with an authority (备案).</summary>
/// <remarks>Used by N99-11.1, N99-11.2, N99-12.1 and FIL-1 to FIL-10. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Filing : RegisterRecord
{
    /// <summary>Gets the lookup by kind.</summary>
    public static RecordLookup<Filing, FilingKind> ByKind { get; } = RecordLookup.By<Filing, FilingKind>(static record => record.Kind);

    /// <summary>Gets what was filed.</summary>
    public Fact<FilingKind> Kind { get; init; }

    /// <summary>Gets the application filed; absent for the institution as a whole.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the number given by the authority; absent while there is none.</summary>
    public Fact<string> Number { get; init; }

    /// <summary>Gets the authority filed with.</summary>
    public Fact<string> Authority { get; init; }

    /// <summary>Gets the day of submission; absent when it was not submitted.</summary>
    public Fact<DateOnly> SubmittedOn { get; init; }

    /// <summary>Gets the day of approval; service before it is a breach (N99-11.2). Absent while not approved.</summary>
    public Fact<DateOnly> ApprovedOn { get; init; }

    /// <summary>Gets the day of revocation or cancellation; absent while it stands.</summary>
    public Fact<DateOnly> RevokedOn { get; init; }

    /// <summary>Gets where the filing stands.</summary>
    public Fact<FilingStatus> Status { get; init; }

    /// <summary>Gets the name that was filed; compared with the application's (FIL-7).</summary>
    public Fact<string> FiledName { get; init; }

    /// <summary>Gets the operator's unified social credit code that was filed.</summary>
    public Fact<string> FiledOperatorCreditCode { get; init; }

    /// <summary>Gets the package name that was filed (FIL-2); absent for none.</summary>
    public Fact<string> FiledPackageName { get; init; }

    /// <summary>Gets the public key or certificate digest that was filed (FIL-2); absent for none.</summary>
    public Fact<string> FiledCertificateDigest { get; init; }

    /// <summary>Gets whether the number is shown prominently in the application (FIL-3).</summary>
    public Fact<bool> IsDisplayedInApp { get; init; }

    /// <summary>Gets whether the shown number links to the filing system (FIL-3).</summary>
    public Fact<bool> LinksToAuthority { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
