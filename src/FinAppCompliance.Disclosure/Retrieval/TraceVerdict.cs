using System.Collections.Immutable;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Says whether a sale's trace is complete, with every gap.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class TraceVerdict
{
    internal TraceVerdict(RuleOutcome outcome, ImmutableArray<SaleObjection> gaps, TraceVerification verification)
    {
        Outcome = outcome;
        Gaps = gaps;
        Verification = verification;
    }

    /// <summary>Gets the outcome.</summary>
    public RuleOutcome Outcome { get; }

    /// <summary>Gets every gap, with the rule it breaks; empty unless breached.</summary>
    public ImmutableArray<SaleObjection> Gaps { get; }

    /// <summary>Gets what verification of the hash chain found.</summary>
    public TraceVerification Verification { get; }
}
