using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Duties that come back: assessments, audits, drills, checks and reviews. The first time counts from the commencement, or from the beginning where that is later.</summary>
internal sealed class CycleDuties(RegisterSnapshot register, InventoryOptions options, IWorkingCalendar calendar, DateOnly today)
{
    private const long LargeHandlerPersons = 10_000_000;

    private readonly Fact<InstitutionKind> _kind = DutyParts.Kind(register);

    public IEnumerable<CalendarDuty> All() =>
        register.Of<MobileApplication>().Where(DutyParts.IsInService).SelectMany(OfApplication)
            .Concat(register.Of<OutsourcingArrangement>().Where(arrangement => !(arrangement.ValidThrough.Exists & arrangement.ValidThrough < today).IsTrue).SelectMany(OfArrangement))
            .Concat(register.Of<MlpsRecord>().Select(OfLevel))
            .Concat(OfInstitution())
            .OfType<CalendarDuty>();

    private IEnumerable<CalendarDuty?> OfApplication(MobileApplication application)
    {
        var released = application.FirstReleasedOn;
        yield return Cycle(DeadlineIds.RiskAssessment, application.Id, true, released, Assessments(RiskAssessmentKind.Application, application.Id), application.Id);
        yield return Cycle(DeadlineIds.ApplicationAudit, application.Id, true, released, Audits(AuditKind.Application, application.Id), application.Id);
        yield return Cycle(DeadlineIds.MinorsAudit, application.Id, application.AllowsMinors == true, released, Audits(AuditKind.Minors, application.Id), application.Id);
        var important = application.IsImportantSystem == true;
        yield return Cycle(DeadlineIds.ImpactAnalysis, application.Id, important, released, register.Of<BusinessImpactAnalysis>().Where(done => Names(done.Applications, application.Id)).Select(static done => done.AnalysedOn), application.Id);
        yield return Cycle(DeadlineIds.BusinessDrill, application.Id, important, released, register.Of<Drill>().Where(done => Names(done.Applications, application.Id)).Select(static done => done.DrilledOn), application.Id);
        var review = DeadlineTable.Get(DeadlineIds.LedgerReview).WithOwn(options.LedgerReviewMonths);
        var due = application.LedgerReviewedOn.TryGet(out var reviewed) ? review.Length.After(reviewed, calendar) : Fact<DateOnly>.Unknown;
        yield return DutyParts.Make(review, application.Id, true, due, Fact<DateOnly>.Absent, today) with { ApplicationId = application.Id };
    }

    private IEnumerable<CalendarDuty?> OfArrangement(OutsourcingArrangement arrangement)
    {
        yield return Cycle(DeadlineIds.VendorDrill, arrangement.Id, arrangement.IsImportant == true, arrangement.SignedOn, [arrangement.DrilledOn]);
        yield return Cycle(DeadlineIds.OffSiteCheck, arrangement.Id, arrangement.IsImportant == true & arrangement.IsOffSite == true, arrangement.SignedOn, [arrangement.OnSiteCheckedOn]);
    }

    private CalendarDuty? OfLevel(MlpsRecord record) => Cycle(DeadlineIds.LevelAssessment, record.Id, record.Level >= 3, record.FiledOn, [record.LastAssessedOn]);

    private IEnumerable<CalendarDuty?> OfInstitution()
    {
        var outsourcings = register.Of<OutsourcingArrangement>().Where(static arrangement => !arrangement.SignedOn.IsAbsent).ToArray();
        if (outsourcings.Length > 0)
        {
            yield return Cycle(DeadlineIds.OutsourcingAssessment, "institution", true, Earliest(outsourcings), Assessments(RiskAssessmentKind.Outsourcing, null));
            var important = outsourcings.Where(static arrangement => !(arrangement.IsImportant == true).IsFalse).ToArray();
            yield return Cycle(DeadlineIds.OutsourcingAudit, "institution", outsourcings.Aggregate(Tri.False, static (found, one) => found | one.IsImportant == true), Earliest(important), Audits(AuditKind.Outsourcing, null));
        }

        foreach (var institution in register.Of<Institution>())
        {
            yield return Cycle(DeadlineIds.LargeHandlerAudit, institution.Id, institution.PersonsProcessed > LargeHandlerPersons, Fact<DateOnly>.Absent, Audits(AuditKind.PersonalInformation, null));
            yield return Cycle(DeadlineIds.DataRiskAssessment, institution.Id, true, Fact<DateOnly>.Absent, Assessments(RiskAssessmentKind.DataSecurity, null));
            yield return Cycle(DeadlineIds.DataAudit, institution.Id, true, Fact<DateOnly>.Absent, Audits(AuditKind.DataSecurity, null));
        }
    }

    /// <summary>One cycle; null where it does not apply.</summary>
    private CalendarDuty? Cycle(string id, string key, Tri applies, Fact<DateOnly> began, IEnumerable<Fact<DateOnly>> done, string? application = null)
    {
        var line = DeadlineTable.Get(id);
        var governed = applies & line.Scope.Includes(_kind);
        if (governed.IsFalse || line.CommencesOn > today)
        {
            return null;
        }

        var last = done.Where(day => day.HasValue && day.Value <= today).Select(static day => day.Value).Order().Cast<DateOnly?>().LastOrDefault();
        var start = last is { } known ? known : First(line, began);
        var due = start.TryGet(out var from) ? line.Length.After(from, calendar) : Fact<DateOnly>.Unknown;
        return DutyParts.Make(line, key, governed, due, Fact<DateOnly>.Absent, today) with { ApplicationId = application };
    }

    private static Fact<DateOnly> First(DeadlineRule line, Fact<DateOnly> began) => line.CommencesOn is not { } from ? began.IsAbsent ? Fact<DateOnly>.Unknown : began
        : began.TryGet(out var day) ? day > from ? day : from
        : began.IsAbsent ? from : Fact<DateOnly>.Unknown;

    private static Fact<DateOnly> Earliest(OutsourcingArrangement[] arrangements) =>
        arrangements.Any(static one => one.SignedOn.IsUnknown) || arrangements.Length == 0 ? Fact<DateOnly>.Unknown : arrangements.Min(static one => one.SignedOn.Value);

    private IEnumerable<Fact<DateOnly>> Assessments(RiskAssessmentKind kind, string? application) => register.Of<RiskAssessment>()
        .Where(done => (done.Kind == kind).IsTrue && (application is null || Names(done.Applications, application))).Select(static done => done.AssessedOn);

    private IEnumerable<Fact<DateOnly>> Audits(AuditKind kind, string? application) => register.Of<Audit>()
        .Where(done => (done.Kind == kind).IsTrue && (application is null || Names(done.Applications, application))).Select(static done => done.ReportedOn);

    private static bool Names(FactList<Ref<MobileApplication>> applications, string id) => applications.Contains(new(id)).IsTrue;
}
