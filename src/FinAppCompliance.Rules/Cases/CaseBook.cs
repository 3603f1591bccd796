using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>What a run means to people: cases, worst first; questions to answer, the most settling first; and what falls due.</summary>
/// <remarks>
/// Made in one pass over findings; only those of cases are kept, undetermined ones and those not yet due are counted into questions and
/// days. The order of findings changes nothing. Immutable and thread-safe.
/// </remarks>
public sealed class CaseBook
{
    private CaseBook(DateTimeOffset asOf, IReadOnlyList<ComplianceCase> cases, IReadOnlyList<FactQuestion> questions, IReadOnlyList<DueListEntry> due, int dueLater, int undetermined, CaseRoots roots)
    {
        AsOf = asOf;
        Cases = cases;
        Questions = questions;
        Due = due;
        DueLaterCount = dueLater;
        UndeterminedCount = undetermined;
        Roots = roots;
        Groups = [.. cases.GroupBy(static one => one.Kind, StringComparer.Ordinal).Select(static group => new CaseGroup([.. group.OrderBy(static one => one.Root, StringComparer.Ordinal)]))];
    }

    /// <summary>Gets the instant for which the findings hold, in UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Gets the cases, worst first: errors, breaches, questions for a person, past gaps; graver before lighter.</summary>
    public IReadOnlyList<ComplianceCase> Cases { get; }

    /// <summary>Gets the cases with those joined that say the same of several applications, in the order of their first case.</summary>
    public IReadOnlyList<CaseGroup> Groups { get; }

    /// <summary>Gets the questions whose answers settle undetermined conclusions, the most settling first.</summary>
    public IReadOnlyList<FactQuestion> Questions { get; }

    /// <summary>Gets what falls due within the horizon, by day.</summary>
    public IReadOnlyList<DueListEntry> Due { get; }

    /// <summary>Gets how many conclusions fall due after the horizon, or at a time that is not known.</summary>
    public int DueLaterCount { get; }

    /// <summary>Gets how many conclusions could not be told.</summary>
    public int UndeterminedCount { get; }

    internal CaseRoots Roots { get; }

    /// <summary>Makes the book of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="options">How; null for the defaults.</param>
    public static CaseBook Of(AssessmentRun run, CaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Of(run.EnumerateFindings(), run.Facts, run.AsOf, options);
    }

    /// <summary>Makes the book of a run with what was decided about it: how each case stands, and what is wrong with the decisions themselves.</summary>
    /// <param name="resolution">The findings with waivers, rectification records and disputes laid over them.</param>
    /// <param name="options">How; null for the defaults. Its overlay is not asked: that of the resolution counts.</param>
    public static CaseBook Of(WaiverResolution resolution, CaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        var run = resolution.Run;
        return Of(run.EnumerateFindings().Concat(resolution.About), run.Facts, run.AsOf, (options ?? new()).Under(new StandingOverlay(resolution)));
    }

    /// <summary>Makes the book of findings.</summary>
    /// <param name="findings">The findings, in any order; walked through once.</param>
    /// <param name="facts">The facts that were judged.</param>
    /// <param name="asOf">The instant for which they were.</param>
    /// <param name="options">How; null for the defaults.</param>
    public static CaseBook Of(IEnumerable<Finding> findings, FactSet facts, DateTimeOffset asOf, CaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(facts);
        options ??= new();
        var roots = new CaseRoots(facts);
        var (cases, questions, due, undetermined) = (new CaseBuilder(roots, options), new QuestionBuilder(roots), new DueListBuilder(roots, options), 0);
        foreach (var finding in findings)
        {
            if (CaseBuilder.Keeps(finding.Outcome))
            {
                cases.Add(finding);
                due.Add(finding, options.Overlay?.MarkOf(finding) ?? default);
            }
            else if (finding.Outcome == RuleOutcome.Undetermined)
            {
                undetermined++;
                questions.Add(finding);
            }
            else if (finding.Outcome == RuleOutcome.NotYetDue)
            {
                due.Add(finding);
            }
        }

        return new(asOf.ToUniversalTime(), cases.Build(), questions.Build(), due.Build(facts, ChinaStandardTime.DateOf(asOf)), due.LaterCount, undetermined, roots);
    }

    /// <summary>Returns the questions of one unit, counted for its applications alone.</summary>
    /// <param name="findings">The findings, in any order; walked through once.</param>
    /// <param name="unitId">The id of the unit; empty for what no unit answers for.</param>
    public IReadOnlyList<FactQuestion> QuestionsOf(IEnumerable<Finding> findings, string unitId)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(unitId);
        var questions = new QuestionBuilder(Roots, unitId);
        foreach (var finding in findings.Where(static finding => finding.Outcome == RuleOutcome.Undetermined))
        {
            questions.Add(finding);
        }

        return questions.Build();
    }
}
