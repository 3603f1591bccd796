using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires the disclosures of the product kind before the contract (article 5).</summary>
/// <remarks>The Notice names no items; the list per product kind is this library's and is said to be so in every finding.</remarks>
internal sealed class RequiredDisclosuresAreMade : IComplianceRule<BusinessActivity>
{
    private static readonly BilingualText NotLive = new("业务当日未开展", "the activity is not live on the date");
    private static readonly BilingualText NoProduct = new("不涉及产品", "the activity is not about a product");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.5",
        Severity = Severity.High,
        Title = new("信息披露完整且在合同订立前作出", "the disclosures are complete and made before the contract"),
        Remediation = new("补充缺失的披露并置于合同订立之前", "add the missing disclosures and show them before the contract"),
        Needs = [FactNeed.Own<DisclosureStatement>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<BusinessActivity> context)
    {
        var activity = context.Subject;
        var draft = context.When(activity.IsLiveOn(context.Today), NotLive).With("liveFrom", activity.LiveFrom).With("liveThrough", activity.LiveThrough)
            .When(activity.ProductKind.Exists & activity.ProductKind != ProductKind.None, NoProduct).With("productKind", activity.ProductKind);
        if (!activity.ProductKind.TryGet(out var kind))
        {
            return draft;
        }

        var statements = context.Own<DisclosureStatement>();

        // What is sold since before the Notice is disclosed by the end of the stock term, what was launched later from its first day.
        var isStock = context.IsStock(activity.LiveFrom);
        foreach (var required in RequiredDisclosures.Of(kind))
        {
            var shown = statements.Any((required, context.Today), static (statement, asked) => statement.Kind == asked.required & statement.ShownFrom.IsBy(asked.Today)
                & !statement.ShownThrough.HasPassedBy(asked.Today) & statement.IsBeforeContract == true);
            draft = draft.RequireOfStock(context, isStock, shown, RequiredDisclosures.MissingOf(required), RequiredDisclosures.KeyOf(required)).With("disclosureStatements", statements);
            foreach (var statement in statements)
            {
                draft = draft.With("kind", statement.Kind, statement.Id);
                draft = (statement.Kind == required).IsFalse ? draft
                    : draft.With("shownFrom", statement.ShownFrom, statement.Id).With("shownThrough", statement.ShownThrough, statement.Id).With("isBeforeContract", statement.IsBeforeContract, statement.Id);
            }
        }

        return draft;
    }
}
