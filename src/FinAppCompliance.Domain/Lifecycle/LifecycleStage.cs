namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the stages a version passes (生命周期阶段).</summary>
public enum LifecycleStage
{
    /// <summary>Business requirement (业务需求). Also the default value.</summary>
    Requirement = 0,

    /// <summary>Design.</summary>
    Design,

    /// <summary>Research and development (产品研发).</summary>
    Development,

    /// <summary>Test.</summary>
    Test,

    /// <summary>Listing and release.</summary>
    Release,

    /// <summary>Promotion (推广).</summary>
    Promotion,

    /// <summary>Operation (运营).</summary>
    Operation,

    /// <summary>Retirement.</summary>
    Retirement,
}
