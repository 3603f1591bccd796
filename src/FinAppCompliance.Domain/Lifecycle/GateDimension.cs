namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the four dimensions a release needs (门禁维度).</summary>
public enum GateDimension
{
    /// <summary>Cybersecurity (网络安全). Also the default value.</summary>
    CyberSecurity = 0,

    /// <summary>Data security (数据安全).</summary>
    DataSecurity,

    /// <summary>Privacy protection (隐私保护).</summary>
    Privacy,

    /// <summary>Compliant business (业务合规).</summary>
    CompliantBusiness,
}
