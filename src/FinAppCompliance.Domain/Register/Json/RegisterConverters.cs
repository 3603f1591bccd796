using System.Text.Json.Serialization;
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

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Lists the closed converters of enumerations and nested values, so that no reflection is needed.</summary>
internal static class RegisterConverters
{
    /// <summary>Adds the converters of plain values.</summary>
    /// <param name="converters">The list to fill.</param>
    public static void AddPlainValues(IList<JsonConverter> converters)
    {
        converters.Add(new InstantConverter());
        AddFacts<string>(converters);
        AddFacts<int>(converters);
        AddFacts<long>(converters);
        AddFacts<decimal>(converters);
        AddFacts<bool>(converters);
        AddFacts<DateOnly>(converters);
        AddFacts<DateTimeOffset>(converters);
    }

    /// <summary>Adds the converters of values nested in records.</summary>
    /// <param name="converters">The list to fill.</param>
    public static void AddNestedValues(IList<JsonConverter> converters)
    {
        AddFacts<StateChange>(converters);
        AddFacts<RectificationStep>(converters);
        AddFacts<PlatformRemoval>(converters);
        AddFacts<UserNotification>(converters);
        AddFacts<SimilarDemand>(converters);
        AddFacts<ScanFinding>(converters);
        AddFacts<PlatformIssue>(converters);
        AddFacts<EngagementFinding>(converters);
    }

    /// <summary>Adds the converters of enumerations of the organisation and the ledger.</summary>
    /// <param name="converters">The list to fill.</param>
    public static void AddOrganisationAndLedgerEnumerations(IList<JsonConverter> converters)
    {
        AddEnumeration<InstitutionKind>(converters);
        AddEnumeration<UnitKind>(converters);
        AddEnumeration<UnitFunction>(converters);
        AddEnumeration<RoleKind>(converters);
        AddEnumeration<LicenceKind>(converters);
        AddEnumeration<LicenceStatus>(converters);
        AddEnumeration<BusinessType>(converters);
        AddEnumeration<PolicyKind>(converters);
        AddEnumeration<PolicyTopic>(converters);
        AddEnumeration<ApprovalLevel>(converters);
        AddEnumeration<LedgerStatus>(converters);
        AddEnumeration<LedgerExclusion>(converters);
        AddEnumeration<DiscoverySource>(converters);
        AddEnumeration<AppForm>(converters);
        AddEnumeration<AppAudience>(converters);
        AddEnumeration<TargetPlatform>(converters);
        AddEnumeration<AppState>(converters);
        AddEnumeration<DecisionResult>(converters);
        AddEnumeration<WeakAppTrigger>(converters);
        AddEnumeration<DisposalKind>(converters);
    }

    /// <summary>Adds the converters of enumerations of the life cycle.</summary>
    /// <param name="converters">The list to fill.</param>
    public static void AddLifecycleEnumerations(IList<JsonConverter> converters)
    {
        AddEnumeration<DemandDecision>(converters);
        AddEnumeration<RestrictionGround>(converters);
        AddEnumeration<LifecycleStage>(converters);
        AddEnumeration<CheckResult>(converters);
        AddEnumeration<GateResult>(converters);
        AddEnumeration<GateDimension>(converters);
        AddEnumeration<ChangeKind>(converters);
        AddEnumeration<ComponentOrigin>(converters);
        AddEnumeration<ComponentVerdict>(converters);
        AddEnumeration<SdkLegalRole>(converters);
        AddEnumeration<TestKind>(converters);
        AddEnumeration<ScanKind>(converters);
        AddEnumeration<ScanFindingKind>(converters);
        AddEnumeration<WeaknessSeverity>(converters);
        AddEnumeration<WeaknessSource>(converters);
        AddEnumeration<DistributionPlatformKind>(converters);
        AddEnumeration<CounterfeitKind>(converters);
        AddEnumeration<ThreatClass>(converters);
    }

    /// <summary>Adds the converters of enumerations of third parties, filings and data security.</summary>
    /// <param name="converters">The list to fill.</param>
    public static void AddPartnerAndFilingEnumerations(IList<JsonConverter> converters)
    {
        AddEnumeration<ThirdPartyKind>(converters);
        AddEnumeration<FinancialStep>(converters);
        AddEnumeration<ContractClause>(converters);
        AddEnumeration<OutsourcingClass>(converters);
        AddEnumeration<VendorEvaluationKind>(converters);
        AddEnumeration<FilingKind>(converters);
        AddEnumeration<FilingStatus>(converters);
        AddEnumeration<ReportKind>(converters);
        AddEnumeration<AuthorityKind>(converters);
        AddEnumeration<FindingSource>(converters);
        AddEnumeration<IssueSource>(converters);
        AddEnumeration<RectificationAction>(converters);
        AddEnumeration<RectificationState>(converters);
        AddEnumeration<VerificationVerdict>(converters);
        AddEnumeration<DataClass>(converters);
        AddEnumeration<DataLevel>(converters);
        AddEnumeration<PersonalFinancialClass>(converters);
        AddEnumeration<DataControl>(converters);
        AddEnumeration<VerificationMethod>(converters);
    }

    /// <summary>Adds the converters of enumerations of personal information.</summary>
    /// <param name="converters">The list to fill.</param>
    public static void AddPersonalInformationEnumerations(IList<JsonConverter> converters)
    {
        AddEnumeration<NecessaryServiceType>(converters);
        AddEnumeration<NecessaryElement>(converters);
        AddEnumeration<PersonalInformationKind>(converters);
        AddEnumeration<CollectorKind>(converters);
        AddEnumeration<LawfulBasis>(converters);
        AddEnumeration<ConsentKind>(converters);
        AddEnumeration<ConsentWay>(converters);
        AddEnumeration<NoticeElement>(converters);
        AddEnumeration<RightKind>(converters);
        AddEnumeration<RequestResult>(converters);
        AddEnumeration<ExportPath>(converters);
        AddEnumeration<ImpactTrigger>(converters);
        AddEnumeration<ChannelKind>(converters);
        AddEnumeration<ComplaintTopic>(converters);
    }

    /// <summary>Adds the converters of enumerations of conduct, risk, continuity, incidents and evidence.</summary>
    /// <param name="converters">The list to fill.</param>
    public static void AddConductAndRiskEnumerations(IList<JsonConverter> converters)
    {
        AddEnumeration<ProductKind>(converters);
        AddEnumeration<RegionEvidence>(converters);
        AddEnumeration<CustomerKind>(converters);
        AddEnumeration<DisclosureKind>(converters);
        AddEnumeration<AuditKind>(converters);
        AddEnumeration<RiskAssessmentKind>(converters);
        AddEnumeration<RiskKind>(converters);
        AddEnumeration<DrillKind>(converters);
        AddEnumeration<IncidentKind>(converters);
        AddEnumeration<IncidentGrade>(converters);
        AddEnumeration<EvidenceKind>(converters);
        AddEnumeration<Confidentiality>(converters);
    }

    private static void AddFacts<T>(IList<JsonConverter> converters)
        where T : notnull
    {
        converters.Add(new FactConverter<T>());
        converters.Add(new FactListConverter<T>());
    }

    private static void AddEnumeration<TEnum>(IList<JsonConverter> converters)
        where TEnum : struct, Enum
    {
        converters.Add(new EnumNameConverter<TEnum>());
        AddFacts<TEnum>(converters);
    }
}
