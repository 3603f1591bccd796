using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Evidence;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Register;

/// <summary>The table that drives reading, writing and describing a register: one line per record type.</summary>
internal static class RegisterSections
{
    /// <summary>Gets every section, in the order in which files are written.</summary>
    public static IReadOnlyList<RegisterSection> All { get; } =
    [
        new RegisterSection<Institution>("institution"),
        new RegisterSection<OrgUnit>("units"),
        new RegisterSection<Person>("persons"),
        new RegisterSection<RoleAppointment>("appointments"),
        new RegisterSection<Licence>("licences"),
        new RegisterSection<SpecialPermit>("specialPermits"),
        new RegisterSection<PolicyDocument>("policies"),
        new RegisterSection<PolicyParameter>("parameters"),
        new RegisterSection<PortfolioAllowance>("portfolioAllowances"),

        new RegisterSection<MobileApplication>("applications"),
        new RegisterSection<DiscoveredApplication>("discoveredApplications"),
        new RegisterSection<PlannedConstruction>("constructionPlans"),
        new RegisterSection<AdmissionDecision>("admissionDecisions"),
        new RegisterSection<ExitDecision>("exitDecisions"),
        new RegisterSection<WeaknessFlag>("weaknessFlags"),
        new RegisterSection<DisposalDecision>("disposalDecisions"),
        new RegisterSection<ImprovementPlan>("improvementPlans"),
        new RegisterSection<IntegrationStandard>("integrationStandards"),
        new RegisterSection<IntegrationProject>("integrationProjects"),
        new RegisterSection<TerminationProject>("terminationProjects"),
        new RegisterSection<FunctionOverlap>("functionOverlaps"),
        new RegisterSection<ActivityMetric>("activityMetrics"),
        new RegisterSection<ExperienceMetric>("experienceMetrics"),

        new RegisterSection<AppVersion>("versions"),
        new RegisterSection<Demand>("demands"),
        new RegisterSection<BusinessScenario>("scenarios"),
        new RegisterSection<SecurityRequirement>("securityRequirements"),
        new RegisterSection<AccessibilityCheck>("accessibilityChecks"),
        new RegisterSection<MinorProtection>("minorProtections"),
        new RegisterSection<Restriction>("restrictions"),
        new RegisterSection<StageCheck>("stageChecks"),
        new RegisterSection<DesignReview>("designReviews"),
        new RegisterSection<SourceRepository>("sourceRepositories"),
        new RegisterSection<ChangeRecord>("changes"),
        new RegisterSection<Component>("components"),
        new RegisterSection<Sdk>("sdks"),
        new RegisterSection<SecurityTest>("securityTests"),
        new RegisterSection<Defect>("defects"),
        new RegisterSection<Vulnerability>("vulnerabilities"),
        new RegisterSection<ScanResult>("scans"),
        new RegisterSection<ReleaseGate>("releaseGates"),
        new RegisterSection<DistributionListing>("listings"),
        new RegisterSection<PublishingAccount>("publishingAccounts"),
        new RegisterSection<RuntimeMonitor>("monitors"),
        new RegisterSection<PrivilegedAccount>("privilegedAccounts"),
        new RegisterSection<OsRelease>("osReleases"),
        new RegisterSection<PlatformNotice>("platformNotices"),
        new RegisterSection<CompatibilityTest>("compatibilityTests"),
        new RegisterSection<AdaptationProject>("adaptations"),
        new RegisterSection<CounterfeitCase>("counterfeitCases"),
        new RegisterSection<CounterfeitSearch>("counterfeitSearches"),

        new RegisterSection<ThirdParty>("thirdParties"),
        new RegisterSection<Cooperation>("cooperations"),
        new RegisterSection<Contract>("contracts"),
        new RegisterSection<OutsourcingArrangement>("outsourcings"),
        new RegisterSection<VendorEvaluation>("vendorEvaluations"),

        new RegisterSection<Filing>("filings"),
        new RegisterSection<ImportantSystemDetermination>("importantSystemDeterminations"),
        new RegisterSection<RegulatorReport>("regulatorReports"),
        new RegisterSection<RegulatorFinding>("regulatorFindings"),
        new RegisterSection<RectificationRecord>("rectifications"),
        new RegisterSection<FindingDispute>("disputes"),

        new RegisterSection<DataAsset>("dataAssets"),
        new RegisterSection<AccessGrant>("accessGrants"),
        new RegisterSection<EndpointProfile>("endpoints"),
        new RegisterSection<MlpsRecord>("mlpsRecords"),
        new RegisterSection<HardeningRecord>("hardenings"),
        new RegisterSection<ThreatEvent>("threatEvents"),
        new RegisterSection<IdentityVerification>("identityVerifications"),

        new RegisterSection<PersonalInformationElement>("personalInformation"),
        new RegisterSection<ProcessingActivity>("processingActivities"),
        new RegisterSection<PrivacyNotice>("notices"),
        new RegisterSection<Consent>("consents"),
        new RegisterSection<PermissionUse>("permissionUses"),
        new RegisterSection<ThirdPartyProvision>("provisions"),
        new RegisterSection<CrossBorderTransfer>("crossBorderTransfers"),
        new RegisterSection<ImpactAssessment>("impactAssessments"),
        new RegisterSection<SubjectRequest>("subjectRequests"),
        new RegisterSection<ComplaintChannel>("complaintChannels"),
        new RegisterSection<Complaint>("complaints"),

        new RegisterSection<BusinessActivity>("activities"),
        new RegisterSection<ComplianceReview>("complianceReviews"),
        new RegisterSection<Campaign>("campaigns"),
        new RegisterSection<ProductRisk>("productRisks"),
        new RegisterSection<CustomerAssessment>("customerAssessments"),
        new RegisterSection<SuitabilityMatch>("suitabilityMatches"),
        new RegisterSection<DisclosureStatement>("disclosures"),
        new RegisterSection<SalesTrace>("salesTraces"),
        new RegisterSection<Inspection>("inspections"),
        new RegisterSection<Audit>("audits"),

        new RegisterSection<RiskFramework>("riskFrameworks"),
        new RegisterSection<RiskAssessment>("riskAssessments"),
        new RegisterSection<RegisteredRisk>("risks"),

        new RegisterSection<BusinessImpactAnalysis>("impactAnalyses"),
        new RegisterSection<EmergencyMechanism>("emergencyMechanisms"),
        new RegisterSection<EmergencyPlan>("emergencyPlans"),
        new RegisterSection<Drill>("drills"),

        new RegisterSection<Incident>("incidents"),

        new RegisterSection<EvidenceRecord>("evidence"),
    ];

    /// <summary>Gets the sections by the type of their records.</summary>
    public static FrozenDictionary<Type, RegisterSection> ByType { get; } = All.ToFrozenDictionary(static s => s.RecordType);

    /// <summary>Gets the sections by their names.</summary>
    public static FrozenDictionary<string, RegisterSection> ByName { get; } = All.ToFrozenDictionary(static s => s.Name, StringComparer.Ordinal);

    /// <summary>Gets the sections by the names of the types of their records.</summary>
    public static FrozenDictionary<string, RegisterSection> ByKind { get; } = All.ToFrozenDictionary(static s => s.RecordType.Name, StringComparer.Ordinal);
}
