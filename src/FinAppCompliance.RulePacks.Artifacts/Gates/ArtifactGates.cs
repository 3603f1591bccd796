using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Rules.Gates;

namespace FinAppCompliance.RulePacks.Artifacts.Gates;

/// <summary>The step that the files of an application guard.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class ArtifactGates
{
    /// <summary>Gets the gate before the files of a version are published: every rule of the pack, about this version alone.</summary>
    /// <remarks>The rules ask about files and declarations, which the step leaves as they are, so it assumes nothing else.</remarks>
    public static Gate Release { get; } = Gate.For<AppVersion>(
        "artifact-release",
        new("制品发布", "publication of the files"),
        static (version, _) => version,
        [.. ArtifactRulePack.Create().Rules.Select(static rule => rule.Id)]);
}
