using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>An account through which applications are published on a platform (上架发布账号).</summary>
/// <remarks>Used by N99-08.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PublishingAccount : RegisterRecord
{
    /// <summary>Gets the distribution platform by name.</summary>
    public Fact<string> Platform { get; init; }

    /// <summary>Gets the registered holder's name.</summary>
    public Fact<string> HolderName { get; init; }

    /// <summary>Gets the registered holder's unified social credit code; must be the institution's.</summary>
    public Fact<string> HolderCreditCode { get; init; }

    /// <summary>Gets the applications published through it.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the persons who keep the credentials; vendor staff among them is a breach.</summary>
    public FactList<Ref<Person>> Custodians { get; init; }

    /// <summary>Gets how credentials are kept.</summary>
    public Fact<string> CredentialStorage { get; init; }

    /// <summary>Gets whether a second factor is needed to sign in.</summary>
    public Fact<bool> HasSecondFactor { get; init; }

    /// <summary>Gets the day of the last review; absent for never.</summary>
    public Fact<DateOnly> LastReviewedOn { get; init; }
}
