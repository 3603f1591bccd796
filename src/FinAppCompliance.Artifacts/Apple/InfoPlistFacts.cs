using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>What an <c>Info.plist</c> says.</summary>
/// <remarks>Build variables stay unresolved. Immutable and thread-safe; equality is by value.</remarks>
public sealed record InfoPlistFacts : ArtifactFacts
{
    internal InfoPlistFacts(string file)
        : base(file, ArtifactKind.InfoPlist)
    {
    }

    /// <summary>Gets the bundle identifier; unknown when it is a build variable.</summary>
    public ArtifactFact<string> BundleIdentifier { get; internal init; }

    /// <summary>Gets the version that users see; unknown when it is a build variable.</summary>
    public ArtifactFact<string> ShortVersion { get; internal init; }

    /// <summary>Gets the name shown under the icon; unknown when it is a build variable or left out.</summary>
    public ArtifactFact<string> DisplayName { get; internal init; }

    /// <summary>Gets whether unencrypted traffic is allowed everywhere (<c>NSAllowsArbitraryLoads</c>); false when it is left out.</summary>
    public ArtifactFact<bool> AllowsArbitraryLoads { get; internal init; }

    /// <summary>Gets the domains that are excepted from transport security.</summary>
    public FactList<string> ExceptionDomains { get; internal init; } = FactList<string>.Empty;

    /// <summary>Gets the background modes.</summary>
    public FactList<string> BackgroundModes { get; internal init; } = FactList<string>.Empty;

    /// <summary>Gets the schemes of other applications that it asks about; the platform counts at most 50.</summary>
    public FactList<string> QueriedSchemes { get; internal init; } = FactList<string>.Empty;
}
