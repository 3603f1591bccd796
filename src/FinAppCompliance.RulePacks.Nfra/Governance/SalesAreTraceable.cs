using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a complete, restorable record of each sale, kept as long as the law asks (article 5).</summary>
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
        draft = Facts(draft.Require(traces.All(static trace => trace.IsComplete == true & trace.HasOperationTrack == true), Incomplete, "incomplete").With("salesTraces", traces), traces);
        draft = Facts(draft.Require(traces.All(static trace => trace.IsRestorable == true | trace.DestroyedOn.Exists), Lost, "restore").With("salesTraces", traces), traces);
        return Facts(draft.Require(!IsInsurance(activity) | traces.All(context.Calendar, static (trace, calendar) => IsKept(trace, calendar)), Destroyed, "destroyed").With("productKind", activity.ProductKind).With("salesTraces", traces).Under(Long), traces);
    }

    // The numbers are those of insurance contracts; none was seen for other products.
    private static Tri IsInsurance(BusinessActivity activity) =>
        activity.ProductKind == ProductKind.InsuranceShortTerm | activity.ProductKind == ProductKind.InsuranceLongTerm;

    private static Tri IsKept(SalesTrace trace, IWorkingCalendar calendar)
    {
        if (!trace.DestroyedOn.TryGet(out var destroyed))
        {
            return trace.DestroyedOn.IsAbsent ? true : Tri.Unknown;
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

    private static VerdictDraft Facts(VerdictDraft draft, Records<SalesTrace> traces)
    {
        foreach (var trace in traces)
        {
            draft = draft.With("isComplete", trace.IsComplete, trace.Id).With("hasOperationTrack", trace.HasOperationTrack, trace.Id).With("isRestorable", trace.IsRestorable, trace.Id)
                .With("destroyedOn", trace.DestroyedOn, trace.Id).With("contractEndedOn", trace.ContractEndedOn, trace.Id).With("contractTermMonths", trace.ContractTermMonths, trace.Id).With("isInDispute", trace.IsInDispute, trace.Id);
        }

        return draft;
    }
}
