using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
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

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("assessmentCycle", 1, TimeUnit.Years, "等级测评周期", "cycle of assessments");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.1",
        Severity = Severity.High,
        Title = new("落实网络安全等级保护", "multi-level protection is carried out"),
        Remediation = new("定级备案并按期测评", "grade, file and assess in time"),
        Needs = [FactNeed.Naming(MlpsRecord.ByApplication)],
        Parameters = [Cycle],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(MlpsRecord.ByApplication);
        return context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(records.Any(context.Today, IsFiled), Unfiled, "filed").With("mlpsRecords", records)
            .Require(records.Any((Limit: context.Parameters.Get(Cycle), context.Today, context.Calendar), static (record, asked) => Recency.IsWithin(record.LastAssessedOn, asked.Limit, asked.Today, asked.Calendar)), Unassessed, "assessed").With("mlpsRecords", records).Under(Cycle);
    }

    /// <summary>Whether the level is fixed and filed.</summary>
    internal static Tri IsFiled(MlpsRecord record, DateOnly day) => record.Level.Exists & record.FiledOn.IsBy(day);
}
