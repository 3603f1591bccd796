using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Incidents;

/// <summary>An incident with the clocks of several regulators, graded for each rule on its own.</summary>
/// <remarks>
/// Missing facts start clocks and stop none: a clock of which it is open whether it applies runs until the facts show that
/// it does not. Immutable and thread-safe; equality is by value.
/// </remarks>
public sealed record IncidentCase : PrivacyCase
{
    /// <summary>Gets what was known when the case was opened.</summary>
    public required IncidentFacts FirstFacts { get; init; }

    /// <summary>Gets what is known now.</summary>
    public IncidentFacts Facts => Last(CaseStepKind.FactsRevised)?.Facts ?? FirstFacts;

    /// <summary>Gets when handling ended, in UTC; null while it goes on.</summary>
    public DateTimeOffset? EndedAt => Last(CaseStepKind.HandlingEnded)?.At;

    /// <summary>Gets when it was contained, in UTC; null while it is not.</summary>
    public DateTimeOffset? ContainedAt => Last(CaseStepKind.Contained)?.At;

    /// <summary>Gets when another person approved that the persons are not told, in UTC; null when nobody did.</summary>
    public DateTimeOffset? PersonsSkippedAt => Approved?.Given.At;

    /// <inheritdoc/>
    public override CaseState State => Has(CaseStepKind.FileClosed) ? CaseState.Closed
        : EndedAt is not null ? CaseState.Decided
        : Proposal is not null ? CaseState.AwaitingApproval : CaseState.Open;

    internal override DateTimeOffset BeganAt => (Facts.OccurredAt.HasValue ? Facts.OccurredAt.Value : Facts.DiscoveredAt).ToUniversalTime();

    /// <inheritdoc/>
    public override IReadOnlyList<Clock> Clocks(ClockTable rules, IWorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        return new IncidentClocks(this, new(rules, calendar)).Start();
    }

    /// <summary>Returns the incident as a record of the register, for the rules.</summary>
    public Incident ToRecord() => new()
    {
        Id = Id,
        Applications = [new(App)],
        Kind = Facts.Kind,
        OccurredAt = Facts.OccurredAt,
        DiscoveredAt = Facts.DiscoveredAt,
        EndedAt = Fact.From(EndedAt),
        ContainedAt = Fact.From(ContainedAt),
        DataLevels = Facts.DataLevels,
        PersonsAffected = Facts.PersonsAffected,
        DirectLoss = Facts.DirectLoss,
        OutageHours = Outage().Hours,
        IsWholeOutage = Outage().IsWhole,
        ProvincesHitSeriously = Facts.ProvincesHitSeriously,
        IsEspeciallySeriousHarm = Facts.IsEspeciallySeriousHarm,
        HasProvincialEffect = Facts.HasProvincialEffect,
        IsWideHarm = Facts.IsWideHarm,
        IsCostlyHarm = Facts.IsCostlyHarm,
        StopsBusiness = Facts.StopsBusiness,
        DataGrade = IncidentGrading.DataSecurity(Facts.ToExtent()).Grade,
        NetworkGrade = IncidentGrading.Network(Facts.ToExtent()).Grade,
        CentralBankGrade = Facts.CentralBankGrade,
        PersonsNotifiedAt = Fact.From(FirstSentFor(DeadlineIds.LeakPersons)),
        IsHarmAvoided = PersonsSkippedAt is not null,
    };

    /// <summary>The longer of both outages, since the register holds one; the grade that the facts give is recorded beside it.</summary>
    private (Fact<decimal> Hours, Fact<bool> IsWhole) Outage()
    {
        var (whole, main) = (Facts.WholeOutage, Facts.MainFunctionOutage);
        if (!whole.HasValue && !main.HasValue)
        {
            return whole.IsAbsent && main.IsAbsent ? (Fact<decimal>.Absent, false) : (Fact<decimal>.Unknown, Fact<bool>.Unknown);
        }

        var isWhole = whole.TryGet(out var all) && !(main > all).IsTrue;
        return ((decimal)(isWhole ? all : main.Value).Ticks / TimeSpan.TicksPerHour, isWhole || !whole.IsUnknown ? isWhole : Fact<bool>.Unknown);
    }

    internal IncidentSituation ToSituation() => new()
    {
        Extent = Facts.ToExtent(),

        // Everything happened at some time; that none is stated is a missing fact.
        OccurredAt = Facts.OccurredAt.HasValue ? Facts.OccurredAt : Fact<DateTimeOffset>.Unknown,
        DiscoveredAt = Facts.DiscoveredAt,
        EndedAt = Fact.From(EndedAt),

        // A case file records no grade beside its facts, so that the facts alone give it.
        DataGrade = Fact<IncidentGrade>.Absent,
        NetworkGrade = Fact<IncidentGrade>.Absent,
        CentralBankGrade = Facts.CentralBankGrade,
        LeaksPersonalInformation = Facts.LeaksPersonalInformation,

        // Who decides that persons are not told meets the duty by that decision, so that it stays on record.
        IsHarmAvoided = false,
    };

    internal IEnumerable<DateTimeOffset> SentFor(string rule) => Steps
        .Where(step => step.Kind == CaseStepKind.Sent && step.ClockRule == rule).Select(static step => step.Evidence!.SentAt);

    internal DateTimeOffset? FirstSentFor(string rule) => SentFor(rule).Cast<DateTimeOffset?>().Min();

    internal override string? FindDefect(DateTimeOffset now) => base.FindDefect(now) ?? FirstFacts.FindDefect(now);

    internal override CaseObstacle? FindObstacle(CaseStep step, CaseLaw? law) => (step.Kind, State) switch
    {
        (CaseStepKind.Sent, _) => FindReportObstacle(step, law),
        (CaseStepKind.FactsRevised, _) => FindFactsObstacle(step),
        (CaseStepKind.ApprovalProposed or CaseStepKind.ApprovalGiven or CaseStepKind.ApprovalDenied, _) => null,
        (CaseStepKind.Contained, CaseState.Open or CaseState.AwaitingApproval) when ContainedAt is null => null,
        (CaseStepKind.HandlingEnded, CaseState.Open or CaseState.AwaitingApproval) => null,
        (CaseStepKind.FileClosed, CaseState.Decided) => law is null ? null : FindOpenClock(law),
        _ => CaseObstacle.NotNow(this, step),
    };

    private static CaseObstacle? FindFactsObstacle(CaseStep step) => step.Facts is null
        ? new(CaseRefusal.Incomplete, "state the facts")
        : step.Facts.FindDefect(step.At) is { } defect ? new(CaseRefusal.ImpossibleTime, defect) : null;

    private static CaseObstacle? FindReportObstacle(CaseStep step, CaseLaw? law)
    {
        if (law is null)
        {
            return null;
        }

        if (law.Rules.Find(step.ClockRule) is not { } rule || rule.From is DeadlineStart.Receipt or DeadlineStart.PlannedDay)
        {
            return new(CaseRefusal.Incomplete, $"'{step.ClockRule}' is no clock rule of incidents; name the one that the report serves");
        }

        ReportContent[] missing = [.. ReportChecklist.Of(rule).Where(content => !step.Contents.Contains(content).IsTrue)];
        return CaseObstacle.When(missing.Length > 0, CaseRefusal.ContentMissing, $"the report says nothing of: {string.Join("; ", missing.Select(static content => ReportChecklist.Describe(content).En))}")
            ?? CaseObstacle.When(rule.Id == DeadlineIds.DataWritten && !step.Evidence!.IsWritten, CaseRefusal.ConditionMissing, "the report of the 24 hours is made in writing (DSM-69)");
    }

    private CaseObstacle? FindOpenClock(CaseLaw law)
    {
        string[] open = [.. Clocks(law.Rules, law.Calendar).Where(static clock => clock.IsOpen).Select(static clock => clock.Rule.Id)];
        return CaseObstacle.When(open.Length > 0, CaseRefusal.StillDue, $"still due: {string.Join(", ", open)}; send it, or record the facts that show it is not due");
    }
}
