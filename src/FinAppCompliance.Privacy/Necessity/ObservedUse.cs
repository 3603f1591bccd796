using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Necessity;

/// <summary>One kind of information that an application was seen to collect, by testing it or by reading its package.</summary>
/// <remarks>
/// What a notice says and what an application does are two things; this is the second. Unknown members were not looked at and
/// never count in favour. Immutable and thread-safe; equality is by value.
/// </remarks>
public sealed record ObservedUse
{
    /// <summary>Gets the kind.</summary>
    public required InformationKind Kind { get; init; }

    /// <summary>Gets the SDK that collects it; null when the application itself does.</summary>
    public string? Sdk { get; init; }

    /// <summary>Gets the legal role of the SDK's provider where the notice does not name the SDK; undecided unless set.</summary>
    public SdkLegalRole SdkRole { get; init; }

    /// <summary>Gets the purpose that it serves; absent when it serves none, unknown to go by the kinds that the notice lists.</summary>
    public Fact<PurposeId> Purpose { get; init; }

    /// <summary>Gets the permission of the platform that opens it, by the platform's name; null when none does.</summary>
    public string? Permission { get; init; }

    /// <summary>Gets the register id of the version that was looked at; null when it was not noted, and then nothing is said of permissions.</summary>
    public string? VersionId { get; init; }

    /// <summary>Gets whether it is asked for at the first start.</summary>
    public Fact<bool> IsAtStart { get; init; }

    /// <summary>Gets whether it is collected before the person consented (AUD 3.1).</summary>
    public Fact<bool> IsBeforeConsent { get; init; }

    /// <summary>Gets whether the purpose is told at the moment of asking (AUD 2.3).</summary>
    public Fact<bool> IsPurposeTold { get; init; }

    /// <summary>Gets whether the service, or a function that does not need it, is refused to a person who refuses it (AUD 4.2).</summary>
    public Fact<bool> RefusalBlocks { get; init; }

    /// <summary>Says whether a notice lists it: the kind, and where an SDK collects it the SDK with that kind.</summary>
    internal bool IsListedIn(SealedNotice notice) => notice.Purposes.Any(purpose => Sdk is null
        ? purpose.Uses(Kind)
        : purpose.Recipients.Any(recipient => string.Equals(recipient.Sdk, Sdk, StringComparison.Ordinal) && recipient.Kinds.Contains(Kind.Code).IsTrue).IsTrue);
}
