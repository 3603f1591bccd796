namespace FinAppCompliance.Rules.Runs;

/// <summary>A line that begins the findings of a rule and states what is the same for all of them; the numbers of statements begin anew behind it.</summary>
internal sealed record RunFileRule(
    string Rule,
    IReadOnlyList<string> CitationsZh,
    IReadOnlyList<string> CitationsEn,
    string RemediationZh,
    string RemediationEn)
{
    internal static RunFileRule Of(RecordedFinding finding) =>
        new(finding.Rule, finding.CitationsZh, finding.CitationsEn, finding.RemediationZh, finding.RemediationEn);

    internal bool Covers(RecordedFinding finding) => Rule == finding.Rule && RemediationZh == finding.RemediationZh && RemediationEn == finding.RemediationEn
        && AreSame(CitationsZh, finding.CitationsZh) && AreSame(CitationsEn, finding.CitationsEn);

    private static bool AreSame(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        ReferenceEquals(one, other) || one.SequenceEqual(other, StringComparer.Ordinal);
}
