using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Cases that say the same of several applications, shown as one so that a reader is not flooded; a single case is a group of its own.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CaseGroup
{
    internal CaseGroup(IReadOnlyList<ComplianceCase> cases) => Cases = cases;

    /// <summary>Gets the cases, by root; never empty.</summary>
    public IReadOnlyList<ComplianceCase> Cases { get; }

    /// <summary>Gets the case that stands for all.</summary>
    public ComplianceCase First => Cases[0];

    /// <summary>Gets the severity.</summary>
    public Severity Severity => First.Severity;

    /// <summary>Gets what may be claimed.</summary>
    public RuleOutcome Outcome => First.Outcome;

    /// <summary>Gets how the cases stand.</summary>
    public CaseState State => First.State;

    /// <summary>Gets how many findings the cases hold together.</summary>
    public int FindingCount => Cases.Sum(static one => one.Findings.Count);
}
