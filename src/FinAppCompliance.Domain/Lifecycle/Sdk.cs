using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A third party's software development kit built into an application (软件开发工具包).</summary>
/// <remarks>Used by N99-06.7, N99-08.1, N99-09.1, AUD-2.1 and MIIT-LIST. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Sdk : RegisterRecord
{
    /// <summary>Gets the name of the kit; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the application that embeds it; absent when it is kept for several.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the kit's version.</summary>
    public Fact<string> ComponentVersion { get; init; }

    /// <summary>Gets who publishes it, in words.</summary>
    public Fact<string> Supplier { get; init; }

    /// <summary>Gets the third party behind it; absent when it is not listed as one.</summary>
    public Fact<Ref<ThirdParty>> Provider { get; init; }

    /// <summary>Gets its licence, as an SPDX expression.</summary>
    public Fact<string> LicenceExpression { get; init; }

    /// <summary>Gets the hash of its package.</summary>
    public Fact<string> Hash { get; init; }

    /// <summary>Gets where it comes from.</summary>
    public Fact<ComponentOrigin> Origin { get; init; }

    /// <summary>Gets the decision about its risk (N99-07.2); absent for none.</summary>
    public Fact<ComponentVerdict> Verdict { get; init; }

    /// <summary>Gets the day of that decision; absent for none.</summary>
    public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Gets the provider's role under the law, a human decision that parts PIPL-21 from PIPL-23.</summary>
    public Fact<SdkLegalRole> LegalRole { get; init; }

    /// <summary>Gets whether it collects personal information.</summary>
    public Fact<bool> CollectsPersonalInformation { get; init; }

    /// <summary>Gets the pieces of personal information it collects; empty for none.</summary>
    public FactList<Ref<PersonalInformationElement>> CollectedElements { get; init; }

    /// <summary>Gets the platform permissions it uses.</summary>
    public FactList<string> Permissions { get; init; }

    /// <summary>Gets whether it starts or collects before the user consents (AUD-3.1).</summary>
    public Fact<bool> StartsBeforeConsent { get; init; }

    /// <summary>Gets whether it starts by itself (MIIT-164).</summary>
    public Fact<bool> AutoStarts { get; init; }

    /// <summary>Gets whether it starts other applications (MIIT-164).</summary>
    public Fact<bool> ChainStarts { get; init; }

    /// <summary>Gets the web address of its privacy policy; absent for none.</summary>
    public Fact<string> PrivacyPolicyAddress { get; init; }

    /// <summary>Gets whether it appears in the list of collected information (MIIT-LIST, AUD-2.1).</summary>
    public Fact<bool> IsInCollectedList { get; init; }

    /// <summary>Gets whether it appears in the list of information shared with third parties (MIIT-LIST, NDR-21).</summary>
    public Fact<bool> IsInSharedList { get; init; }

    /// <summary>Gets whether separate consent is asked where an independent handler receives data (PIPL-23).</summary>
    public Fact<bool> HasSeparateConsent { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
