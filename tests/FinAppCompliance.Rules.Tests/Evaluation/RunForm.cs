using System.Text;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Tests.Evaluation;

/// <summary>Writes everything that a run says in one form that depends on no file format, so that runs made in different ways can be compared.</summary>
internal static class RunForm
{
    internal static string Of(AssessmentRun run)
    {
        var text = new StringBuilder();
        foreach (var result in run.Results)
        {
            text.Append(result.Entry.Rule.Id).Append(' ').Append(result.IsEvaluated).Append(' ').AppendJoin(',', Enum.GetValues<RuleOutcome>().Select(result.Count));
            foreach (var subject in run.Facts.SpanOf(result.Entry.Binding.SubjectType))
            {
                text.Append(' ').Append(subject.Id).Append('=').Append(result.OutcomeOf(subject.Id));
            }

            text.Append('\n');
        }

        foreach (var finding in run.Findings)
        {
            text.Append(Of(finding)).Append('\n');
        }

        return text.ToString();
    }

    internal static string Of(Finding finding) => string.Join(
        '|',
        [
            $"{finding.Rule}|{finding.Title}|{finding.Subject.Kind}|{finding.Subject.Id}|{finding.Subject.Root}|{finding.Key}|{finding.Outcome}|{finding.Severity}",
            $"{finding.Message.Zh}|{finding.Message.En}|{finding.Remediation.Zh}|{finding.Remediation.En}|{finding.Limit}|{finding.Due}|{finding.Past}|{finding.AsOf:O}",
            .. finding.Citations.Select(static citation => citation.ToString()),
            .. finding.Evidence.Select(static fact => $"{fact.Record}/{fact.Fact}/{fact.State}/{fact.Value}"),
            .. finding.MissingFacts,
        ]);
}
