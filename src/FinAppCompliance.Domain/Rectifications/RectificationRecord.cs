using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>An issue that is being rectified, with its measure, its day and who answers for it (整改事项).</summary>
/// <remarks>
/// One issue is one cause; it may cover several findings of one subject. A breached duty stays breached while it is rectified.
/// <see cref="RecordFaults"/> says what contradicts itself, <see cref="RectificationLife"/> makes the steps.
/// <see cref="RegisterRecord.EvidenceIds"/> are the proof. Immutable and thread-safe; equality is by all members.
/// </remarks>
public sealed record RectificationRecord : RegisterRecord
{
    /// <summary>Gets the number, the same in every export, such as <c>WT-2026-001</c>; unique within the register.</summary>
    public Fact<string> Number { get; init; }

    /// <summary>Gets where the issue comes from.</summary>
    public Fact<IssueSource> Source { get; init; }

    /// <summary>Gets the ids of the rules whose findings it covers; empty when no rule found it.</summary>
    public FactList<string> Rules { get; init; }

    /// <summary>Gets the id of the subject of these findings, or of the record at its top such as the application; absent when no rule found it.</summary>
    public Fact<string> SubjectId { get; init; }

    /// <summary>Gets the fingerprints of single findings that it covers; empty when rules and subject say it all.</summary>
    public FactList<string> Fingerprints { get; init; }

    /// <summary>Gets the id of the case that joins the findings; absent for none.</summary>
    public Fact<string> CaseId { get; init; }

    /// <summary>Gets the regulator's finding behind it; absent for none.</summary>
    public Fact<Ref<RegulatorFinding>> RegulatorFinding { get; init; }

    /// <summary>Gets the audit that found it; absent for none.</summary>
    public Fact<Ref<Audit>> Audit { get; init; }

    /// <summary>Gets the number of the document that raised it; absent for none.</summary>
    public Fact<string> DocumentNumber { get; init; }

    /// <summary>Gets the applications concerned.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the issue: place, time, fact and extent.</summary>
    public Fact<string> Text { get; init; }

    /// <summary>Gets the provision that is not kept: name and article.</summary>
    public Fact<string> Provision { get; init; }

    /// <summary>Gets how grave it is.</summary>
    public Fact<WeaknessSeverity> Severity { get; init; }

    /// <summary>Gets the cause.</summary>
    public Fact<string> Cause { get; init; }

    /// <summary>Gets the measure: who does what by when.</summary>
    public Fact<string> Measure { get; init; }

    /// <summary>Gets the unit that rectifies it.</summary>
    public Fact<Ref<OrgUnit>> ResponsibleUnit { get; init; }

    /// <summary>Gets the person who answers for it.</summary>
    public Fact<Ref<Person>> ResponsiblePerson { get; init; }

    /// <summary>Gets the day on which it was opened.</summary>
    public Fact<DateOnly> OpenedOn { get; init; }

    /// <summary>Gets the last day in time, the whole day by the clock of China.</summary>
    public Fact<DateOnly> DueOn { get; init; }

    /// <summary>Gets the later day it was given; absent when it was not postponed.</summary>
    public Fact<DateOnly> PostponedTo { get; init; }

    /// <summary>Gets who postponed it, never the responsible person; absent when it was not postponed.</summary>
    public Fact<Ref<Person>> PostponedBy { get; init; }

    /// <summary>Gets how far it is.</summary>
    public Fact<RectificationState> State { get; init; }

    /// <summary>Gets the day on which the work was done; absent while it is not.</summary>
    public Fact<DateOnly> DoneOn { get; init; }

    /// <summary>Gets who verified it, never the responsible person; absent while nobody did.</summary>
    public Fact<Ref<Person>> Verifier { get; init; }

    /// <summary>Gets the day of the verification; absent while there was none.</summary>
    public Fact<DateOnly> VerifiedOn { get; init; }

    /// <summary>Gets what the verification came to; absent while there was none.</summary>
    public Fact<VerificationVerdict> Verdict { get; init; }

    /// <summary>Gets who approved that it is closed, never the responsible person; absent while it is open.</summary>
    public Fact<Ref<Person>> Approver { get; init; }

    /// <summary>Gets who was held to account and how; absent for nobody.</summary>
    public Fact<string> Accountability { get; init; }

    /// <summary>Gets the earlier issue that came back; absent when it is new.</summary>
    public Fact<Ref<RectificationRecord>> Repeats { get; init; }

    /// <summary>Gets the steps so far, the first one first.</summary>
    public FactList<RectificationStep> History { get; init; }

    /// <summary>Gets the day that holds: the later one when it was postponed; null when none is known.</summary>
    [JsonIgnore]
    public DateOnly? EffectiveDueOn => PostponedTo.TryGet(out var later) ? later : DueOn.TryGet(out var due) ? due : null;

    /// <summary>Gets whether it is closed; what is unknown is open.</summary>
    [JsonIgnore]
    public bool IsClosed => (State == RectificationState.Done).IsTrue;

    /// <summary>Returns by how many days it is late: 0 when in time, and when no day is known.</summary>
    /// <param name="today">The day, by the calendar of China; once it is closed, the day on which the work was done counts instead.</param>
    public int DaysLate(DateOnly today) => EffectiveDueOn is { } due
        ? Math.Max(0, (IsClosed && DoneOn.TryGet(out var done) && done < today ? done : today).DayNumber - due.DayNumber)
        : 0;

    /// <summary>Says whether it is still open after its last day; work that nobody verified is open.</summary>
    /// <param name="today">The day, by the calendar of China.</param>
    public bool IsOverdueOn(DateOnly today) => !IsClosed && EffectiveDueOn < today;
}
