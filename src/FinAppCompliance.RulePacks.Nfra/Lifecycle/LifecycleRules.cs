using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Lists the rules of the life cycle: articles 6 to 10.</summary>
internal static class LifecycleRules
{
    internal static RulePackBuilder AddLifecycle(this RulePackBuilder pack) => pack
        .Add(new HomogeneousDemandsAreMerged())
        .Add(new ApplicationHasOwnScenario())
        .Add(new ExperienceIsConvenient())
        .Add(new ElderlyCanUseApplication())
        .Add(new MinorsAreProtected())
        .Add(new RestrictionsHaveReasons())
        .Add(new SecurityRequirementsAreAnalysed())
        .Add(new DesignAndChangesAreControlled())
        .Add(new ComponentRisksAreManaged())
        .Add(new AuthenticationAndLogicAreTested())
        .Add(new VersionIsFreeOfHarmfulContent())
        .Add(new HarmfulContentIsCleanedPromptly())
        .Add(new ReleaseGatesArePassed())
        .Add(new PublishingAccountIsOwn())
        .Add(new TerminationIsInOrder())
        .Add(new DeliveryHasNoBlockingFault())
        .Add(new ListingHasNoOpenIssue())
        .Add(new PrivilegedAccountIsOwnedAndReviewed())
        .Add(new CounterfeitIsClarifiedInTime())
        .Add(new CounterfeitIsReportedInTime())
        .Add(new OsReleaseIsTracked())
        .Add(new PlatformNoticeIsTracked())
        .Add(new AdaptationHasBothPlans())
        .Add(new ReleaseRegimeCoversSdks())
        .Add(new RunningApplicationIsMonitored())
        .Add(new OldVersionIsRetired())
        .Add(new CounterfeitsAreSearchedFor())
        .Add(new CompatibilityIsTestedInAdvance());
}
