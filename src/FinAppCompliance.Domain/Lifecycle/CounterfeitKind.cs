namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the ways of imitating an application (仿冒类型).</summary>
public enum CounterfeitKind
{
    /// <summary>Some other way. Also the default value.</summary>
    Other = 0,

    /// <summary>A false app.</summary>
    FakeApp,

    /// <summary>A false mini program.</summary>
    FakeMiniProgram,

    /// <summary>A false official account.</summary>
    FakeOfficialAccount,

    /// <summary>A false website or download page.</summary>
    FakeWebsite,

    /// <summary>The genuine app, changed and packed again (重打包).</summary>
    Repackaged,
}
