using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a drill of important systems every three years (article 49).</summary>
internal sealed class ImportantBusinessIsDrilled : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotImportant = new("不是重要信息系统", "it is no important system");
    private static readonly BilingualText Overdue = new("三年内未演练", "it was not drilled within three years");

    private static readonly LegalLimit<TimeLimit> Cycle = new(new TimeLimit(3, TimeUnit.Years), new("3年", "3 years"), Duty.Cite("BCM-49"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "BCM-49",
        Severity = Severity.High,
        Title = new("每三年演练重要业务", "important business is drilled every three years"),
        Remediation = new("安排并完成", "plan it and do it"),
        Needs = [FactNeed.Naming(Drill.ByApplication)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(Drill.ByApplication);
        return context.When(application.IsImportantSystem == true, NotImportant).With("isImportantSystem", application.IsImportantSystem)
            .Require(records.Any((context.Today, context.Calendar), static (record, now) => Recency.IsWithin(record.DrilledOn, Cycle.Value, now.Today, now.Calendar)), Overdue).With("drills", records).Under(Cycle);
    }
}
