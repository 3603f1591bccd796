using System.Text;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>The chain from article to requirement to facts to limit to outcome, for one rule and one subject.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Explanation
{
    private readonly RuleSetEntry _entry;
    private readonly Verdict _verdict;

    internal Explanation(RuleSetEntry entry, SubjectReference subject, Verdict verdict, FactSet facts, DateTimeOffset asOf)
    {
        _entry = entry;
        _verdict = verdict;
        Subject = subject;
        Steps = [.. Conclusions().Select(c => FindingWriter.Write(entry, subject, c, facts, asOf))];
    }

    /// <summary>Gets the subject.</summary>
    public SubjectReference Subject { get; }

    /// <summary>Gets the outcome over all conditions.</summary>
    public RuleOutcome Outcome => _verdict.Outcome;

    /// <summary>Gets each condition with its outcome and facts, in the order the rule looked at them, satisfied ones included.</summary>
    public IReadOnlyList<Finding> Steps { get; }

    /// <summary>Gets why the rule does not govern the subject; null when it does.</summary>
    public BilingualText? NotApplicableReason => _verdict.Detail as BilingualText
        ?? (_verdict.Detail is Conclusion { Outcome: RuleOutcome.NotApplicable } reason ? reason.Message : null);

    /// <summary>Writes the chain for a reader.</summary>
    /// <param name="language">The language.</param>
    public string Write(Language language)
    {
        var zh = language != Language.English;
        var text = new StringBuilder();
        text.Append(zh ? "规则 " : "rule ").Append(_entry.Rule.Id).Append(zh ? "：" : ": ").AppendLine(_entry.Rule.Title.In(language));
        text.Append(zh ? "  依据 " : "  rests on ").AppendLine(string.Join("; ", _entry.Rule.Citations.Select(c => c.Cite(language))));
        text.Append(zh ? "  义务 " : "  duty ").AppendLine(_entry.Rule.Description.In(language));
        text.Append(zh ? "  对象 " : "  subject ").AppendLine($"{Labels.Kind(Subject.Kind).In(language)} {Subject.Id}");
        if (NotApplicableReason is { } reason)
        {
            text.Append(zh ? "  不适用：" : "  does not apply: ").AppendLine(reason.In(language));
        }

        foreach (var step in Steps)
        {
            Write(text, step, language);
        }

        return text.Append(zh ? "  结论 " : "  outcome ").Append(OutcomeText.Of(Outcome).In(language)).ToString();
    }

    private static void Write(StringBuilder text, Finding step, Language language)
    {
        var zh = language != Language.English;
        text.Append("  - ").Append(OutcomeText.Of(step.Outcome).In(language)).Append(zh ? "：" : ": ").AppendLine(step.Message.In(language));
        foreach (var evidence in step.Evidence)
        {
            text.Append("      ").AppendLine(EvidenceText.Of(evidence, step.Subject, language));
        }

        if (step.Limit is { } limit)
        {
            text.Append("      ").Append(LimitText.Of(limit.Kind).In(language)).Append(zh ? "：" : ": ").Append(limit.Title.In(language)).Append(" = ")
                .Append(limit.Value.In(language)).Append(zh ? "（" : " (").Append(limit.Origin.In(language)).AppendLine(zh ? "）" : ")");
        }
    }

    private IEnumerable<Conclusion> Conclusions() => (_verdict.Detail as Conclusion)?.Chain.Where(static c => c.Outcome != RuleOutcome.NotApplicable) ?? [];
}
