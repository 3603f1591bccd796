using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Inventory.Projects;

/// <summary>Derives the checklist and stage of an integration (QA-6.1 to QA-6.5; guidance of the regulator's Q&amp;A). Pure and thread-safe.</summary>
/// <param name="options">The settings.</param>
public sealed class IntegrationReview(InventoryOptions options)
{
    /// <summary>Judges a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="standards">The integration standards on record.</param>
    /// <param name="day">The day of the question.</param>
    public ProjectState Judge(IntegrationProject project, IEnumerable<IntegrationStandard> standards, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(standards);
        var cutOver = project.CutOverOn;
        return ProjectState.Of(
            [
                Entry("QA-6.1", "依据有效的整合标准", "a valid integration standard is followed", IsStandardInForce(project, standards, day), cutOver),
                Entry("QA-6.2", "风险评估已批准", "the risk assessment is approved", In(project.RiskAssessedOn, project, day) & project.RiskAssessmentApprover.Exists, cutOver),
                Entry("QA-6.3", "数据迁移方案已批准", "the migration plan is approved", In(project.MigrationPlanApprovedOn, project, day), cutOver),
                Entry("QA-6.3", "数据迁移已演练", "the migration is rehearsed", In(project.MigrationRehearsedOn, project, day) & IsInOrder(project.MigrationPlanApprovedOn, project.MigrationRehearsedOn), cutOver),
                Entry("QA-6.3", "数据已核对且无未解决差异", "data is reconciled without open differences", In(project.MigrationReconciledOn, project, day) & IsInOrder(project.MigrationRehearsedOn, project.MigrationReconciledOn) & project.OpenDifferences <= 0, cutOver),
                Entry("QA-6.3", "源数据留存方式已确定", "what happens to source data is settled", project.SourceDataRetention.Exists, cutOver),
                Entry("QA-6.4", "隐私审查已完成", "the privacy review is done", In(project.PrivacyReviewedOn, project, day), cutOver),
                Entry("QA-6.4", "目的变更已重新取得同意", "new consent was obtained where purposes changed", project.ChangesPurpose == false | project.NewConsentObtained == true, cutOver),
                Entry("QA-6.5", "已提前告知用户", "users were told early enough", IsToldInTime(project, day), NoticeDue(project)),
                Entry("QA-6.2", "已备回退方案", "a way back is prepared", project.HasRollback == true, cutOver),
            ],
            (project.CutOverOn <= day).IsTrue);
    }

    private static Tri IsStandardInForce(IntegrationProject project, IEnumerable<IntegrationStandard> standards, DateOnly day)
    {
        if (!project.Standard.TryGet(out var reference))
        {
            return project.Standard.Exists;
        }

        var standard = standards.FirstOrDefault(standard => standard.Id == reference.Id);
        return standard is null
            ? Tri.Unknown
            : standard.Validity.Covers(day) & standard.ApprovedOn <= day & standard.CoversNoticeConditions == true & standard.ContradictsNotice == false;
    }

    private static Tri In(Fact<DateOnly> step, IntegrationProject project, DateOnly day) =>
        project.CutOverOn.TryGet(out var cutOver) ? step < cutOver & step <= day : step <= day;

    private static Tri IsInOrder(Fact<DateOnly> first, Fact<DateOnly> second) =>
        first.TryGet(out var earlier) ? second >= earlier : first.Exists;

    private Tri IsToldInTime(IntegrationProject project, DateOnly day)
    {
        if (!project.UserNotice.TryGet(out var notice))
        {
            return project.UserNotice.Exists;
        }

        return project.CutOverOn.TryGet(out var cutOver)
            ? notice.PublishedOn <= day & notice.PublishedOn <= cutOver.AddDays(-options.UserNoticeDays)
            : notice.PublishedOn <= day.AddDays(-options.UserNoticeDays);
    }

    private Fact<DateOnly> NoticeDue(IntegrationProject project) =>
        project.CutOverOn.TryGet(out var cutOver) ? cutOver.AddDays(-options.UserNoticeDays) : project.CutOverOn;

    private static ChecklistEntry Entry(string requirement, string zh, string en, Tri isDone, Fact<DateOnly> due) =>
        new(RequirementId.Parse(requirement), new BilingualText(zh, en), isDone, due);
}
