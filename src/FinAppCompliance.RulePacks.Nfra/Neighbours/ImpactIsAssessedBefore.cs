using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires an impact assessment before processing in the five cases of article 55.</summary>
internal sealed class ImpactIsAssessedBefore : IComplianceRule<ProcessingActivity>
{
    private static readonly BilingualText NotStarted = new("处理尚未开始", "the processing has not started");
    private static readonly BilingualText NotDue = new("不属于应评估情形", "none of the five cases applies");
    private static readonly BilingualText Missing = new("未在事前开展影响评估", "no impact assessment preceded the processing");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-55",
        Severity = Severity.High,
        Title = new("法定情形下事前开展影响评估", "an impact assessment precedes processing in the five cases"),
        Remediation = new("补做个人信息保护影响评估，如实注明补办日期和原因，不得倒签", "carry out the impact assessment, state the true date and reason of the late step; do not backdate"),
        Arising = DutyArising.On<ProcessingActivity>("startedOn", static activity => activity.StartedOn),
        Needs = [FactNeed.Anywhere<ImpactAssessment>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ProcessingActivity> context)
    {
        var activity = context.Subject;
        var recipients = activity.Recipients.IsUnknown ? default(Tri) : activity.Recipients.Count > 0;
        var due = activity.IncludesSensitive == true | activity.IncludesUnder14 == true | activity.IsAutomatedDecision == true | activity.IsEntrusted == true
            | activity.IsPublished == true | activity.IsCrossBorder == true | activity.HasOtherMajorEffect == true | recipients;
        var assessment = context.Find(activity.ImpactAssessment);
        return context.When(activity.StartedOn.IsBy(context.Today), NotStarted).With("startedOn", activity.StartedOn)
            .When(due, NotDue).With("includesSensitive", activity.IncludesSensitive).With("isAutomatedDecision", activity.IsAutomatedDecision).With("isEntrusted", activity.IsEntrusted)
            .With("recipients", activity.Recipients).With("isPublished", activity.IsPublished).With("isCrossBorder", activity.IsCrossBorder).With("includesUnder14", activity.IncludesUnder14).With("hasOtherMajorEffect", activity.HasOtherMajorEffect)
            .Require(activity.ImpactAssessment.Exists & (activity.ImpactAssessment.IsAbsent ? false : Precedes(assessment, activity)), Missing).With("impactAssessment", activity.ImpactAssessment)
            .With("startedOn", activity.StartedOn).With("assessedOn", assessment?.AssessedOn ?? default, activity.ImpactAssessment.Or(default).Id);
    }

    private static Tri Precedes(ImpactAssessment? assessment, ProcessingActivity activity) =>
        assessment is not null && activity.StartedOn.TryGet(out var started) ? assessment.AssessedOn.IsBy(started) : Tri.Unknown;
}
