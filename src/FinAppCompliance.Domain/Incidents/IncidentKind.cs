namespace FinAppCompliance.Domain.Incidents;

/// <summary>Names the kinds of incident (事件类型).</summary>
public enum IncidentKind
{
    /// <summary>Some other kind. Also the default value.</summary>
    Other = 0,

    /// <summary>A leak of data (数据泄露).</summary>
    DataLeak,

    /// <summary>Tampering with data (数据篡改).</summary>
    DataTampering,

    /// <summary>Destruction of data (数据毁损).</summary>
    DataDestruction,

    /// <summary>An attack over the network (网络攻击).</summary>
    NetworkAttack,

    /// <summary>An outage (中断).</summary>
    Outage,

    /// <summary>Ransomware (勒索).</summary>
    Ransomware,

    /// <summary>Fraud by counterfeits (仿冒).</summary>
    Counterfeit,

    /// <summary>Illegal business.</summary>
    IllegalBusiness,

    /// <summary>Harm to consumers.</summary>
    ConsumerHarm,

    /// <summary>Failure of a vendor.</summary>
    VendorFailure,
}
