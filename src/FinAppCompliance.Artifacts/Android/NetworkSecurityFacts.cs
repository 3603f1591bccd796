using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>What a network security configuration says.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record NetworkSecurityFacts : ArtifactFacts
{
    internal NetworkSecurityFacts(string file)
        : base(file, ArtifactKind.NetworkSecurityConfig)
    {
    }

    /// <summary>Gets what the base configuration says on unencrypted traffic; absent when it says nothing, so that the target level decides.</summary>
    public ArtifactFact<bool> BaseCleartext { get; internal init; }

    /// <summary>Gets the domains for which unencrypted traffic is allowed, subdomains marked with <c>*.</c></summary>
    public FactList<ArtifactFact<string>> CleartextDomains { get; internal init; } = FactList<ArtifactFact<string>>.Empty;

    /// <summary>Gets whether certificates that the person installed are trusted outside debug builds.</summary>
    public ArtifactFact<bool> TrustsUserCertificates { get; internal init; }

    /// <summary>Gets the number of sets of pinned certificates.</summary>
    public int PinSets { get; internal init; }

    /// <summary>Says whether unencrypted traffic is allowed for some host.</summary>
    /// <param name="targetSdk">The target API level of the application, which decides where the file is silent.</param>
    public Tri CleartextPermitted(Fact<int> targetSdk)
    {
        var stated = CleartextDomains.Count > 0 ? Tri.True : Tri.False;
        var byBase = BaseCleartext.Value.IsAbsent ? targetSdk <= 27 : BaseCleartext.Value == true;
        return stated | byBase;
    }
}
