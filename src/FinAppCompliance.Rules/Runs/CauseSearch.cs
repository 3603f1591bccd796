using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Finds why a finding changed between two runs: it judges the one subject again with single inputs exchanged.</summary>
/// <remarks>
/// An input is a cause when exchanging it alone in the earlier run, or putting it back alone in the later one, changes the finding.
/// Where only several inputs together do, all that differ are causes.
/// </remarks>
internal sealed class CauseSearch(AssessmentRun before, AssessmentRun after, WaiverBook? waiversBefore, WaiverBook? waiversAfter)
{
    private readonly bool _otherFacts = !ReferenceEquals(before.Facts, after.Facts);
    private readonly bool _otherDate = before.AsOf != after.AsOf;

    internal ChangeCauses CausesOf(RecordedFinding? old, RecordedFinding? now)
    {
        var finding = (now ?? old)!;
        var (first, last) = (before.RuleSet.Find(finding.Rule), after.RuleSet.Find(finding.Rule));
        if (first is null && last is null)
        {
            // What is said about rectifications and disputes follows from the facts, what is said about waivers from the book.
            var isAboutWaiver = finding.Rule.StartsWith("waivers/", StringComparison.Ordinal);
            return (isAboutWaiver ? ChangeCauses.Waiver : _otherFacts ? ChangeCauses.Facts : ChangeCauses.None)
                | (_otherDate ? ChangeCauses.DatePassed : ChangeCauses.None);
        }

        var rule = first is null || last is null || first.Pack.Version != last.Pack.Version ? ChangeCauses.Rule
            : Tailoring(first) != Tailoring(last) ? ChangeCauses.Profile
            : ChangeCauses.None;
        var start = new Inputs(before.Facts, first, before.AsOf, before.Scope.Calendar);
        var end = new Inputs(after.Facts, last, after.AsOf, after.Scope.Calendar);
        var atStart = Judge(start, finding);
        var atEnd = Judge(end, finding);
        var causes = ChangeCauses.None;
        causes |= _otherFacts && Decides(start with { Facts = end.Facts }, atStart, end with { Facts = start.Facts }, atEnd, finding) ? ChangeCauses.Facts : ChangeCauses.None;
        causes |= _otherDate && Decides(start with { AsOf = end.AsOf }, atStart, end with { AsOf = start.AsOf }, atEnd, finding) ? ChangeCauses.DatePassed : ChangeCauses.None;
        causes |= rule != ChangeCauses.None && Decides(start with { Entry = end.Entry }, atStart, end with { Entry = start.Entry }, atEnd, finding) ? rule : ChangeCauses.None;
        causes |= WaiverCauses(old, now) | StandingCauses(old, now);
        var all = rule | (_otherFacts ? ChangeCauses.Facts : ChangeCauses.None) | (_otherDate ? ChangeCauses.DatePassed : ChangeCauses.None);
        return causes == ChangeCauses.None ? all : causes;
    }

    private static bool Decides(Inputs exchanged, RecordedFinding? atStart, Inputs putBack, RecordedFinding? atEnd, RecordedFinding finding) =>
        !IsSame(Judge(exchanged, finding), atStart) || !IsSame(Judge(putBack, finding), atEnd);

    private static bool IsSame(RecordedFinding? one, RecordedFinding? other) => one is null ? other is null : other is not null && one.SaysTheSameAs(other);

    private static RecordedFinding? Judge(Inputs inputs, RecordedFinding finding)
    {
        var (facts, entry, asOf, calendar) = inputs;
        if (entry is null || facts.Find(finding.SubjectId) is not { } subject || !entry.Binding.SubjectType.IsInstanceOfType(subject))
        {
            return null;
        }

        var scope = new EvaluationScope(facts, asOf, calendar, isExplaining: true);
        if (!entry.RunsOn(scope.Today))
        {
            return null;
        }

        var verdict = entry.Binding.Evaluate(subject, entry.Frame(scope));
        var written = FindingWriter.Write(entry, FindingWriter.Describe(subject, facts), verdict.Detail, facts, asOf).FirstOrDefault(found => found.Fingerprint == finding.Fingerprint);
        return written is null ? null : RecordedFinding.Of(new ResolvedFinding(written, null));
    }

    private ChangeCauses WaiverCauses(RecordedFinding? old, RecordedFinding? now)
    {
        if (old?.Waiver == now?.Waiver)
        {
            return ChangeCauses.None;
        }

        var isSameBook = ReferenceEquals(waiversBefore, waiversAfter);
        return _otherDate && isSameBook && old is not null && now is not null ? ChangeCauses.Waiver | ChangeCauses.DatePassed : ChangeCauses.Waiver;
    }

    private ChangeCauses StandingCauses(RecordedFinding? old, RecordedFinding? now) =>
        old is null || now is null
        || (old.Rectification, old.RectificationDueOn, old.IsRectificationOverdue, old.Dispute) == (now.Rectification, now.RectificationDueOn, now.IsRectificationOverdue, now.Dispute)
            ? ChangeCauses.None
            : (_otherFacts ? ChangeCauses.Facts : ChangeCauses.None) | (_otherDate ? ChangeCauses.DatePassed : ChangeCauses.None);

    private static string Tailoring(RuleSetEntry entry) =>
        $"{entry.IsOn} {entry.Severity} {string.Join(';', entry.ParameterValues.Select(static p => p.Value.In(Language.English)))}"
        + string.Concat(entry.UnitValues.Select(static p => $";{p.Unit} {p.Parameter.Key}={p.Value.In(Language.English)}"));

    private sealed record Inputs(FactSet Facts, RuleSetEntry? Entry, DateTimeOffset AsOf, IWorkingCalendar Calendar);
}
