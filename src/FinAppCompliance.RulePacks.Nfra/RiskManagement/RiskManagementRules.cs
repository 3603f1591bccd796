using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Lists the rules of risk responsibility: articles 11 to 17.</summary>
internal static class RiskManagementRules
{
    internal static RulePackBuilder AddRiskManagement(this RulePackBuilder pack) => pack
        .Add(new ApplicationIsFiled())
        .Add(new VendorAccessIsNecessaryAndLeast())
        .Add(new RiskIsAssessedYearly())
        .Add(new ApplicationIsAuditedTriennially())
        .Add(new ImportantSystemIsDetermined())
        .Add(new TransmissionIsEncrypted())
        .Add(new ThreatIsHandledInTime())
        .Add(new DataHasResponsibleBusinessUnit())
        .Add(new VendorDataSecurityIsSupervised())
        .Add(new PersonalInformationIsLawfulAndNecessary())
        .Add(new MajorEventTriggersSpecialAudit())
        .Add(new InternetServiceIsFiled())
        .Add(new ImportantSystemChangeIsReported())
        .Add(new ProtectionLevelIsAssessed())
        .Add(new ReleasedVersionIsHardened())
        .Add(new SevenThreatsAreWatched())
        .Add(new RegisteredUsersAreVerified())
        .Add(new DataIsProtectedAgainstThreeHarms())
        .Add(new OutsourcingRulesAreObeyed())
        .Add(new VendorIsAdmittedAndEvaluated())
        .Add(new ImpactIsAnalysed())
        .Add(new DrillsAreHeld())
        .Add(new EmergencyMechanismExists())
        .Add(new EmergencyPlanExists())
        .Add(new MajorEmergencyIsReported())
        .Add(new ProtectionSystemExists())
        .Add(new PurposeUseAndProtectionAreTold())
        .Add(new ComplaintChannelIsPublished())
        .Add(new PrivacyIssuesAreHandledPromptly())
        .Add(new ApplicationRiskIsInFramework())
        .Add(new BothKindsOfRiskAreIdentified());
}
