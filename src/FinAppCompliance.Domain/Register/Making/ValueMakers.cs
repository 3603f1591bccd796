using System.Collections.Concurrent;
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

namespace FinAppCompliance.Domain.Register.Making;

/// <summary>Lists how values of each type are made from JSON; a maker is made when its type is first met.</summary>
/// <remarks>
/// What a file does not use costs nothing: code of a generic type is compiled by the runtime for each enumeration, which over all of them
/// would take a process longer than reading its register.
/// </remarks>
internal static class ValueMakers
{
    private static readonly Dictionary<Type, Func<ValueMaker>> Makers = new()
    {
        [typeof(string)] = static () => new PlainMaker<string>(static value => value.GetString()!),
        [typeof(int)] = static () => new PlainMaker<int>(static value => value.GetInt32()),
        [typeof(long)] = static () => new PlainMaker<long>(static value => value.GetInt64()),
        [typeof(decimal)] = static () => new PlainMaker<decimal>(static value => value.GetDecimal()),
        [typeof(bool)] = static () => new PlainMaker<bool>(static value => value.GetBoolean()),
        [typeof(DateOnly)] = static () => new PlainMaker<DateOnly>(Reading.ValueCheck.Date),
        [typeof(DateTimeOffset)] = static () => new PlainMaker<DateTimeOffset>(static value => value.GetDateTimeOffset().ToUniversalTime()),

        [typeof(StateChange)] = static () => new NestedMaker<StateChange>(),
        [typeof(PlatformRemoval)] = static () => new NestedMaker<PlatformRemoval>(),
        [typeof(UserNotification)] = static () => new NestedMaker<UserNotification>(),
        [typeof(SimilarDemand)] = static () => new NestedMaker<SimilarDemand>(),
        [typeof(ScanFinding)] = static () => new NestedMaker<ScanFinding>(),
        [typeof(PlatformIssue)] = static () => new NestedMaker<PlatformIssue>(),
        [typeof(EngagementFinding)] = static () => new NestedMaker<EngagementFinding>(),

        [typeof(InstitutionKind)] = static () => new EnumMaker<InstitutionKind>(),
        [typeof(UnitKind)] = static () => new EnumMaker<UnitKind>(),
        [typeof(UnitFunction)] = static () => new EnumMaker<UnitFunction>(),
        [typeof(RoleKind)] = static () => new EnumMaker<RoleKind>(),
        [typeof(LicenceKind)] = static () => new EnumMaker<LicenceKind>(),
        [typeof(LicenceStatus)] = static () => new EnumMaker<LicenceStatus>(),
        [typeof(BusinessType)] = static () => new EnumMaker<BusinessType>(),
        [typeof(PolicyKind)] = static () => new EnumMaker<PolicyKind>(),
        [typeof(PolicyTopic)] = static () => new EnumMaker<PolicyTopic>(),
        [typeof(ApprovalLevel)] = static () => new EnumMaker<ApprovalLevel>(),
        [typeof(LedgerStatus)] = static () => new EnumMaker<LedgerStatus>(),
        [typeof(LedgerExclusion)] = static () => new EnumMaker<LedgerExclusion>(),
        [typeof(DiscoverySource)] = static () => new EnumMaker<DiscoverySource>(),
        [typeof(AppForm)] = static () => new EnumMaker<AppForm>(),
        [typeof(AppAudience)] = static () => new EnumMaker<AppAudience>(),
        [typeof(TargetPlatform)] = static () => new EnumMaker<TargetPlatform>(),
        [typeof(AppState)] = static () => new EnumMaker<AppState>(),
        [typeof(DecisionResult)] = static () => new EnumMaker<DecisionResult>(),
        [typeof(WeakAppTrigger)] = static () => new EnumMaker<WeakAppTrigger>(),
        [typeof(DisposalKind)] = static () => new EnumMaker<DisposalKind>(),

        [typeof(DemandDecision)] = static () => new EnumMaker<DemandDecision>(),
        [typeof(RestrictionGround)] = static () => new EnumMaker<RestrictionGround>(),
        [typeof(LifecycleStage)] = static () => new EnumMaker<LifecycleStage>(),
        [typeof(CheckResult)] = static () => new EnumMaker<CheckResult>(),
        [typeof(GateResult)] = static () => new EnumMaker<GateResult>(),
        [typeof(GateDimension)] = static () => new EnumMaker<GateDimension>(),
        [typeof(ChangeKind)] = static () => new EnumMaker<ChangeKind>(),
        [typeof(ComponentOrigin)] = static () => new EnumMaker<ComponentOrigin>(),
        [typeof(ComponentVerdict)] = static () => new EnumMaker<ComponentVerdict>(),
        [typeof(SdkLegalRole)] = static () => new EnumMaker<SdkLegalRole>(),
        [typeof(TestKind)] = static () => new EnumMaker<TestKind>(),
        [typeof(ScanKind)] = static () => new EnumMaker<ScanKind>(),
        [typeof(ScanFindingKind)] = static () => new EnumMaker<ScanFindingKind>(),
        [typeof(WeaknessSeverity)] = static () => new EnumMaker<WeaknessSeverity>(),
        [typeof(WeaknessSource)] = static () => new EnumMaker<WeaknessSource>(),
        [typeof(DistributionPlatformKind)] = static () => new EnumMaker<DistributionPlatformKind>(),
        [typeof(CounterfeitKind)] = static () => new EnumMaker<CounterfeitKind>(),
        [typeof(ThreatClass)] = static () => new EnumMaker<ThreatClass>(),

        [typeof(ThirdPartyKind)] = static () => new EnumMaker<ThirdPartyKind>(),
        [typeof(FinancialStep)] = static () => new EnumMaker<FinancialStep>(),
        [typeof(ContractClause)] = static () => new EnumMaker<ContractClause>(),
        [typeof(OutsourcingClass)] = static () => new EnumMaker<OutsourcingClass>(),
        [typeof(VendorEvaluationKind)] = static () => new EnumMaker<VendorEvaluationKind>(),
        [typeof(FilingKind)] = static () => new EnumMaker<FilingKind>(),
        [typeof(FilingStatus)] = static () => new EnumMaker<FilingStatus>(),
        [typeof(ReportKind)] = static () => new EnumMaker<ReportKind>(),
        [typeof(AuthorityKind)] = static () => new EnumMaker<AuthorityKind>(),
        [typeof(FindingSource)] = static () => new EnumMaker<FindingSource>(),
        [typeof(DataClass)] = static () => new EnumMaker<DataClass>(),
        [typeof(DataLevel)] = static () => new EnumMaker<DataLevel>(),
        [typeof(PersonalFinancialClass)] = static () => new EnumMaker<PersonalFinancialClass>(),
        [typeof(DataControl)] = static () => new EnumMaker<DataControl>(),
        [typeof(VerificationMethod)] = static () => new EnumMaker<VerificationMethod>(),

        [typeof(NecessaryServiceType)] = static () => new EnumMaker<NecessaryServiceType>(),
        [typeof(NecessaryElement)] = static () => new EnumMaker<NecessaryElement>(),
        [typeof(PersonalInformationKind)] = static () => new EnumMaker<PersonalInformationKind>(),
        [typeof(CollectorKind)] = static () => new EnumMaker<CollectorKind>(),
        [typeof(LawfulBasis)] = static () => new EnumMaker<LawfulBasis>(),
        [typeof(ConsentKind)] = static () => new EnumMaker<ConsentKind>(),
        [typeof(ConsentWay)] = static () => new EnumMaker<ConsentWay>(),
        [typeof(NoticeElement)] = static () => new EnumMaker<NoticeElement>(),
        [typeof(RightKind)] = static () => new EnumMaker<RightKind>(),
        [typeof(RequestResult)] = static () => new EnumMaker<RequestResult>(),
        [typeof(ExportPath)] = static () => new EnumMaker<ExportPath>(),
        [typeof(ImpactTrigger)] = static () => new EnumMaker<ImpactTrigger>(),
        [typeof(ChannelKind)] = static () => new EnumMaker<ChannelKind>(),
        [typeof(ComplaintTopic)] = static () => new EnumMaker<ComplaintTopic>(),

        [typeof(ProductKind)] = static () => new EnumMaker<ProductKind>(),
        [typeof(RegionEvidence)] = static () => new EnumMaker<RegionEvidence>(),
        [typeof(CustomerKind)] = static () => new EnumMaker<CustomerKind>(),
        [typeof(DisclosureKind)] = static () => new EnumMaker<DisclosureKind>(),
        [typeof(AuditKind)] = static () => new EnumMaker<AuditKind>(),
        [typeof(RiskAssessmentKind)] = static () => new EnumMaker<RiskAssessmentKind>(),
        [typeof(RiskKind)] = static () => new EnumMaker<RiskKind>(),
        [typeof(DrillKind)] = static () => new EnumMaker<DrillKind>(),
        [typeof(IncidentKind)] = static () => new EnumMaker<IncidentKind>(),
        [typeof(IncidentGrade)] = static () => new EnumMaker<IncidentGrade>(),
        [typeof(EvidenceKind)] = static () => new EnumMaker<EvidenceKind>(),
        [typeof(Confidentiality)] = static () => new EnumMaker<Confidentiality>(),


        [typeof(IssueSource)] = static () => new EnumMaker<IssueSource>(),
        [typeof(RectificationAction)] = static () => new EnumMaker<RectificationAction>(),
        [typeof(RectificationState)] = static () => new EnumMaker<RectificationState>(),
        [typeof(VerificationVerdict)] = static () => new EnumMaker<VerificationVerdict>(),
        [typeof(RectificationStep)] = static () => new NestedMaker<RectificationStep>(),
    };

    private static readonly ConcurrentDictionary<Type, ValueMaker> Made = new();

    /// <summary>Returns the maker of a type.</summary>
    /// <param name="type">The type of a value or of the elements of a list.</param>
    /// <exception cref="NotSupportedException">Registers hold no such values.</exception>
    public static ValueMaker Of(Type type) => Made.TryGetValue(type, out var known) ? known : Made.GetOrAdd(type, Make(type));

    private static ValueMaker Make(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>) ? RegisterSections.ByType[type.GetGenericArguments()[0]].NewReferenceMaker()
        : Makers.TryGetValue(type, out var make) ? make()
        : throw new NotSupportedException($"registers hold no values of {type.Name}");
}
