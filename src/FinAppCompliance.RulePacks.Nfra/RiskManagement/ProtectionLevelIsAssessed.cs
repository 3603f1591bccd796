using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires grading, filing and a current assessment under the multi-level protection scheme (article 12).</summary>
internal sealed class ProtectionLevelIsAssessed : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Unfiled = new("未定级或未备案", "it is not graded or not filed");
    private static readonly BilingualText Unassessed = new("等级测评缺失或已过期", "the assessment is missing or expired");
    private static readonly BilingualText Failed = new("最近一次等级测评未通过", "the last assessment was not passed");

    private const int SecondLevel = 2;

    private static readonly RuleParameter<TimeLimit> Cycle = TableLimits.Own(DeadlineIds.LevelAssessment, "assessmentCycle", "三级及以上系统等级测评周期", "cycle of assessments of systems of level 3 and above");
    private static readonly RuleParameter<TimeLimit> LowCycle = OwnLimits.Time("secondLevelCycle", 2, TimeUnit.Years, "二级系统等级测评周期", "cycle of assessments of systems of level 2");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.1",
        Severity = Severity.High,
        Title = new("落实网络安全等级保护", "multi-level protection is carried out"),
        Remediation = new("定级备案、按期测评并整改测评发现的问题", "grade, file, assess in time and rectify what the assessment found"),
        Needs = [FactNeed.Naming(MlpsRecord.ByApplication)],
        Parameters = [Cycle, LowCycle, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(MlpsRecord.ByApplication);
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(records.Any(context.Today, IsFiled), Unfiled, "filed").With("mlpsRecords", records);
        foreach (var record in records)
        {
            draft = draft.With("applications", record.Applications, record.Id).With("level", record.Level, record.Id).With("filedOn", record.FiledOn, record.Id);
        }

        draft = draft.Require(records.IsComplete ? Tri.True : Tri.Unknown, Unassessed, "assessed").With("mlpsRecords", records);
        foreach (var record in records)
        {
            draft = Assessed(draft, record, context);
        }

        return draft;
    }

    // A system of level 1 is not assessed; one of unknown level is held against the shorter cycle and passes only by that.
    private static VerdictDraft Assessed(VerdictDraft draft, MlpsRecord record, scoped in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var isOurs = record.Applications.Contains(new Ref<MobileApplication>(application.Id)) & record.Level.Exists & record.Level >= SecondLevel;
        var limit = (record.Level == SecondLevel).IsTrue ? LowCycle : Cycle;
        var held = context.Every(context.Parameters.Get(limit), application.FirstReleasedOn).MetBy(record.LastAssessedOn).If(isOurs);
        var isFailed = record.LastAssessedOn.Exists & record.Result == CheckResult.Failed & isOurs;
        return draft.Require(held, Unassessed, "assessed").Under(limit).With("applications", record.Applications, record.Id).With("level", record.Level, record.Id)
            .With("lastAssessedOn", record.LastAssessedOn, record.Id).With("firstReleasedOn", application.FirstReleasedOn)
            .Require(!isFailed, Failed, "result").With("applications", record.Applications, record.Id).With("level", record.Level, record.Id)
            .With("lastAssessedOn", record.LastAssessedOn, record.Id).With("result", record.Result, record.Id);
    }

    /// <summary>Whether the level is fixed and filed.</summary>
    internal static Tri IsFiled(MlpsRecord record, DateOnly day) => record.Level.Exists & record.FiledOn.IsBy(day);
}
