using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a rehearsed and reconciled migration of data before the cut-over (Q&amp;A, question 6).</summary>
internal sealed class IntegrationDataIsMigratedSafely : IComplianceRule<IntegrationProject>
{
    private static readonly BilingualText NotCut = new("整合尚未切换", "the integration has not cut over yet");
    private static readonly BilingualText NoPlan = new("切换前无批准的数据迁移方案", "no approved migration plan came before the cut-over");
    private static readonly BilingualText NoRehearsal = new("切换前未演练数据迁移", "the migration was not rehearsed before the cut-over");
    private static readonly BilingualText Different = new("切换时数据核对未完成或仍有差异", "reconciliation was not done at the cut-over, or differences were open");
    private static readonly BilingualText NoRetention = new("未规定源数据的保存", "the retention of the source data is not settled");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "QA-6.3",
        Severity = Severity.High,
        Title = new("整合数据迁移经演练并核对一致", "the migration of data was planned, rehearsed and reconciled"),
        Remediation = new("补齐迁移方案、演练与核对，处理差异；如实注明补办日期和原因，不得倒签", "complete plan, rehearsal and reconciliation and settle the differences; state the true dates and reasons of late steps and do not backdate"),
        Arising = DutyArising.On<IntegrationProject>("cutOverOn", static project => project.CutOverOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<IntegrationProject> context)
    {
        var project = context.Subject;
        var draft = context.When(project.CutOverOn.IsBy(context.Today), NotCut).With("cutOverOn", project.CutOverOn);
        return draft.Require(project.MigrationPlanApprovedOn.Exists & project.MigrationPlanApprovedOn.IsNotAfter(project.CutOverOn), NoPlan, "plan").With("migrationPlanApprovedOn", project.MigrationPlanApprovedOn)
            .Require(project.MigrationRehearsedOn.Exists & project.MigrationRehearsedOn.IsNotAfter(project.CutOverOn), NoRehearsal, "rehearsal").With("migrationRehearsedOn", project.MigrationRehearsedOn)
            .Require(project.MigrationReconciledOn.Exists & project.MigrationReconciledOn.IsNotAfter(project.CutOverOn) & project.OpenDifferences == 0, Different, "reconciliation")
            .With("migrationReconciledOn", project.MigrationReconciledOn).With("openDifferences", project.OpenDifferences)
            .Require(project.SourceDataRetention.Exists, NoRetention, "retention").With("sourceDataRetention", project.SourceDataRetention);
    }
}
