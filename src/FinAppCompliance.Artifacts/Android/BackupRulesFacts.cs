using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>What backup or data extraction rules say.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record BackupRulesFacts : ArtifactFacts
{
    internal BackupRulesFacts(string file)
        : base(file, ArtifactKind.BackupRules)
    {
    }

    /// <summary>Gets what is included, as <c>section:domain:path</c>; the section is <c>cloud-backup</c>, <c>device-transfer</c> or <c>full-backup</c>.</summary>
    /// <remarks>When a section includes nothing, the system backs up everything that is not excluded.</remarks>
    public FactList<ArtifactFact<string>> Includes { get; internal init; } = FactList<ArtifactFact<string>>.Empty;

    /// <summary>Gets what is excluded, in the same form.</summary>
    public FactList<ArtifactFact<string>> Excludes { get; internal init; } = FactList<ArtifactFact<string>>.Empty;

    /// <summary>Gets whether the file restricts anything at all.</summary>
    public bool Restricts => Includes.Count + Excludes.Count > 0;
}
