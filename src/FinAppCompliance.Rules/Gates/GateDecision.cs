using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Gates;

/// <summary>What a gate answered, with everything it rests on.</summary>
/// <param name="State">Whether the step may be taken.</param>
/// <param name="Reasons">The findings that close or hold the gate, and those that a waiver covers or the policy passes over while they are rectified.</param>
/// <param name="MissingFacts">The facts that would settle what cannot be told.</param>
/// <param name="Upcoming">Duties that are open and not yet due; each names its due time. They do not hold the gate, since they may be met after the step.</param>
/// <param name="NotAsked">Rules of the gate that did not run, because a profile excludes them or they are not in force.</param>
/// <remarks>Immutable and thread-safe. A gate never opens on missing facts.</remarks>
public sealed record GateDecision(
    GateState State,
    IReadOnlyList<ResolvedFinding> Reasons,
    IReadOnlyList<string> MissingFacts,
    IReadOnlyList<ResolvedFinding> Upcoming,
    IReadOnlyList<RuleId> NotAsked)
{
    /// <summary>Gets the rules that hold the gate because a profile excludes them and the gate does not allow that; they stand among <see cref="NotAsked"/> too.</summary>
    public IReadOnlyList<RuleId> Excluded { get; init; } = [];

    /// <summary>Gets the rules that cannot be told because no subject is recorded here and their absence is not certain.</summary>
    public IReadOnlyList<RuleId> WithoutSubjects { get; init; } = [];
}
