using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Lists the rules of overall management: articles 1 to 5, and the Q&amp;A on integration.</summary>
internal static class GovernanceRules
{
    internal static RulePackBuilder AddGovernance(this RulePackBuilder pack) => pack
        .Add(new CoveredApplicationIsNotExcluded())
        .Add(new ExactlyOneLeadDepartment())
        .Add(new LedgerEntryIsCompleteAndCurrent())
        .Add(new AdmissionPrecedesBuilding())
        .Add(new WeakApplicationIsDisposedOf())
        .Add(new ApplicationHasManagingDepartment())
        .Add(new ApplicationHasResponsiblePerson())
        .Add(new BusinessIsWithinLicensedScope())
        .Add(new BusinessIsWithinLicensedTerritory());
}
