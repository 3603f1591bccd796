using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>One entry of the application ledger: an app, mini program, official account or quick app (移动应用台账条目).</summary>
/// <remarks>Used by N99-02.1 and nearly every other requirement. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record MobileApplication : RegisterRecord
{
    private const string DiscoveryPrefix = "discovered:";

    /// <summary>Gets the lookup by the unit that the record names in <see cref="OwnerUnit"/>.</summary>
    public static RecordLookup<MobileApplication, Ref<OrgUnit>> ByOwnerUnit { get; } = RecordLookup.By<MobileApplication, Ref<OrgUnit>>(static record => record.OwnerUnit);

    /// <summary>Gets the name under which users know it; compared with the filed name for FIL-7. Never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the institution's own short code; absent for none.</summary>
    public Fact<string> ShortCode { get; init; }

    /// <summary>Gets whether the application stands in the ledger or was only found from outside (N99-02.1). Records of a register file stand in the ledger unless they say otherwise.</summary>
    public Fact<LedgerStatus> Ledger { get; init; }

    /// <summary>Gets the form of the application; every form is in scope (N99-00.1).</summary>
    public Fact<AppForm> Form { get; init; }

    /// <summary>Gets the platform that hosts a mini program or official account; absent for independent apps.</summary>
    public Fact<string> HostPlatform { get; init; }

    /// <summary>Gets the target platforms the application is offered for; used by N99-10.1.</summary>
    public FactList<TargetPlatform> SupportedPlatforms { get; init; }

    /// <summary>Gets whom the application serves; internal applications are in scope as well (N99-00.1).</summary>
    public Fact<AppAudience> Audience { get; init; }

    /// <summary>Gets the unit whose business the application serves (N99-01.3); absent means none is named.</summary>
    public Fact<Ref<OrgUnit>> OwnerUnit { get; init; }

    /// <summary>Gets the managing department (管理部门, N99-03.1); absent means none is named.</summary>
    public Fact<Ref<OrgUnit>> ManagingUnit { get; init; }

    /// <summary>Gets the unit that answers for technology (N99-01.3); absent means none is named.</summary>
    public Fact<Ref<OrgUnit>> TechnologyUnit { get; init; }

    /// <summary>Gets the responsible person (责任人) at present (N99-03.2); absent means none is named. Earlier holders are appointments.</summary>
    public Fact<Ref<Person>> ResponsiblePerson { get; init; }

    /// <summary>Gets the types of business offered; single activities are records of their own.</summary>
    public FactList<BusinessType> BusinessTypes { get; init; }

    /// <summary>Gets whether users can transact, not only read; used by N99-11.3 and N99-12.6.</summary>
    public Fact<bool> IsTransacting { get; init; }

    /// <summary>Gets the types of the necessary-information rules that apply (NEC-1 to NEC-5); empty means none of the 39.</summary>
    public FactList<NecessaryServiceType> ServiceTypes { get; init; }

    /// <summary>Gets the package names or application ids on the platforms; compared with the filing for FIL-2.</summary>
    public FactList<string> PackageNames { get; init; }

    /// <summary>Gets the unified social credit code of the operator; compared with the filing for N99-11.2.</summary>
    public Fact<string> OperatorCreditCode { get; init; }

    /// <summary>Gets whether the application was built together with a third party (共建, N99-04.1).</summary>
    public Fact<bool> IsCoBuilt { get; init; }

    /// <summary>Gets whether building or maintenance is outsourced (N99-14.1).</summary>
    public Fact<bool> IsOutsourced { get; init; }

    /// <summary>Gets whether persons under 18 can register (N99-06.5).</summary>
    public Fact<bool> AllowsMinors { get; init; }

    /// <summary>Gets whether an elderly-friendly mode (适老化) is offered (N99-06.4).</summary>
    public Fact<bool> HasElderlyMode { get; init; }

    /// <summary>Gets whether personal information is processed; false makes N99-16.2 and N99-16.3 inapplicable.</summary>
    public Fact<bool> ProcessesPersonalInformation { get; init; }

    /// <summary>Gets whether users register; decides whether N99-12.6 applies.</summary>
    public Fact<bool> HasRegisteredUsers { get; init; }

    /// <summary>Gets whether the application offers an Internet service to the public; decides whether a filing is due (N99-11.1).</summary>
    public Fact<bool> ServesPublicInternet { get; init; }

    /// <summary>Gets whether it was determined to be an important information system (重要信息系统, N99-11.3).</summary>
    public Fact<bool> IsImportantSystem { get; init; }

    /// <summary>Gets the level of the multi-level protection scheme (等级保护), 1 to 5; absent when not graded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> MlpsLevel
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets the state of the life cycle.</summary>
    public Fact<AppState> State { get; init; }

    /// <summary>Gets the states the application went through, in order of time.</summary>
    public FactList<StateChange> StateHistory { get; init; }

    /// <summary>Gets the first day of building or purchase; the admission must not be later (N99-02.2). Absent when not begun.</summary>
    public Fact<DateOnly> ConstructionStartedOn { get; init; }

    /// <summary>Gets the first day of public or internal use; absent when never released.</summary>
    public Fact<DateOnly> FirstReleasedOn { get; init; }

    /// <summary>Gets the day on which the service ended; absent while it has not.</summary>
    public Fact<DateOnly> TerminatedOn { get; init; }

    /// <summary>Gets the last day on which the ledger entry was reviewed (N99-02.1); absent when never.</summary>
    public Fact<DateOnly> LedgerReviewedOn { get; init; }

    /// <summary>Gets the id of the discovery that this application stands for; null for an entry of the ledger.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? DiscoveryId => (Ledger == LedgerStatus.DiscoveredOutside).IsTrue && Id.StartsWith(DiscoveryPrefix, StringComparison.Ordinal) ? Id[DiscoveryPrefix.Length..] : null;

    /// <summary>Makes the application that an outside discovery without a ledger entry stands for (台账外发现).</summary>
    /// <param name="discovery">The discovery; its match is not looked at.</param>
    /// <returns>An application with the id <c>discovered:</c> and the discovery's id, outside the ledger, other facts unknown.</returns>
    /// <exception cref="ArgumentException">The discovery's id is too long to be prefixed.</exception>
    public static MobileApplication FromDiscovery(DiscoveredApplication discovery)
    {
        ArgumentNullException.ThrowIfNull(discovery);
        return new MobileApplication
        {
            Id = DiscoveryPrefix + discovery.Id,
            Name = discovery.Name,
            Ledger = LedgerStatus.DiscoveredOutside,
            Form = discovery.Form,
            Audience = discovery.Audience,
            HostPlatform = discovery.HostPlatform,
            OwnerUnit = discovery.Unit,
            FirstReleasedOn = discovery.LiveSince,
            State = IsKnownLive(discovery) ? AppState.Running : Fact<AppState>.Unknown,
            RecordedBy = discovery.RecordedBy,
            RecordedAt = discovery.RecordedAt,
            EvidenceIds = discovery.EvidenceIds,
        };
    }

    private static bool IsKnownLive(DiscoveredApplication discovery) =>
        (discovery.IsLive == true).IsTrue || (discovery.IsLive.IsUnknown && discovery.LiveSince.HasValue);
}
