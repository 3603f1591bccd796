using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;

namespace FinAppCompliance.Inventory.Import;

/// <summary>Fills unknown facts of a record from another; what is known stays.</summary>
internal static class FactFill
{
    public static MobileApplication Fill(MobileApplication kept, MobileApplication drafted) => kept with
    {
        ShortCode = Or(kept.ShortCode, drafted.ShortCode),
        Ledger = Or(kept.Ledger, drafted.Ledger),
        Form = Or(kept.Form, drafted.Form),
        HostPlatform = Or(kept.HostPlatform, drafted.HostPlatform),
        SupportedPlatforms = Or(kept.SupportedPlatforms, drafted.SupportedPlatforms),
        Audience = Or(kept.Audience, drafted.Audience),
        OwnerUnit = Or(kept.OwnerUnit, drafted.OwnerUnit),
        ManagingUnit = Or(kept.ManagingUnit, drafted.ManagingUnit),
        TechnologyUnit = Or(kept.TechnologyUnit, drafted.TechnologyUnit),
        ResponsiblePerson = Or(kept.ResponsiblePerson, drafted.ResponsiblePerson),
        BusinessTypes = Or(kept.BusinessTypes, drafted.BusinessTypes),
        IsTransacting = Or(kept.IsTransacting, drafted.IsTransacting),
        ServiceTypes = Or(kept.ServiceTypes, drafted.ServiceTypes),
        PackageNames = Or(kept.PackageNames, drafted.PackageNames),
        OperatorCreditCode = Or(kept.OperatorCreditCode, drafted.OperatorCreditCode),
        IsCoBuilt = Or(kept.IsCoBuilt, drafted.IsCoBuilt),
        IsOutsourced = Or(kept.IsOutsourced, drafted.IsOutsourced),
        AllowsMinors = Or(kept.AllowsMinors, drafted.AllowsMinors),
        HasElderlyMode = Or(kept.HasElderlyMode, drafted.HasElderlyMode),
        ProcessesPersonalInformation = Or(kept.ProcessesPersonalInformation, drafted.ProcessesPersonalInformation),
        HasRegisteredUsers = Or(kept.HasRegisteredUsers, drafted.HasRegisteredUsers),
        ServesPublicInternet = Or(kept.ServesPublicInternet, drafted.ServesPublicInternet),
        IsImportantSystem = Or(kept.IsImportantSystem, drafted.IsImportantSystem),
        MlpsLevel = Or(kept.MlpsLevel, drafted.MlpsLevel),
        ConstructionStartedOn = Or(kept.ConstructionStartedOn, drafted.ConstructionStartedOn),
        FirstReleasedOn = Or(kept.FirstReleasedOn, drafted.FirstReleasedOn),
        LedgerReviewedOn = Or(kept.LedgerReviewedOn, drafted.LedgerReviewedOn),
        EvidenceIds = Both(kept.EvidenceIds, drafted.EvidenceIds),
    };

    public static AppVersion Fill(AppVersion kept, AppVersion drafted) => kept with
    {
        VersionName = Or(kept.VersionName, drafted.VersionName),
        VersionCode = Or(kept.VersionCode, drafted.VersionCode),
        Platform = Or(kept.Platform, drafted.Platform),
        PackageName = Or(kept.PackageName, drafted.PackageName),
        BuildHash = Or(kept.BuildHash, drafted.BuildHash),
        SignedBy = Or(kept.SignedBy, drafted.SignedBy),
        BuiltOn = Or(kept.BuiltOn, drafted.BuiltOn),
        ReleasedAt = Or(kept.ReleasedAt, drafted.ReleasedAt),
        WithdrawnOn = Or(kept.WithdrawnOn, drafted.WithdrawnOn),
        SupportThrough = Or(kept.SupportThrough, drafted.SupportThrough),
        ActiveUserShare = Or(kept.ActiveUserShare, drafted.ActiveUserShare),
        IsStillServed = Or(kept.IsStillServed, drafted.IsStillServed),
        Components = Or(kept.Components, drafted.Components),
        Sdks = Or(kept.Sdks, drafted.Sdks),
        Permissions = Or(kept.Permissions, drafted.Permissions),
        ChangesAuthentication = Or(kept.ChangesAuthentication, drafted.ChangesAuthentication),
        ChangesLogicControl = Or(kept.ChangesLogicControl, drafted.ChangesLogicControl),
        IsMajorVersion = Or(kept.IsMajorVersion, drafted.IsMajorVersion),
        EvidenceIds = Both(kept.EvidenceIds, drafted.EvidenceIds),
    };

    private static Fact<T> Or<T>(Fact<T> kept, Fact<T> drafted)
        where T : notnull => kept.IsUnknown ? drafted : kept;

    private static FactList<T> Or<T>(FactList<T> kept, FactList<T> drafted)
        where T : notnull => kept.IsUnknown ? drafted : kept;

    private static FactList<string> Both(FactList<string> kept, FactList<string> drafted) =>
        kept.IsUnknown ? drafted : [.. kept.Union(drafted, StringComparer.Ordinal)];
}
