using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a managing department, in being on the date, for every application (article 3).</summary>
internal sealed class ApplicationHasManagingDepartment : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Unnamed = new("未明确管理部门", "no managing department is named");
    private static readonly BilingualText OutsideLedger = new("移动应用不在台账内，无从明确管理部门", "the application stands outside the ledger, so no managing department is named");
    private static readonly BilingualText Dissolved = new("管理部门已撤销或尚未设立", "the managing department no longer exists or does not exist yet");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-03.1",
        Severity = Severity.High,
        Title = new("移动应用已明确管理部门", "the application has a managing department"),
        Remediation = new("为该移动应用指定现存的管理部门并登记入台账", "name an existing department as the managing one and record it in the ledger"),
        Needs = [FactNeed.Anywhere<OrgUnit>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        if (application.Ledger.HasValue && application.Ledger.Value == LedgerStatus.DiscoveredOutside)
        {
            return context.Require(false, OutsideLedger).With("ledger", application.Ledger);
        }

        var draft = context.Require(application.ManagingUnit.Exists, Unnamed).With("managingUnit", application.ManagingUnit)
            .Require(application.Ledger != LedgerStatus.DiscoveredOutside, OutsideLedger).With("ledger", application.Ledger);
        if (!application.ManagingUnit.HasValue)
        {
            return draft;
        }

        var unit = context.Find(application.ManagingUnit);
        return draft.Require(unit?.Active.Covers(context.Today) ?? default, Dissolved)
            .With("managingUnit", application.ManagingUnit)
            .With("activeFrom", unit?.ActiveFrom ?? default, application.ManagingUnit.Value.Id)
            .With("activeThrough", unit?.ActiveThrough ?? default, application.ManagingUnit.Value.Id);
    }
}
