using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule over events, in force from July to December 2025.</summary>
internal sealed class InspectionRule(DutyArising arising) : IComplianceRule<Inspection>
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "SHOP-8",
        Title = new("检查合格", "the inspection is passed"),
        Description = new("说明", "description"),
        Remediation = new("整改", "remedy"),
        Severity = Severity.Low,
        Citations = [Citations.Of("SHOP-8", from: new(2025, 7, 1), until: new(2026, 1, 1))],
        Arising = arising,
    };

    public Verdict Evaluate(in RuleContext<Inspection> context) => context.Require(context.Subject.IsPassed == true, Shops.Nameless).With("isPassed", context.Subject.IsPassed);
}
