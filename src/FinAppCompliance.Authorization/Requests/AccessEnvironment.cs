using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>Names the environment in which data lives and from which it is reached.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccessEnvironment>))]
public enum AccessEnvironment
{
    /// <summary>Not stated; always denied. Also the default value.</summary>
    Unknown = 0,

    /// <summary>Production (生产).</summary>
    Production,

    /// <summary>The disaster-recovery twin of production (灾备).</summary>
    DisasterRecovery,

    /// <summary>Pre-production (准生产), with production-like controls.</summary>
    Staging,

    /// <summary>Test (测试); sensitive data must be desensitised here.</summary>
    Test,

    /// <summary>Development (开发); sensitive data must be desensitised here.</summary>
    Development,
}
