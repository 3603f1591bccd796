using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a public clarification soon after a counterfeit is found (article 9).</summary>
internal sealed class CounterfeitIsClarifiedInTime : IComplianceRule<CounterfeitCase>
{
    private static readonly RuleParameter<TimeLimit> Limit = OwnLimits.Time("clarifyWithin", 24, TimeUnit.Hours, "仿冒澄清时限", "time for public clarification");
    private static readonly BilingualText Late = new("未在时限内公开澄清", "there was no public clarification in time");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.6",
        Severity = Severity.High,
        Title = new("发现仿冒后及时公开澄清", "a counterfeit is clarified in public in time"),
        Remediation = new("立即公开澄清并采取下架等措施", "clarify in public at once and have it taken down"),
        Parameters = [Limit],
    }.Describe();

    public Verdict Evaluate(in RuleContext<CounterfeitCase> context)
    {
        var counterfeit = context.Subject;
        var deadline = context.Parameters.Get(Limit).From(counterfeit.DetectedAt, context.Calendar);
        return context.Require(deadline.IsKept(counterfeit.ClarifiedAt, context.AsOf), Late).Under(Limit)
            .With("detectedAt", counterfeit.DetectedAt).With("clarifiedAt", counterfeit.ClarifiedAt);
    }
}
