using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires the filing of apps, mini programs and quick apps before service, in force, shown and true (article 11).</summary>
/// <remarks>
/// Whether official accounts and internal applications must be filed was not seen in any rule, so it stays undetermined for them until a person records a filing of status <c>notRequired</c>.
/// Of what was released before the Notice, the approval in time is left to FIL-1; here it must be filed now. Of a service that ended only the time without a filing is told.
/// </remarks>
internal sealed class ApplicationIsFiled : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRequired = new("经确认无需备案", "found by a person not to need a filing");
    private static readonly BilingualText DutyInDoubt = new("备案义务有待人工确认", "whether a filing is due has to be confirmed by a person");
    private static readonly BilingualText NotServed = new("尚未对外提供服务", "it is not in service yet");
    private static readonly BilingualText Ended = new("服务已终止", "the service has ended");
    private static readonly BilingualText ServedUnfiled = new("服务期间未经备案", "it served users without a filing");
    private static readonly BilingualText OutsideLedger = new("不在台账内，无与之相符的备案，即已对外服务", "it serves users outside the ledger, with no filing that matches");
    private static readonly BilingualText Unfiled = new("在提供服务，但没有获批的备案", "it is in service without an approved filing");
    private static readonly BilingualText BeforeApproval = new("未经备案通过即对外服务", "it was in service before a filing was approved");
    private static readonly BilingualText OtherKind = new("仅有其他类型的备案，与应用形态不符", "the only filing is of another kind than the form of the application asks for");
    private static readonly BilingualText NotStanding = new("备案已撤销或注销", "the filing was revoked or cancelled");
    private static readonly BilingualText NotShown = new("应用内未展示备案号", "the filing number is not shown in the application");
    private static readonly BilingualText Mismatch = new("备案信息与台账不一致", "the filed particulars differ from the ledger");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-11.2",
        Severity = Severity.Critical,
        Title = new("移动应用已备案并展示备案号", "the application is filed and shows its number"),
        Remediation = new(
            "停止未备案服务，完成备案或变更，并在应用内展示备案号；如实注明补办日期和原因，不得倒签",
            "stop the unfiled service, complete or change the filing, and show the number in the application; state the true date and reason of a late step, do not backdate"),
        Needs = [FactNeed.Own<Filing>()],
        AlsoCites = ["FIL-1", "FIL-3", "FIL-7"],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var kind = FilingEvidence.KindFor(application.Form);
        var outside = application.Ledger == LedgerStatus.DiscoveredOutside;
        var due = kind.Exists & (application.ServesPublicInternet == true | (outside & application.FacesCustomers()));
        var filings = context.Own<Filing>();
        var exempt = (!(application.ServesPublicInternet == true) | application.Form.IsAbsent | application.Form == AppForm.OfficialAccount | application.Form == AppForm.Other)
            & filings.Any(static filing => filing.IsExemption() & filing.MayCoverApplication());
        var draft = context.When(!exempt.IsTrue || outside.IsTrue, NotRequired).When(due.IsTrue ? Tri.True : Tri.Unknown, DutyInDoubt)
            .Lacking<Filing>("filingDuty").With("form", application.Form).With("servesPublicInternet", application.ServesPublicInternet).With("ledger", application.Ledger).With("audience", application.Audience)
            .When(application.FirstReleasedOn.IsBy(context.Today), NotServed).With("firstReleasedOn", application.FirstReleasedOn);
        if (!due.IsTrue || !application.FirstReleasedOn.TryGet(out var released))
        {
            return draft;
        }

        draft = application.State.IsEnded().IsTrue ? Past(draft, application, context, filings, kind.Value) : draft;
        draft = draft.When(!application.State.IsEnded(), Ended).With("state", application.State);
        return outside.IsTrue
            ? draft.Require(false, OutsideLedger, "approval")
            : Present(draft, context, filings, kind.Value, released);
    }

    private static VerdictDraft Present(VerdictDraft draft, scoped in RuleContext<MobileApplication> context, Records<Filing> filings, FilingKind kind, DateOnly released)
    {
        var application = context.Subject;
        var today = context.Today;
        var isEvent = context.ArisesInForce(application.FirstReleasedOn).IsTrue;
        var latest = isEvent ? released : today;
        var approved = filings.Any((kind, latest), static (filing, asked) => filing.Kind == asked.kind & filing.IsApprovedBy(asked.latest));
        var isOfOtherKind = approved.IsFalse && filings.Any(kind, static (filing, asked) => filing.Kind == asked).IsFalse
            && filings.Any(today, static (filing, day) => filing.MayCoverApplication() & filing.ApprovedOn.IsBy(day)).IsTrue;
        draft = draft.Require(approved, isOfOtherKind ? OtherKind : isEvent ? BeforeApproval : Unfiled, "approval").WithApprovals(filings);
        if (!approved.IsTrue)
        {
            return FilingTransition.IsStock(released) ? draft.Under(FilingTransition.StockUntil) : draft;
        }

        var stands = filings.Any((kind, today), static (filing, asked) => filing.Stands(asked.kind, asked.today));
        draft = draft.Require(stands, NotStanding, "standing").WithApprovals(filings);
        if (stands.IsFalse)
        {
            return draft;
        }

        draft = draft.Require(filings.Any((kind, today), static (filing, asked) => filing.Stands(asked.kind, asked.today) & filing.IsDisplayedInApp == true), NotShown, "number")
            .WithApprovals(filings).WithNumbers(filings);
        return draft.Require(filings.Any((kind, today, application), static (filing, asked) => filing.Stands(asked.kind, asked.today) & filing.Agrees(asked.application)), Mismatch, "particulars", Severity.Medium)
            .With("operatorCreditCode", application.OperatorCreditCode).With("packageNames", application.PackageNames).WithApprovals(filings).WithParticulars(filings);
    }

    // The time within the service and within the Notice in which no filing was approved; a service that ended has nothing to put right.
    private static VerdictDraft Past(VerdictDraft draft, MobileApplication application, scoped in RuleContext<MobileApplication> context, Records<Filing> filings, FilingKind kind)
    {
        if (!application.TerminatedOn.TryGet(out var ended) || !filings.IsComplete || ended > context.Today || !application.FirstReleasedOn.TryGet(out var from))
        {
            return draft;
        }

        from = context.InForceFrom is { } since && from < since ? since : from;
        var until = ended;
        foreach (var filing in filings)
        {
            var isOurs = filing.Kind == kind & filing.Application.Exists;
            if (isOurs.IsUnknown || (isOurs.IsTrue && filing.ApprovedOn.IsUnknown))
            {
                return draft;
            }

            until = isOurs.IsTrue && filing.ApprovedOn.TryGet(out var approved) && approved < until ? approved : until;
        }

        return until <= from ? draft : draft.Past(new PastPeriod(from, until.AddDays(-1)), ServedUnfiled, "unfiled")
            .With("state", application.State).With("terminatedOn", application.TerminatedOn).With("firstReleasedOn", application.FirstReleasedOn).WithApprovals(filings);
    }
}
