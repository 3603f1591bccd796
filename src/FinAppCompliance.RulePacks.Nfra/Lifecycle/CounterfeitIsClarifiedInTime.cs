using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a public clarification, or that removal is asked for, soon after a counterfeit is found (article 9).</summary>
/// <remarks>The Notice names public clarification as one of the measures, so that asking for the removal in time meets it as well.</remarks>
internal sealed class CounterfeitIsClarifiedInTime : IComplianceRule<CounterfeitCase>
{
    private static readonly RuleParameter<TimeLimit> Limit =
        TableLimits.Own(DeadlineIds.CounterfeitClarified, "clarifyWithin", "仿冒澄清时限", "time for public clarification");
    private static readonly BilingualText NotDetected = new("尚未发现仿冒", "no counterfeit has been detected");
    private static readonly BilingualText Late = new(
        "发现仿冒后未在时限内采取公开澄清或要求下架等处置措施",
        "there was neither a public clarification nor a request for removal in time after the counterfeit was detected");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.6",
        Severity = Severity.High,
        Title = new("发现仿冒后尽快采取公开澄清等处置措施", "a counterfeit is met by public clarification or removal in time"),
        Remediation = new("立即公开澄清并要求下架，如实记录处置时间", "clarify in public at once and have it taken down; record the true times"),
        Parameters = [Limit],
        Arising = DutyArising.At<CounterfeitCase>("detectedAt", static counterfeit => counterfeit.DetectedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<CounterfeitCase> context)
    {
        var counterfeit = context.Subject;
        var term = context.Term(context.Parameters.Get(Limit), counterfeit.DetectedAt);
        return context.When(counterfeit.DetectedAt.IsBy(context.AsOf), NotDetected).With("detectedAt", counterfeit.DetectedAt)
            .Require(Better(term.MetBy(counterfeit.ClarifiedAt), term.MetBy(counterfeit.TakedownRequestedAt)), Late).Under(Limit)
            .With("detectedAt", counterfeit.DetectedAt).With("clarifiedAt", counterfeit.ClarifiedAt)
            .With("takedownRequestedAt", counterfeit.TakedownRequestedAt);
    }

    /// <summary>Either measure meets the duty; where neither does, what contradicts itself comes before what is not known.</summary>
    private static Timeliness Better(Timeliness clarified, Timeliness removed) =>
        Rank(removed) < Rank(clarified) || (Rank(removed) == Rank(clarified) && removed.Done < (clarified.Done ?? DateTimeOffset.MaxValue)) ? removed : clarified;

    private static int Rank(Timeliness measure) => measure.State switch
    {
        TimelinessState.InTime => 0,
        TimelinessState.OutOfOrder => 1,
        TimelinessState.Open => 2,
        TimelinessState.Late => 4,
        _ => 3,
    };
}
