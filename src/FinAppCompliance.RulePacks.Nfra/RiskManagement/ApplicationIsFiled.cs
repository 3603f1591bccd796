using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires the filing of apps, mini programs and quick apps before service, in force, shown and true (article 11).</summary>
/// <remarks>Whether official accounts and internal applications must be filed was not seen in any rule, so it stays undetermined for them until a person records a filing of status <c>notRequired</c>.</remarks>
internal sealed class ApplicationIsFiled : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRequired = new("经确认无需备案", "found by a person not to need a filing");
    private static readonly BilingualText DutyInDoubt = new("备案义务有待人工确认", "whether a filing is due has to be confirmed by a person");
    private static readonly BilingualText NotServed = new("尚未对外提供服务", "it is not in service yet");
    private static readonly BilingualText OutsideLedger = new("不在台账内，无与之相符的备案，即已对外服务", "it serves users outside the ledger, with no filing that matches");
    private static readonly BilingualText BeforeApproval = new("未经备案通过即对外服务", "it was in service before a filing was approved");
    private static readonly BilingualText NotStanding = new("备案已撤销或注销", "the filing was revoked or cancelled");
    private static readonly BilingualText NotShown = new("应用内未展示备案号", "the filing number is not shown in the application");
    private static readonly BilingualText Mismatch = new("备案信息与台账不一致", "the filed particulars differ from the ledger");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-11.2",
        Severity = Severity.Critical,
        Title = new("移动应用已备案并展示备案号", "the application is filed and shows its number"),
        Remediation = new("停止未备案服务，完成备案或变更，并在应用内展示备案号", "stop the unfiled service, complete or change the filing, and show the number in the application"),
        Needs = [FactNeed.Own<Filing>()],
        AlsoCites = ["FIL-1", "FIL-3", "FIL-7"],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var kind = KindOf(application.Form);
        var outside = application.Ledger == LedgerStatus.DiscoveredOutside;
        var due = kind.Exists & (application.ServesPublicInternet == true | (outside & application.FacesCustomers()));
        var filings = context.Own<Filing>();
        var exempt = (application.ServesPublicInternet == false | application.Form == AppForm.OfficialAccount | application.Form == AppForm.Other)
            & filings.Any(static filing => filing.IsExemption() & filing.MayCoverApplication());
        var draft = context.When(!exempt.IsTrue || outside.IsTrue, NotRequired).When(due.IsTrue ? Tri.True : Tri.Unknown, DutyInDoubt)
            .With("filingDuty", Fact<bool>.Unknown).With("form", application.Form).With("servesPublicInternet", application.ServesPublicInternet).With("ledger", application.Ledger).With("audience", application.Audience)
            .When(application.FirstReleasedOn.IsBy(context.Today), NotServed).With("firstReleasedOn", application.FirstReleasedOn);
        if (!due.IsTrue || !application.FirstReleasedOn.TryGet(out var released))
        {
            return draft;
        }

        if (outside.IsTrue)
        {
            return draft.Require(false, OutsideLedger, "approval").With("ledger", application.Ledger).With("firstReleasedOn", application.FirstReleasedOn);
        }

        var latest = FilingTransition.LatestApproval(released);
        var approved = filings.Any((kind.Value, latest), static (filing, asked) => filing.Kind == asked.Value & filing.ApprovedOn.IsBy(asked.latest));
        draft = Explain(draft.Require(approved, BeforeApproval, "approval"), filings).With("firstReleasedOn", application.FirstReleasedOn).With("ledger", application.Ledger);
        if (!approved.IsTrue)
        {
            return FilingTransition.IsStock(released) ? draft.Under(FilingTransition.StockUntil) : draft;
        }

        var today = context.Today;
        draft = Explain(draft.Require(filings.Any((kind.Value, today), static (f, asked) => Stands(f, asked.Value, asked.today)), NotStanding, "standing"), filings);
        draft = Explain(draft.Require(filings.Any((kind.Value, today), static (f, asked) => Stands(f, asked.Value, asked.today) & f.IsDisplayedInApp == true), NotShown, "number"), filings);
        return Explain(draft.Require(filings.Any((kind.Value, today, application), static (f, asked) => Stands(f, asked.Value, asked.today) & Agrees(f, asked.application)), Mismatch, "particulars", Severity.Medium), filings)
            .With("operatorCreditCode", application.OperatorCreditCode).With("packageNames", application.PackageNames);
    }

    private static Fact<FilingKind> KindOf(Fact<AppForm> form) => !form.HasValue ? Fact<FilingKind>.Unknown : form.Value switch
    {
        AppForm.App => FilingKind.App,
        AppForm.MiniProgram => FilingKind.MiniProgram,
        AppForm.QuickApp => FilingKind.QuickApp,
        _ => Fact<FilingKind>.Unknown,
    };

    private static Tri Stands(Filing filing, FilingKind kind, DateOnly today) =>
        filing.Kind == kind & filing.ApprovedOn.IsBy(today) & !filing.RevokedOn.IsBy(today)
        & (filing.Status == FilingStatus.Approved | filing.Status == FilingStatus.Changed);

    private static Tri Agrees(Filing filing, MobileApplication application) =>
        filing.FiledName == application.Name & filing.FiledOperatorCreditCode.SameAs(application.OperatorCreditCode)
        & (filing.FiledPackageName.HasValue ? application.PackageNames.Contains(filing.FiledPackageName.Value) : !filing.FiledPackageName.Exists);

    private static VerdictDraft Explain(VerdictDraft draft, Records<Filing> filings)
    {
        draft = draft.With("filings", filings);
        foreach (var filing in filings)
        {
            draft = draft.With("kind", filing.Kind, filing.Id).With("approvedOn", filing.ApprovedOn, filing.Id).With("revokedOn", filing.RevokedOn, filing.Id)
                .With("status", filing.Status, filing.Id).With("isDisplayedInApp", filing.IsDisplayedInApp, filing.Id).With("filedName", filing.FiledName, filing.Id)
                .With("filedOperatorCreditCode", filing.FiledOperatorCreditCode, filing.Id).With("filedPackageName", filing.FiledPackageName, filing.Id);
        }

        return draft;
    }
}
