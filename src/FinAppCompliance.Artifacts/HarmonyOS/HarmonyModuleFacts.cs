using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.HarmonyOS;

/// <summary>What the module configuration of a HarmonyOS application says, in the newer or the older model.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record HarmonyModuleFacts : ArtifactFacts
{
    internal HarmonyModuleFacts(string file)
        : base(file, ArtifactKind.HarmonyModule)
    {
    }

    /// <summary>Gets the name of the module.</summary>
    public ArtifactFact<string> Module { get; internal init; }

    /// <summary>Gets the name of the bundle; unknown in the newer model, where another file gives it.</summary>
    public ArtifactFact<string> Bundle { get; internal init; }

    /// <summary>Gets whether this is the older model (<c>config.json</c>).</summary>
    public bool IsOlderModel { get; internal init; }

    /// <summary>Gets the abilities that other applications can start, by name.</summary>
    public FactList<ArtifactFact<string>> ExportedAbilities { get; internal init; } = FactList<ArtifactFact<string>>.Empty;

    /// <summary>Gets the permissions that are used in the background (<c>when</c> is <c>always</c>).</summary>
    public FactList<string> BackgroundPermissions { get; internal init; } = FactList<string>.Empty;
}
