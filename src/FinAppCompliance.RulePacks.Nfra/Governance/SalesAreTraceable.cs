using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a complete, restorable record of each sale, kept as long as the law asks (article 5).</summary>
/// <remarks>Sales that began before the Notice are left aside; the duty to keep traces of insurance contracts is judged for them by TRC-5.</remarks>
internal sealed class SalesAreTraceable : IComplianceRule<BusinessActivity>
{
    private static readonly BilingualText NoSales = new("业务不涉及销售或当日未开展", "the activity makes no sales or is not live");
    private static readonly BilingualText Missing = new("无销售可回溯记录", "there is no trace of sales");
    private static readonly BilingualText Incomplete = new("销售可回溯记录不完整", "a trace of a sale is incomplete");
    private static readonly BilingualText Lost = new("销售可回溯记录无法还原", "a trace of a sale cannot be restored");
    private static readonly BilingualText Destroyed = new("销售可回溯记录未满保存期限即销毁", "a trace of a sale was destroyed before its period ended");

    private static readonly RegulatoryReference Law = new()
    {
        Document = "insurance-law",
        DocumentTitle = new("中华人民共和国保险法", "Insurance Law"),
        Authority = new("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress"),
        Article = "87",
        Requirement = RequirementId.Parse("TRC-5"),
        Source = SourceMarks.OtherSource,
    };

    private static readonly LegalLimit<TimeLimit> Short = new(new TimeLimit(5, TimeUnit.Years), new("保险期间不超过一年的5年", "5 years for contracts of up to one year"), Law);
    private static readonly LegalLimit<TimeLimit> Long = new(new TimeLimit(10, TimeUnit.Years), new("保险期间不超过一年的5年，超过一年的10年", "5 years for contracts of up to one year, 10 for longer ones"), Law);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.4",
        Severity = Severity.High,
        Title = new("销售过程可回溯", "sales can be traced"),
        Remediation = new("补全、恢复销售回溯记录并按期限保存", "complete and restore the traces and keep them for the period"),
        Needs = [FactNeed.Own<SalesTrace>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<BusinessActivity> context)
    {
        var activity = context.Subject;
        var traces = context.Own<SalesTrace>();
        var draft = context.When(activity.UsesSales == true & activity.IsLiveOn(context.Today), NoSales).With("usesSales", activity.UsesSales).With("liveFrom", activity.LiveFrom).With("liveThrough", activity.LiveThrough)
            .Require(!traces.IsEmpty, Missing, "missing").With("salesTraces", traces);
        foreach (var trace in traces)
        {
            draft = Judge(draft, context, trace);
        }

        // While some traces may be recorded elsewhere, nothing holds for all of them.
        return draft.Require(traces.IsComplete ? true : Tri.Unknown, Incomplete, "incomplete").With("salesTraces", traces);
    }

    private static VerdictDraft Judge(VerdictDraft draft, scoped in RuleContext<BusinessActivity> context, SalesTrace trace)
    {
        var before = !context.ArisesInForce(trace.StartedAt);
        draft = draft.Require(before | trace.IsComplete == true & trace.HasOperationTrack == true, Incomplete, "incomplete")
            .With("startedAt", trace.StartedAt, trace.Id).With("isComplete", trace.IsComplete, trace.Id).With("hasOperationTrack", trace.HasOperationTrack, trace.Id)
            .Require(before | trace.IsRestorable == true | trace.DestroyedOn.IsBy(context.Today), Lost, "restore")
            .With("startedAt", trace.StartedAt, trace.Id).With("isRestorable", trace.IsRestorable, trace.Id).With("destroyedOn", trace.DestroyedOn, trace.Id);
        var kept = before | !IsInsurance(context.Subject) | IsKept(trace, context.Today, context.Calendar);
        return draft.Require(kept, Destroyed, "destroyed").With("productKind", context.Subject.ProductKind)
            .With("startedAt", trace.StartedAt, trace.Id).With("destroyedOn", trace.DestroyedOn, trace.Id).With("contractEndedOn", trace.ContractEndedOn, trace.Id)
            .With("contractTermMonths", trace.ContractTermMonths, trace.Id).With("isInDispute", trace.IsInDispute, trace.Id).Under(Long);
    }

    // The numbers are those of insurance contracts; none was seen for other products.
    private static Tri IsInsurance(BusinessActivity activity) =>
        activity.ProductKind == ProductKind.InsuranceShortTerm | activity.ProductKind == ProductKind.InsuranceLongTerm;

    private static Tri IsKept(SalesTrace trace, DateOnly today, IWorkingCalendar calendar)
    {
        if (!trace.DestroyedOn.TryGet(out var destroyed))
        {
            return trace.DestroyedOn.IsAbsent ? true : Tri.Unknown;
        }

        // A destruction recorded for later has not happened yet.
        if (destroyed > today)
        {
            return true;
        }

        if (trace.ContractEndedOn.IsAbsent)
        {
            return false;
        }

        if (!trace.ContractEndedOn.TryGet(out var ended))
        {
            return Tri.Unknown;
        }

        var afterShort = Short.Value.After(ended, calendar) <= destroyed;
        var afterLong = Long.Value.After(ended, calendar) <= destroyed;
        return (afterLong | trace.ContractTermMonths <= 12 & afterShort) & !(trace.IsInDispute == true);
    }
}
