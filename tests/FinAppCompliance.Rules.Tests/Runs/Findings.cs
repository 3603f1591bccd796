using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.Rules.Tests.Runs;

/// <summary>Makes recorded findings and runs of them, and writes them in one form that depends on no file format.</summary>
internal static class Findings
{
    internal static RecordedFinding Of(string rule, string subject, RuleOutcome outcome = RuleOutcome.Breached) => new()
    {
        Rule = rule,
        SubjectKind = "MobileApplication",
        SubjectId = subject,
        Fingerprint = Finding.FingerprintOf(rule, "MobileApplication", subject, string.Empty),
        Outcome = outcome,
        Severity = Severity.High,
        CitationsZh = ["第三条"],
        CitationsEn = ["article 3"],
        MessageZh = "未登记",
        MessageEn = "not registered",
        RemediationZh = "登记",
        RemediationEn = "register it",
        Evidence = ["name = none"],
        MissingFacts = [],
    };

    internal static RunRecord Record(params RecordedFinding[] findings) => new()
    {
        AsOf = new DateTimeOffset(2026, 10, 31, 4, 0, 0, TimeSpan.Zero),
        EngineVersion = "0.1.0",
        Packs = ["nfra-2024-99 0.1.0 2024-09-12"],
        ProfileDigest = "p",
        FactsDigest = "f",
        Outcomes = new Dictionary<string, int> { ["Breached"] = findings.Length },
        Findings = findings,
    };

    internal static RunRecord Record(Random random) =>
        Record([.. Enumerable.Range(0, random.Next(60)).Select(_ => Any(random)).DistinctBy(static f => f.Fingerprint)]);

    internal static string Form(RunRecord run) => string.Join(
        '\n',
        [$"{run.Format}|{run.AsOf:O}|{run.EngineVersion}|{string.Join(',', run.Packs)}|{run.ProfileDigest}|{run.FactsDigest}|{string.Join(',', run.Outcomes.OrderBy(static o => o.Key, StringComparer.Ordinal))}",
        .. run.Findings.Select(Form)]);

    internal static string Form(RecordedFinding f) => string.Join(
        '|',
        $"{f.Rule}|{f.SubjectKind}|{f.SubjectId}|{f.Key}|{f.Fingerprint}|{f.Outcome}|{f.Severity}|{string.Join('/', f.CitationsZh)}|{string.Join('/', f.CitationsEn)}",
        $"{f.MessageZh}|{f.MessageEn}|{f.RemediationZh}|{f.RemediationEn}|{string.Join('/', f.Evidence)}|{string.Join('/', f.MissingFacts)}|{f.Limit}|{f.DueFrom:O}|{f.DueAt:O}|{f.IsDueAtIncluded}",
        $"{f.DoneAt:O}|{f.PastFrom:O}|{f.PastLastDay:O}|{f.Waiver}|{f.Rectification}|{f.RectificationDueOn:O}|{f.IsRectificationOverdue}|{f.Dispute}");

    private static RecordedFinding Any(Random random)
    {
        var rule = $"N99-0{random.Next(3)}.1";
        var subject = $"应用\"{random.Next(8)}\n";
        var key = random.Next(3) switch { 0 => string.Empty, 1 => "contract", _ => $"k{random.Next(5)}" };
        var instant = new DateTimeOffset(2026, 1, 1, 0, 0, random.Next(60), TimeSpan.Zero);
        string[] evidence = [.. Enumerable.Range(0, random.Next(4)).Select(at => $"{(random.Next(2) == 0 ? $"r{random.Next(9)}: " : string.Empty)}fact{at} = {(random.Next(2) == 0 ? "unknown" : "值")}")];
        return Of(rule, subject, random.Next(2) == 0 ? RuleOutcome.Undetermined : RuleOutcome.Breached) with
        {
            Key = key,
            Fingerprint = random.Next(6) == 0 ? $"mark-{rule}-{subject.Trim()}-{random.Next(3)}" : Finding.FingerprintOf(rule, "MobileApplication", subject, key),
            MessageEn = $"message {random.Next(2)}",
            RemediationZh = random.Next(20) == 0 ? "另行登记" : "登记",
            CitationsZh = random.Next(20) == 0 ? [] : ["第三条"],
            Evidence = evidence,
            MissingFacts = [.. evidence.Where(static fact => fact.EndsWith(" = unknown", StringComparison.Ordinal)).Select(static fact => fact[..^" = unknown".Length]), .. random.Next(4) == 0 ? ["facts within x"] : Array.Empty<string>()],
            Limit = random.Next(5) == 0 ? "Legal: days = 5 (law)" : null,
            DueFrom = random.Next(3) == 0 ? instant : null,
            DueAt = random.Next(3) == 0 ? instant.AddDays(5) : null,
            IsDueAtIncluded = random.Next(3) switch { 0 => true, 1 => false, _ => null },
            DoneAt = random.Next(5) == 0 ? instant.AddTicks(random.Next(1, 100)) : null,
            PastFrom = random.Next(5) == 0 ? new DateOnly(2025, 1, 1) : null,
            PastLastDay = random.Next(5) == 0 ? new DateOnly(2025, 2, 1) : null,
            Waiver = random.Next(5) == 0 ? "w1" : null,
            Rectification = random.Next(5) == 0 ? "zg-1" : null,
            RectificationDueOn = random.Next(5) == 0 ? new DateOnly(2026, 3, 1) : null,
            IsRectificationOverdue = random.Next(5) == 0 ? true : null,
            Dispute = random.Next(5) == 0 ? "d1" : null,
        };
    }
}
