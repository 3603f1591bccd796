using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Counts what is printed: verdicts are pairs of rule and subject, findings the conclusions of a verdict.</summary>
internal sealed class Totals(AssessmentRun run, WaiverResolution resolution)
{
    /// <summary>Gets the verdicts by outcome; the sum is the number of pairs that were judged.</summary>
    internal IReadOnlyList<(BilingualText Name, int Count)> Verdicts { get; } =
        [.. Enum.GetValues<RuleOutcome>().Where(outcome => outcome != RuleOutcome.PastBreach && run.Count(outcome) > 0)
            .Select(outcome => (OutcomeText.Of(outcome), run.Count(outcome)))];

    /// <summary>Gets the findings by outcome, those under a waiver and those about waivers, rectifications and disputes apart; the file holds the sum.</summary>
    internal IReadOnlyList<(BilingualText Name, int Count)> Findings { get; } =
    [
        .. resolution.Open.GroupBy(static finding => finding.Outcome).OrderBy(static group => group.Key)
            .Select(static group => (OutcomeText.Of(group.Key), group.Count())),
        (new("已豁免", "waived"), resolution.Findings.Count(static finding => finding.IsWaived)),
        (new("关于豁免、整改与异议本身", "about waivers, rectifications and disputes themselves"), resolution.About.Count()),
    ];
}
