using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>A finding as it is kept: plain text in both languages.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordedFinding
{
    /// <summary>Gets the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the kind of the subject.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Gets the id of the subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Gets which of the rule's conclusions about the subject this is; empty when it has only one.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>Gets the stable mark of the finding.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Gets the outcome.</summary>
    public required RuleOutcome Outcome { get; init; }

    /// <summary>Gets the severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Gets the citations in Chinese.</summary>
    public required IReadOnlyList<string> CitationsZh { get; init; }

    /// <summary>Gets the citations in English.</summary>
    public required IReadOnlyList<string> CitationsEn { get; init; }

    /// <summary>Gets what was found, in Chinese.</summary>
    public required string MessageZh { get; init; }

    /// <summary>Gets what was found, in English.</summary>
    public required string MessageEn { get; init; }

    /// <summary>Gets what to do, in Chinese.</summary>
    public required string RemediationZh { get; init; }

    /// <summary>Gets what to do, in English.</summary>
    public required string RemediationEn { get; init; }

    /// <summary>Gets the facts it rests on, each as name and value.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Gets the missing facts.</summary>
    public required IReadOnlyList<string> MissingFacts { get; init; }

    /// <summary>Gets whose limit was applied, its name and value; null for none.</summary>
    public string? Limit { get; init; }

    /// <summary>Gets from when the duty runs, in UTC; null when it has no such time.</summary>
    public DateTimeOffset? DueFrom { get; init; }

    /// <summary>Gets the last moment that is in time, in UTC; null when it has no such time.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Gets whether <see cref="DueAt"/> itself is still in time; null when it has no such time.</summary>
    public bool? IsDueAtIncluded { get; init; }

    /// <summary>Gets when the duty was met, in UTC; null when it is not known to have been met.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Gets the first day of a past gap; null for what holds now.</summary>
    public DateOnly? PastFrom { get; init; }

    /// <summary>Gets the last day of a past gap, included; null for what holds now.</summary>
    public DateOnly? PastLastDay { get; init; }

    /// <summary>Gets the id of the waiver that covers it; null for none.</summary>
    public string? Waiver { get; init; }

    /// <summary>Gets the id of the rectification record under which it stands; null for none. It stays breached.</summary>
    public string? Rectification { get; init; }

    /// <summary>Gets the last day in time of that record; null for none.</summary>
    public DateOnly? RectificationDueOn { get; init; }

    /// <summary>Gets whether that record is overdue; null for none.</summary>
    public bool? IsRectificationOverdue { get; init; }

    /// <summary>Gets the id of the dispute about it; null for none.</summary>
    public string? Dispute { get; init; }

    /// <summary>Gets whether the mark is the one that follows from rule, subject and key, so that it need not be kept.</summary>
    internal bool IsMarkDerived => Fingerprint == Finding.FingerprintOf(Rule, SubjectKind, SubjectId, Key);

    internal bool SaysTheSameAs(RecordedFinding other) =>
        Outcome == other.Outcome && Severity == other.Severity && MessageZh == other.MessageZh && MessageEn == other.MessageEn && Limit == other.Limit && DueFrom == other.DueFrom && DueAt == other.DueAt && DoneAt == other.DoneAt
        && PastFrom == other.PastFrom && PastLastDay == other.PastLastDay && Waiver == other.Waiver
        && Rectification == other.Rectification && RectificationDueOn == other.RectificationDueOn && IsRectificationOverdue == other.IsRectificationOverdue && Dispute == other.Dispute
        && Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal) && MissingFacts.SequenceEqual(other.MissingFacts, StringComparer.Ordinal);

    /// <summary>Records findings one after the other; citations that follow each other unchanged, as those of one rule do, are cited once.</summary>
    internal static IEnumerable<RecordedFinding> Of(IEnumerable<ResolvedFinding> findings)
    {
        CitedTexts? cited = null;
        foreach (var resolved in findings)
        {
            cited = cited?.Covers(resolved.Finding) == true ? cited : new(resolved.Finding);
            yield return Of(resolved, cited);
        }
    }

    internal static RecordedFinding Of(ResolvedFinding resolved) => Of(resolved, new(resolved.Finding));

    private static RecordedFinding Of(ResolvedFinding resolved, CitedTexts cited)
    {
        var finding = resolved.Finding;
        return new()
        {
            Rule = finding.Rule.Value,
            SubjectKind = finding.Subject.Kind,
            SubjectId = finding.Subject.Id,
            Key = finding.Key,
            Fingerprint = finding.Fingerprint,
            Outcome = finding.Outcome,
            Severity = finding.Severity,
            CitationsZh = cited.Zh,
            CitationsEn = cited.En,
            MessageZh = finding.Message.Zh,
            MessageEn = finding.Message.En,
            RemediationZh = finding.Remediation.Zh,
            RemediationEn = finding.Remediation.En,
            Evidence = TextsOf(finding.Evidence),
            MissingFacts = finding.MissingFacts.Items.ToArray(),
            Limit = finding.Limit is { } limit ? $"{limit.Kind}: {limit.Name} = {limit.Value.En} ({limit.Origin.En})" : null,
            DueFrom = finding.Due?.From,
            DueAt = finding.Due?.Due.End,
            IsDueAtIncluded = finding.Due?.Due.IncludesEnd,
            DoneAt = finding.Due?.Done,
            PastFrom = finding.Past?.From,
            PastLastDay = finding.Past?.LastDay,
            Waiver = resolved.Waiver?.Id,
            Rectification = resolved.Rectification?.Item.Id,
            RectificationDueOn = resolved.Rectification?.DueOn,
            IsRectificationOverdue = resolved.Rectification?.IsOverdue,
            Dispute = resolved.Dispute?.Id,
        };
    }

    private static string[] TextsOf(FactList<Evidence> evidence)
    {
        var texts = new string[evidence.Count];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = evidence.Items[at].ToString();
        }

        return texts;
    }

    /// <summary>Expands a finding from what its file states.</summary>
    internal static RecordedFinding Of(RunFileRule rule, RunFileStatement said, string subject, RunFileMembers? own)
    {
        var key = own?.Key ?? said.Key ?? string.Empty;
        var evidence = own?.Evidence ?? said.Evidence;
        return new()
        {
            Rule = rule.Rule,
            SubjectKind = said.SubjectKind,
            SubjectId = subject,
            Key = key,
            Fingerprint = own?.Fingerprint ?? Finding.FingerprintOf(rule.Rule, said.SubjectKind, subject, key),
            Outcome = said.Outcome,
            Severity = said.Severity,
            CitationsZh = rule.CitationsZh,
            CitationsEn = rule.CitationsEn,
            MessageZh = said.MessageZh,
            MessageEn = said.MessageEn,
            RemediationZh = rule.RemediationZh,
            RemediationEn = rule.RemediationEn,
            Evidence = evidence,
            MissingFacts = own?.MissingFacts is { } codes ? MissingFactCodes.Read(codes, evidence) : said.MissingFacts,
            Limit = said.Limit,
            DueFrom = own?.DueFrom,
            DueAt = own?.DueAt,
            IsDueAtIncluded = own?.IsDueAtIncluded,
            DoneAt = own?.DoneAt,
            PastFrom = own?.PastFrom,
            PastLastDay = own?.PastLastDay,
            Waiver = own?.Waiver,
            Rectification = own?.Rectification,
            RectificationDueOn = own?.RectificationDueOn,
            IsRectificationOverdue = own?.IsRectificationOverdue,
            Dispute = own?.Dispute,
        };
    }
}
