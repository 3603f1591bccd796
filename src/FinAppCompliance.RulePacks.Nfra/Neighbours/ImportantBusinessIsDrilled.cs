using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a drill of important systems every three years (article 49).</summary>
internal sealed class ImportantBusinessIsDrilled : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoBank = new("该指引适用于商业银行", "the guideline is addressed to commercial banks");
    private static readonly BilingualText NotImportant = new("不是重要信息系统", "it is no important system");
    private static readonly BilingualText Overdue = new("三年内未演练", "it was not drilled within three years");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.BusinessDrill);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "BCM-49",
        Severity = Severity.High,
        Title = new("每三年演练重要业务", "important business is drilled every three years"),
        Remediation = new("组织应急演练，形成演练报告并跟踪整改", "hold the drill, write the report and follow the findings up"),
        Needs = [FactNeed.Anywhere<Institution>(), FactNeed.Naming(Drill.ByApplication)],
        Parameters = [Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(Drill.ByApplication);
        var institutions = context.All<Institution>();
        return context.When(institutions.Kind().IsCommercialBank(), NoBank).WithInstitutionKind(institutions)
            .When(application.IsImportantSystem == true, NotImportant).With("isImportantSystem", application.IsImportantSystem)
            .Require(context.CycleTerm(Cycle.Value, application.FirstReleasedOn, records, static _ => true, static record => record.DrilledOn), Overdue)
            .With("firstReleasedOn", application.FirstReleasedOn).WithEach("drills", records, static _ => false, "drilledOn", static record => record.DrilledOn).Under(Cycle);
    }
}
