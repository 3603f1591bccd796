using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>What happened to one finding between two runs.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Causes">Why; several causes may meet, and none is stated for an unchanged finding.</param>
/// <param name="Before">The finding of the earlier run; null when it appeared.</param>
/// <param name="After">The finding of the later run; null when it is gone.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RunDiffEntry(FindingChange Change, ChangeCauses Causes, ResolvedFinding? Before, ResolvedFinding? After)
{
    /// <summary>Gets the finding, the later one where both exist.</summary>
    public Finding Finding => (After ?? Before)!.Finding;
}
