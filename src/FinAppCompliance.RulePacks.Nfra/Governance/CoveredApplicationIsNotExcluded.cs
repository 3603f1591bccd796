using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that no covered application is kept out of the ledger for its form or audience (preamble).</summary>
internal sealed class CoveredApplicationIsNotExcluded : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Removed = new("已从台账移除", "the application was removed from the ledger");
    private static readonly BilingualText Form = new("因应用形态被排除在台账之外", "the application is kept out of the ledger for its form");
    private static readonly BilingualText Audience = new("因服务对象被排除在台账之外", "the application is kept out of the ledger for its audience");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-00.1",
        Severity = Severity.Medium,
        Title = new("适用范围内的移动应用未因形态或对象被排除", "no covered application is excluded for its form or audience"),
        Remediation = new("将该移动应用登记入台账；小程序、公众号及内部应用同样适用", "enter the application in the ledger; mini programs, official accounts and internal applications are covered too"),
        Needs = [FactNeed.Anywhere<DiscoveredApplication>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var ledger = context.Subject.Ledger;
        var draft = context.When(ledger != LedgerStatus.Removed, Removed).With("ledger", ledger);
        var discovery = DiscoveryOf(context.Subject.Id);
        var reason = context.Find(new Ref<DiscoveredApplication>(discovery))?.ExclusionReason ?? default;
        var listed = ledger == LedgerStatus.Listed;
        return draft
            .Require(listed | reason != LedgerExclusion.Form, Form, "form").With("exclusionReason", reason, discovery)
            .Require(listed | reason != LedgerExclusion.Audience, Audience, "audience").With("exclusionReason", reason, discovery);
    }

    private static string DiscoveryOf(string id) => id.StartsWith("discovered:", StringComparison.Ordinal) ? id["discovered:".Length..] : id;
}
