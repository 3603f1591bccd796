using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Runs;

/// <summary>A line that states, under a number, what a rule says of any number of subjects.</summary>
/// <remarks>Equality is by all members but the number, so that a writer finds the same statement again.</remarks>
internal sealed record RunFileStatement(
    int Statement,
    string SubjectKind,
    RuleOutcome Outcome,
    Severity Severity,
    string MessageZh,
    string MessageEn,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> MissingFacts,
    string? Key = null,
    string? Limit = null)
{
    /// <summary>Gets the part in which findings that share a statement must agree; key and facts may be told with the finding instead.</summary>
    internal (string, RuleOutcome, Severity, string, string, string?) Core => (SubjectKind, Outcome, Severity, MessageZh, MessageEn, Limit);

    public bool Equals(RunFileStatement? other) => other is not null && Core == other.Core && Key == other.Key
        && Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal) && MissingFacts.SequenceEqual(other.MissingFacts, StringComparer.Ordinal);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Core);
        hash.Add(Key);
        foreach (var fact in Evidence)
        {
            hash.Add(fact, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    internal static RunFileStatement Of(RecordedFinding finding, int number) => new(
        number, finding.SubjectKind, finding.Outcome, finding.Severity, finding.MessageZh, finding.MessageEn, finding.Evidence, finding.MissingFacts, finding.Key.Length == 0 ? null : finding.Key, finding.Limit);
}
