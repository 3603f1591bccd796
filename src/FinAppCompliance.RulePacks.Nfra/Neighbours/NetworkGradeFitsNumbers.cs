using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the recorded grade of a network incident is no lower than its numbers give (annex of the national measures).</summary>
internal sealed class NetworkGradeFitsNumbers : IComplianceRule<Incident>
{
    private static readonly BilingualText TooLow = new("登记的网络安全事件级别低于人数、损失或者中断时间对应的级别", "the recorded grade of the network incident is lower than persons, loss or outage give");
    private static readonly BilingualText TooHigh = new("登记的网络安全事件级别高于人数、损失和中断时间对应的级别，请人工核对", "the recorded grade of the network incident is higher than persons, loss and outage give; a person should check it");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "CIR-G",
        Severity = Severity.High,
        Title = new("网络安全事件级别与登记的数字相符", "the grade of the network incident fits the recorded numbers"),
        Remediation = new("按国家网络安全事件分级标准重新定级，级别升高的立即按新级别报告", "grade it again by the national criteria, and where the grade rises report it by the new grade at once"),
        Arising = DutyArising.At<Incident>("discoveredAt", static incident => incident.DiscoveredAt),
        Needs = [FactNeed.Anywhere<Institution>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var institutions = context.All<Institution>();
        var facts = GradingEvidence.OfNetwork(incident, institutions);
        var derived = IncidentGrading.Network(facts.Extent);
        var draft = context.Begin();
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        // Below the larger grade nothing has to be reported, so that no grade and a general one are the same.
        draft = facts.NameNetwork(draft.Require(GradeTerms.IsGraveEnough(incident.NetworkGrade, derived, IncidentGrade.General), TooLow).With("discoveredAt", incident.DiscoveredAt).With("networkGrade", GradeTerms.OrUnknown(incident.NetworkGrade)));
        return facts.NameNetwork(draft.Review(GradeTerms.IsGraverThanProved(incident.NetworkGrade, derived), TooHigh, "high").With("discoveredAt", incident.DiscoveredAt).With("networkGrade", GradeTerms.OrUnknown(incident.NetworkGrade)));
    }
}
