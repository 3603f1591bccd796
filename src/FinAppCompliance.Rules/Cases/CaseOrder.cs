using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Puts the worst case first: what holds now before what is over, graver before lighter, open before settled.</summary>
internal sealed class CaseOrder : IComparer<ComplianceCase>
{
    internal static CaseOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(ComplianceCase? x, ComplianceCase? y)
    {
        var order = Key(x!).CompareTo(Key(y!));
        return order != 0 ? order
            : string.CompareOrdinal(x!.Main.Rule.Value, y!.Main.Rule.Value) is var byRule and not 0 ? byRule
            : string.CompareOrdinal(x.Root, y.Root) is var byRoot and not 0 ? byRoot
            : string.CompareOrdinal(x.Id, y.Id);
    }

    private static (int Outcome, int State, int Severity, int Findings) Key(ComplianceCase one) =>
        (-OutcomeOrder.Rank(one.Outcome), one.State == CaseState.Waived ? 1 : 0, -(int)one.Severity, -one.Findings.Count);
}
