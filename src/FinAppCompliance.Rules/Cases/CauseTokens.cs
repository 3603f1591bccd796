using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Finds what a finding was caused by: the absent record, the deciding facts, the instant from which a time ran.</summary>
/// <remarks>
/// Findings that share a cause under one root are one case. Facts of the root itself, such as the form of an application, decide only
/// where nothing else does: nearly every rule looks at them. A cause never holds wording, so that it stays the same between versions.
/// </remarks>
internal static class CauseTokens
{
    internal static IReadOnlyList<string> Of(Finding finding)
    {
        var root = finding.Subject.Root;
        var deciding = finding.Evidence.Where(static evidence => !evidence.IsScope && evidence.State != FactState.Unknown).ToArray();
        var tokens = deciding.Where(evidence => IsMissing(evidence) || IsRefused(evidence) || IsOfOther(finding, evidence)).Select(evidence => Token(finding, evidence)).ToHashSet(StringComparer.Ordinal);
        if (finding.Due is { } term && finding.Subject.Kind is not ("MobileApplication" or "Institution"))
        {
            tokens.Add($"5 {root}\n{finding.Subject.Id}\n{term.From.UtcTicks}");
        }

        if (tokens.Count == 0)
        {
            tokens.Add(deciding.Length > 0 ? Token(finding, deciding[0]) : $"9 {root}\n{finding.Subject.Id}\n{finding.Rule}");
        }

        return [.. tokens.Order(StringComparer.Ordinal)];
    }

    // The number in front orders causes by how firmly they name one thing: an absent record before an absent member before records before facts.
    private static string Token(Finding finding, Evidence evidence) => IsRecords(evidence)
        ? $"{(evidence.State == FactState.Absent ? 1 : 3)} {finding.Subject.Root}\n{evidence.Section}"
        : $"{(IsMissing(evidence) ? 2 : 4)} {finding.Subject.Root}\n{evidence.Section}\n{evidence.Record ?? finding.Subject.Id}\n{evidence.Fact}";

    private static bool IsRecords(Evidence evidence) => evidence.Section is not null && evidence.Record is null && evidence.IsRecords;

    private static bool IsMissing(Evidence evidence) => evidence.State == FactState.Absent && !IsOpenEnd(evidence.Fact);

    private static bool IsRefused(Evidence evidence) => evidence is { State: FactState.Known, Value: "false" };

    private static bool IsOfOther(Finding finding, Evidence evidence) =>
        IsRecords(evidence) || !string.Equals(evidence.Record ?? finding.Subject.Id, finding.Subject.Root, StringComparison.Ordinal);

    // Absent here means without an end, or that the thing stands; it is no fault.
    private static bool IsOpenEnd(string fact) =>
        (fact.EndsWith("Through", StringComparison.Ordinal) || fact is "revokedOn" or "terminatedOn" or "withdrawnOn" or "endedOn" or "clearedOn" or "provisionEndedOn") && fact != "validThrough";
}
