using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>What a privacy manifest (<c>PrivacyInfo.xcprivacy</c>) of an application or SDK says.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record PrivacyManifestFacts : ArtifactFacts
{
    internal PrivacyManifestFacts(string file)
        : base(file, ArtifactKind.PrivacyManifest)
    {
    }

    /// <summary>Gets whether data are used for tracking; unknown when the key is left out.</summary>
    public ArtifactFact<bool> Tracking { get; internal init; }

    /// <summary>Gets the domains that track; unknown when the key is left out.</summary>
    public FactList<string> TrackingDomains { get; internal init; }

    /// <summary>Gets the collected data types; unknown when the key is left out.</summary>
    public FactList<CollectedInformation> Collected { get; internal init; }

    /// <summary>Gets the interfaces that need a reason, with the reason codes as written; unknown when the key is left out.</summary>
    public FactList<DataDeclaration> AccessedInterfaces { get; internal init; }
}
