using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the recorded grade of a data incident is no lower than its facts give (article 67 and its annex).</summary>
internal sealed class DataGradeFitsFacts : IComplianceRule<Incident>
{
    private static readonly BilingualText NoData = new("事件不涉及数据", "the incident hits no data");
    private static readonly BilingualText TooLow = new("登记的数据安全事件级别低于数据级别和影响对应的级别", "the recorded grade of the data incident is lower than the levels of data and the effect give");
    private static readonly BilingualText TooHigh = new("登记的数据安全事件级别高于数据级别和影响对应的级别，请人工核对", "the recorded grade of the data incident is higher than the levels of data and the effect give; a person should check it");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "DSM-67",
        Severity = Severity.High,
        Title = new("数据安全事件级别与登记的事实相符", "the grade of the data incident fits the recorded facts"),
        Remediation = new("按办法附件重新定级，级别升高的立即按新级别报告", "grade it again by the annex of the measures, and where the grade rises report it by the new grade at once"),
        Arising = DutyArising.At<Incident>("occurredAt", static incident => incident.OccurredAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var facts = GradingEvidence.OfData(incident);
        var derived = IncidentGrading.DataSecurity(facts.Extent);
        var draft = context.When(facts.Extent.HitsData, NoData).With("kind", incident.Kind).With("dataLevels", incident.DataLevels);
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        draft = facts.NameData(draft.Require(GradeTerms.IsGraveEnough(incident.DataGrade, derived, IncidentGrade.Ungraded), TooLow).With("occurredAt", incident.OccurredAt).With("dataGrade", GradeTerms.OrUnknown(incident.DataGrade)));
        return facts.NameData(draft.Review(GradeTerms.IsGraverThanProved(incident.DataGrade, derived), TooHigh, "high").With("occurredAt", incident.OccurredAt).With("dataGrade", GradeTerms.OrUnknown(incident.DataGrade)));
    }
}
