using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Time;
using static FinAppCompliance.Inventory.Lifecycle.AdmissionGuards;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The guards of restriction, integration, termination and archiving.</summary>
internal static class ExitGuards
{
    public static Guard ExitApproved { get; } = new(
        "N99-02.3", "已有批准的退出决定", "an approved exit decision is on record",
        static (file, day) => Exists(file.Of<ExitDecision>(), decision =>
            (Tri)(decision.Application.Id == file.Application.Id) & decision.DecidedOn <= day & IsApproved(decision.Result)));

    public static Guard RegulatorFindingsRectified { get; } = new(
        "N99-18.2", "监管发现的问题均已整改并验证", "findings of the regulator are rectified and verified",
        static (file, day) => All(
            file.Of<RegulatorFinding>().Where(finding => !finding.Applications.Contains(file.Application.Id).IsFalse),
            finding => finding.RectifiedOn <= day & finding.IsVerified == true));

    public static Guard IntegrationStandardInForce { get; } = new(
        "QA-6.1", "整合项目依据有效且不与《通知》抵触的整合标准", "the integration follows a standard that is in force and does not contradict the Notice",
        static (file, day) => ForIntegration(file, project => Exists(file.Of<IntegrationStandard>(), standard =>
            (project.Standard == standard.Id) & standard.Validity.Covers(day) & standard.ApprovedOn <= day &
            standard.CoversNoticeConditions == true & standard.ContradictsNotice == false)));

    public static Guard IntegrationRiskAssessed { get; } = new(
        "QA-6.2", "切换前风险评估已批准", "the risk assessment was approved before cut-over",
        static (file, day) => ForIntegration(file, project => Precedes(project.RiskAssessedOn, project, day) & project.RiskAssessmentApprover.Exists));

    public static Guard IntegrationReconciled { get; } = new(
        "QA-6.3", "数据迁移已演练、核对，无未解决差异", "data migration was rehearsed and reconciled without open differences",
        static (file, day) => ForIntegration(file, project =>
            Precedes(project.MigrationPlanApprovedOn, project, day) & Precedes(project.MigrationRehearsedOn, project, day) &
            Precedes(project.MigrationReconciledOn, project, day) & project.OpenDifferences <= 0 & project.SourceDataRetention.Exists));

    public static Guard IntegrationPrivacyReviewed { get; } = new(
        "QA-6.4", "隐私审查已完成，目的变更已重新取得同意", "the privacy review is done, and new consent was obtained where purposes changed",
        static (file, day) => ForIntegration(file, project =>
            Precedes(project.PrivacyReviewedOn, project, day) & (project.ChangesPurpose == false | project.NewConsentObtained == true)));

    public static Guard IntegrationUsersTold { get; } = new(
        "QA-6.5", "切换前已告知用户", "users were told before cut-over",
        static (file, day) => ForIntegration(file, project => project.UserNotice.TryGet(out var notice)
            ? Precedes(notice.PublishedOn, project, day)
            : project.UserNotice.Exists));

    public static Guard FourPartFile { get; } = new(
        "N99-09.4", "终止档案四部分齐备：风险评估、数据迁移、隐私保护、用户告知", "the termination file has its four parts: risk assessment, data migration, privacy protection, user notice",
        static (file, day) => Exists(
            file.Of<TerminationProject>().Where(project => project.Application.Id == file.Application.Id),
            project => project.RiskAssessedOn <= day & (project.DataMigratedOn <= day | project.DataMigrationNotNeeded == true) &
                project.PrivacyProtectedOn <= day & IsTold(project.UserNotice, day)));

    public static Guard ListingsRemoved { get; } = new(
        "N99-09.4", "各分发平台均已下架", "every listing on distribution platforms is removed",
        static (file, day) => All(
            file.Of<DistributionListing>().Where(listing => listing.Application.Id == file.Application.Id),
            listing => listing.ListedAt.IsAbsent | listing.RemovedAt < ChinaStandardTime.StartOf(day.AddDays(1))));

    public static Guard DataDisposed { get; } = new(
        "PIPL-47", "剩余个人信息已删除或封存", "remaining personal information is deleted or sealed",
        static (file, day) => file.Application.ProcessesPersonalInformation == false |
            Exists(file.Of<TerminationProject>().Where(project => project.Application.Id == file.Application.Id), project => project.DataDisposedOn <= day) |
            Exists(Integrations(file), project => project.SourceDataRetention.Exists & project.CutOverOn <= day));

    private static Tri ForIntegration(ApplicationFile file, Func<IntegrationProject, Tri> condition) => Exists(Integrations(file), condition);

    private static IEnumerable<IntegrationProject> Integrations(ApplicationFile file) =>
        file.Of<IntegrationProject>().Where(project => project.Sources.Contains(file.Application.Id).IsTrue);

    private static Tri Precedes(Fact<DateOnly> step, IntegrationProject project, DateOnly day) =>
        project.CutOverOn.TryGet(out var cutOver) ? step < cutOver & step <= day : step <= day;

    private static Tri IsTold(Fact<UserNotification> notice, DateOnly day) => notice.TryGet(out var told) ? told.PublishedOn <= day : notice.Exists;
}
