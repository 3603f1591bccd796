using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Cases;

/// <summary>The sum of one time rule: from when, how long and whose number, by when, done when, how late.</summary>
/// <remarks>Instants are in UTC; people read them in China time through <see cref="CaseText"/>. Immutable and thread-safe.</remarks>
public sealed class CaseSum
{
    internal CaseSum(Finding finding, DueTerm term, CaseFact? start, IReadOnlyList<DaysOff> skipped)
    {
        Finding = finding;
        Term = term;
        Start = start;
        Skipped = skipped;
    }

    /// <summary>Gets the finding that states the time.</summary>
    public Finding Finding { get; }

    /// <summary>Gets start, end and when it was done.</summary>
    public DueTerm Term { get; }

    /// <summary>Gets the fact from which the time runs; null when it runs from the commencement of a rule or another day of the law.</summary>
    public CaseFact? Start { get; }

    /// <summary>Gets whose number the length is; null when the rule names none.</summary>
    public LimitUse? Limit => Finding.Limit;

    /// <summary>Gets the days off that a length in working days skipped beyond plain weekends, in order; empty for other lengths.</summary>
    public IReadOnlyList<DaysOff> Skipped { get; }

    /// <summary>Gets whether it was done too late.</summary>
    public bool IsDoneLate => Term.Lateness is not null;

    /// <summary>Gets by how much it is late: until it was done, or until the instant of the assessment when it is not; null when nothing is late.</summary>
    public TimeSpan? Lateness => Term.Done is null && Term.Due.HasPassedAt(Finding.AsOf) ? Finding.AsOf - Term.Due.End : Term.Lateness;

    internal static CaseSum? Of(Finding finding, Func<Evidence, CaseFact> factOf, IWorkingCalendar calendar)
    {
        if (finding.Due is not { } term)
        {
            return null;
        }

        var day = ChinaStandardTime.DateOf(term.From);
        var start = finding.Evidence.Where(evidence => RegisterText.IsAt(evidence.Value, term.From)).Select(factOf).FirstOrDefault();
        return new(finding, term, start, term.Length?.Unit == TimeUnit.WorkingDays ? [.. SkippedDays.Between(day, term.Due.LastDay, calendar)] : []);
    }
}
