namespace FinAppCompliance.Domain.Applications;

/// <summary>Says whom an application serves (服务对象).</summary>
public enum AppAudience
{
    /// <summary>Customers and staff. Also the default value, as it is under most duties.</summary>
    Both = 0,

    /// <summary>Customers or the public.</summary>
    Customer,

    /// <summary>Staff and management only.</summary>
    Internal,
}
