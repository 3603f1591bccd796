using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Joins findings that share a cause into cases; the order in which they come changes nothing.</summary>
internal sealed class CaseBuilder(CaseRoots roots, CaseOptions options)
{
    private readonly List<(Finding Finding, IReadOnlyList<string> Causes)> _findings = [];

    internal static bool Keeps(RuleOutcome outcome) => outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview or RuleOutcome.PastBreach or RuleOutcome.Errored;

    internal void Add(Finding finding) => _findings.Add((finding, CauseTokens.Of(finding)));

    internal IReadOnlyList<ComplianceCase> Build()
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (finding, causes) in _findings)
        {
            // All conclusions of one rule about one subject are one matter.
            var self = $"8 {finding.Subject.Root}\n{finding.Subject.Id}\n{finding.Rule}\n{(finding.Outcome == RuleOutcome.PastBreach ? "past" : string.Empty)}";
            foreach (var cause in causes)
            {
                Join(parents, self, finding.Outcome == RuleOutcome.PastBreach ? $"past {cause}" : cause);
            }
        }

        return [.. _findings.GroupBy(found => Top(parents, Cause(found.Finding, found.Causes[0])), StringComparer.Ordinal)
            .Select(group => Case([.. group])).OrderBy(static one => one, CaseOrder.Instance)];
    }

    private static string Cause(Finding finding, string cause) => finding.Outcome == RuleOutcome.PastBreach ? $"past {cause}" : cause;

    private static void Join(Dictionary<string, string> parents, string left, string right)
    {
        var (first, second) = (Top(parents, left), Top(parents, right));
        if (!string.Equals(first, second, StringComparison.Ordinal))
        {
            parents[first] = second;
        }
    }

    private static string Top(Dictionary<string, string> parents, string cause)
    {
        while (parents.TryGetValue(cause, out var parent))
        {
            cause = parent;
        }

        return cause;
    }

    private ComplianceCase Case((Finding Finding, IReadOnlyList<string> Causes)[] found)
    {
        Finding[] findings = [.. found.Select(static one => one.Finding).OrderByDescending(static finding => OutcomeOrder.Rank(finding.Outcome)).ThenByDescending(static finding => finding.Severity)
            .ThenBy(static finding => finding.Rule).ThenBy(static finding => finding.Subject.Id, StringComparer.Ordinal).ThenBy(static finding => finding.Key, StringComparer.Ordinal)];
        var cause = found.SelectMany(static one => one.Causes.Select(cause => Cause(one.Finding, cause))).Min(StringComparer.Ordinal)!;
        var facts = new Dictionary<(string?, string, string), CaseFact>();
        foreach (var finding in findings)
        {
            foreach (var evidence in finding.Evidence.Where(static evidence => !evidence.IsScope && evidence.State != FactState.Unknown))
            {
                facts.TryAdd((evidence.Section, evidence.IsRecords ? string.Empty : evidence.Record ?? finding.Subject.Id, evidence.IsRecords ? string.Empty : evidence.Fact), FactOf(finding, evidence));
            }
        }

        return new(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cause)).AsSpan(0, 8)),
            findings,
            [.. findings.Select(finding => CaseSum.Of(finding, evidence => FactOf(finding, evidence), options.Calendar)).OfType<CaseSum>()],
            [.. facts.Values],
            roots,
            [.. findings.Select(finding => options.Overlay?.MarkOf(finding) ?? default)]);
    }

    private CaseFact FactOf(Finding finding, Evidence evidence)
    {
        var address = AddressOf(finding, evidence);
        return new(evidence.Fact, evidence.State, evidence.Value, address, options.PlaceOf(address));
    }

    private RegisterAddress? AddressOf(Finding finding, Evidence evidence)
    {
        if (evidence.Section is not { } section)
        {
            return null;
        }

        if (evidence.IsRecords)
        {
            return new(section);
        }

        var id = evidence.Record ?? finding.Subject.Id;
        return roots.Find(id) is { } record ? RegisterAddress.Of(record, evidence.Fact) : new(section, id, evidence.Fact);
    }
}
