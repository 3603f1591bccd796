namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the sorts of distribution platform (移动应用分发平台) (分发平台类型).</summary>
public enum DistributionPlatformKind
{
    /// <summary>Some other platform. Also the default value.</summary>
    Other = 0,

    /// <summary>An app store.</summary>
    AppStore,

    /// <summary>A mini-program platform.</summary>
    MiniProgramPlatform,

    /// <summary>A platform of official accounts.</summary>
    OfficialAccountPlatform,

    /// <summary>A quick-app centre.</summary>
    QuickAppCentre,

    /// <summary>The institution's own website.</summary>
    OwnWebsite,

    /// <summary>Management of the institution's own devices.</summary>
    DeviceManagement,
}
