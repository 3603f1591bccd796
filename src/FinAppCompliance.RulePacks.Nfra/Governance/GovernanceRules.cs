using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Lists the rules of overall management: articles 1 to 5, and the Q&amp;A on integration.</summary>
internal static class GovernanceRules
{
    internal static RulePackBuilder AddGovernance(this RulePackBuilder pack) => pack
        .Add(new CoveredApplicationIsNotExcluded())
        .Add(new PlanCoversApplications())
        .Add(new ExactlyOneLeadDepartment())
        .Add(new PartiesDutiesAreFixed())
        .Add(new LedgerEntryIsCompleteAndCurrent())
        .Add(new AdmissionPrecedesBuilding())
        .Add(new TerminationRestsOnExitDecision())
        .Add(new ApplicationIsInCoordinatedPlan())
        .Add(new NumberOfApplicationsIsControlled())
        .Add(new WeakApplicationIsDisposedOf())
        .Add(new ApplicationHasManagingDepartment())
        .Add(new ApplicationHasResponsiblePerson())
        .Add(new StagesAreChecked())
        .Add(new CooperationContractNamesResponsibleEntity())
        .Add(new CooperationContractFixesRightsAndDuties())
        .Add(new SecurityDutyStaysWithInstitution())
        .Add(new ThirdPartyDoesNoIllegalFinancialBusiness())
        .Add(new BusinessActivityIsReviewed())
        .Add(new BusinessIsWithinLicensedScope())
        .Add(new BusinessIsWithinLicensedTerritory())
        .Add(new SalesAreTraceable())
        .Add(new RequiredDisclosuresAreMade())
        .Add(new BusinessIsInspectedPeriodically())
        .Add(new BusinessIsAuditedPeriodically())
        .Add(new IntegrationFollowsStandard())
        .Add(new IntegrationRiskIsAssessed())
        .Add(new IntegrationDataIsMigratedSafely())
        .Add(new IntegrationProtectsPrivacy())
        .Add(new IntegrationIsAnnouncedToUsers())
        .Add(new DataAssetHasBusinessUnit())
        .Add(new DataAssetHasTechnologyUnit());
}
