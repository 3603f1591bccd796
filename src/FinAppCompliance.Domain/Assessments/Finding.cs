using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Domain.Assessments;

/// <summary>What one rule concluded about one subject, with the support for it.</summary>
/// <remarks>A verdict that can be edited afterwards is no evidence: immutable, thread-safe, equal by value.</remarks>
public sealed record Finding
{
    private const int LongestOnStack = 1024;

    /// <summary>Gets the rule.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>Gets the title of the rule: the condition that should hold.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets the record that was looked at.</summary>
    public required SubjectReference Subject { get; init; }

    /// <summary>Gets which of the rule's conclusions about the subject this is; empty when it has only one.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>Gets what may be claimed.</summary>
    public required RuleOutcome Outcome { get; init; }

    /// <summary>Gets how grave a breach is; stated for undetermined findings as well.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Gets what was found.</summary>
    public required BilingualText Message { get; init; }

    /// <summary>Gets what is wrong, or would be if it came to a breach, without the words that say how certain it is; null when it is not told apart from the message.</summary>
    public BilingualText? Failure { get; init; }

    /// <summary>Gets what to do about it.</summary>
    public required BilingualText Remediation { get; init; }

    /// <summary>Gets the places of regulations that the rule rests on.</summary>
    public required FactList<RegulatoryReference> Citations { get; init; }

    /// <summary>Gets the facts that the conclusion rests on.</summary>
    public FactList<Evidence> Evidence { get; init; } = [];

    /// <summary>Gets the facts that were missing and would settle the matter, or settle the rest of it beside a breach; else empty.</summary>
    public FactList<string> MissingFacts { get; init; } = [];

    /// <summary>Gets the missing facts with the places of the register in which they are entered; empty when nothing is missing.</summary>
    public FactList<MissingFact> Missing { get; init; } = [];

    /// <summary>Gets the limit that was applied; null when the rule knows no number.</summary>
    public LimitUse? Limit { get; init; }

    /// <summary>Gets from when the duty runs and by when it is due; null when it has no such time or the time is not known.</summary>
    public DueTerm? Due { get; init; }

    /// <summary>Gets the time in the past during which the rule did not hold; null unless the outcome is <see cref="RuleOutcome.PastBreach"/>.</summary>
    public PastPeriod? Past { get; init; }

    /// <summary>Gets the instant for which the conclusion holds.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Gets a stable mark of rule, subject and key, the same in every run: 32 hexadecimal digits.</summary>
    public string Fingerprint => FingerprintOf(Rule.Value, Subject.Kind, Subject.Id, Key);

    /// <summary>Returns the mark that a finding of a rule about a subject has.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="subjectKind">The kind of the subject.</param>
    /// <param name="subjectId">The id of the subject.</param>
    /// <param name="key">Which of the rule's conclusions it is; empty when there is only one.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public static string FingerprintOf(string rule, string subjectKind, string subjectId, string key)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(subjectKind);
        ArgumentNullException.ThrowIfNull(subjectId);
        ArgumentNullException.ThrowIfNull(key);
        var most = Encoding.UTF8.GetMaxByteCount(rule.Length + subjectKind.Length + subjectId.Length + key.Length + 3);
        Span<byte> text = most <= LongestOnStack ? stackalloc byte[most] : new byte[most];
        var length = 0;
        foreach (var part in (ReadOnlySpan<string>)[rule, "\n", subjectKind, "\n", subjectId, "\n", key])
        {
            length += Encoding.UTF8.GetBytes(part, text[length..]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>Returns rule, subject and outcome, for logs.</summary>
    public override string ToString() => $"{Rule} {Subject} {Outcome}: {Message.En}";
}
