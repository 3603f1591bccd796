using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the three contents and at least three years of keeping (article 56).</summary>
internal sealed class ImpactAssessmentIsCompleteAndKept : IComplianceRule<ImpactAssessment>
{
    private static readonly BilingualText Incomplete = new("评估缺少法定内容", "the assessment lacks one of its contents");
    private static readonly BilingualText TooShort = new("保存期限不足三年", "it is kept for less than three years");

    private static readonly LegalLimit<TimeLimit> Retention = new(new TimeLimit(3, TimeUnit.Years), new("3年", "3 years"), Duty.Cite("PIPL-56"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-56",
        Severity = Severity.Medium,
        Title = new("影响评估内容完整且保存三年", "the assessment is complete and kept for three years"),
        Remediation = new("补全内容并延长保存期限", "complete the contents and keep it longer"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<ImpactAssessment> context)
    {
        var assessment = context.Subject;
        var kept = assessment.KeepThrough.IsAbsent ? true : assessment.AssessedOn.TryGet(out var on) ? assessment.KeepThrough >= on.AddYears(3).AddDays(-1) : default;
        return context.Require(assessment.CoversLawfulness == true & assessment.CoversEffect == true & assessment.CoversProtection == true, Incomplete, "contents")
            .With("coversLawfulness", assessment.CoversLawfulness).With("coversEffect", assessment.CoversEffect).With("coversProtection", assessment.CoversProtection)
            .Require(kept, TooShort, "retention").With("assessedOn", assessment.AssessedOn).With("keepThrough", assessment.KeepThrough).Under(Retention);
    }
}
