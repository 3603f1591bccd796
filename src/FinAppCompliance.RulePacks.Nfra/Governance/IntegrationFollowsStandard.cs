using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires an approved standard, in line with the Notice, for each integration (Q&amp;A, question 6).</summary>
internal sealed class IntegrationFollowsStandard : IComplianceRule<IntegrationProject>
{
    private static readonly BilingualText NotCut = new("整合尚未切换", "the integration has not cut over yet");
    private static readonly BilingualText Missing = new("整合无经批准的标准", "the integration follows no approved standard");
    private static readonly BilingualText Contradicts = new("整合标准与《通知》抵触或未覆盖其条件", "the standard contradicts the Notice or leaves out its conditions");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "QA-6.1",
        Severity = Severity.Medium,
        Title = new("整合依据经批准且符合《通知》的标准", "the integration follows an approved standard in line with the Notice"),
        Remediation = new("制定并批准整合标准，消除与《通知》抵触之处", "set and approve a standard and remove what contradicts the Notice"),
        Arising = DutyArising.On<IntegrationProject>("cutOverOn", static project => project.CutOverOn),
        Needs = [FactNeed.Anywhere<IntegrationStandard>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<IntegrationProject> context)
    {
        var project = context.Subject;
        var draft = context.When(project.CutOverOn.IsBy(context.Today), NotCut).With("cutOverOn", project.CutOverOn);
        var standard = context.Find(project.Standard);
        var approved = standard?.ApprovedOn.IsNotAfter(project.CutOverOn) ?? default;
        var valid = project.CutOverOn.TryGet(out var day) ? standard?.Validity.Covers(day) ?? default : Tri.Unknown;
        var id = project.Standard.Or(default).Id ?? "standard";
        return draft.Require(project.Standard.Exists & approved & valid, Missing, "standard").With("standard", project.Standard).With("approvedOn", standard?.ApprovedOn ?? default, id)
            .With("validFrom", standard?.ValidFrom ?? default, id).With("validThrough", standard?.ValidThrough ?? default, id)
            .Require(!project.Standard.Exists | !((standard?.ContradictsNotice ?? default) == true) & (standard?.CoversNoticeConditions ?? default) == true, Contradicts, "contents").With("contradictsNotice", standard?.ContradictsNotice ?? default, id)
            .With("coversNoticeConditions", standard?.CoversNoticeConditions ?? default, id).With("standard", project.Standard);
    }
}
