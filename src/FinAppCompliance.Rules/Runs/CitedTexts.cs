using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Runs;

/// <summary>The citations of a finding as text in both languages.</summary>
internal sealed class CitedTexts(Finding finding)
{
    internal IReadOnlyList<string> Zh { get; } = [.. finding.Citations.Select(static c => c.Cite(Language.Chinese))];

    internal IReadOnlyList<string> En { get; } = [.. finding.Citations.Select(static c => c.Cite(Language.English))];

    internal bool Covers(Finding other) => finding.Citations == other.Citations;
}
