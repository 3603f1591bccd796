using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that each application stands in a complete and current ledger (article 2).</summary>
internal sealed class LedgerEntryIsCompleteAndCurrent : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Removed = new("已从台账移除", "the application was removed from the ledger");
    private static readonly BilingualText Outside = new("移动应用在台账之外被发现", "the application was found outside the ledger");
    private static readonly BilingualText FormEmpty = new("台账未填应用形态", "the ledger names no form");
    private static readonly BilingualText AudienceEmpty = new("台账未填服务对象", "the ledger names no audience");
    private static readonly BilingualText OwnerEmpty = new("台账未填归属部门或机构", "the ledger names no owning unit");
    private static readonly BilingualText StateEmpty = new("台账未填运行状态", "the ledger names no state");
    private static readonly BilingualText Stale = new("台账登记逾期未复核", "the ledger entry is overdue for review");

    private static readonly RuleParameter<TimeLimit> ReviewInterval = TableLimits.Own(DeadlineIds.LedgerReview, "ledger-review-interval", InstitutionLimits.Texts("台账复核间隔", "interval of ledger reviews"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.1",
        Severity = Severity.Medium,
        Title = new("移动应用已登记入台账，登记完整且定期复核", "the application stands in the ledger, complete and reviewed in time"),
        Remediation = new("补登台账、补全必填项并复核", "enter the application, fill in the mandatory fields and review the entry"),
        Parameters = [ReviewInterval, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        if ((app.Ledger == LedgerStatus.DiscoveredOutside).IsTrue)
        {
            return context.Begin().Require(false, Outside, "outside", Severity.High).With("ledger", app.Ledger);
        }

        var draft = context.When(app.Ledger != LedgerStatus.Removed, Removed).With("ledger", app.Ledger)
            .Require(app.Ledger != LedgerStatus.DiscoveredOutside, Outside, "outside", Severity.High).With("ledger", app.Ledger)
            .Require(app.Form.Exists, FormEmpty, "form").With("form", app.Form)
            .Require(app.Audience.Exists, AudienceEmpty, "audience").With("audience", app.Audience)
            .Require(app.OwnerUnit.Exists, OwnerEmpty, "ownerUnit").With("ownerUnit", app.OwnerUnit)
            .Require(app.State.Exists, StateEmpty, "state").With("state", app.State);

        // What is not released yet is in the ledger since its building began.
        var began = app.FirstReleasedOn.IsAbsent ? app.ConstructionStartedOn : app.FirstReleasedOn;
        var reviewed = context.Every(context.Parameters.Get(ReviewInterval), began).MetBy(app.LedgerReviewedOn);
        draft = draft.Require(reviewed.If(!app.State.IsEnded()), Stale, "review").With("state", app.State)
            .With("ledgerReviewedOn", app.LedgerReviewedOn).With("firstReleasedOn", app.FirstReleasedOn);
        return (app.FirstReleasedOn.IsAbsent ? draft.With("constructionStartedOn", app.ConstructionStartedOn) : draft).Under(ReviewInterval);
    }
}
