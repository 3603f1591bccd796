namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>Names the classes of data (DSM-17) (数据类别).</summary>
public enum DataClass
{
    /// <summary>Data of customers (客户数据). Also the default value.</summary>
    Customer = 0,

    /// <summary>Data of business (业务数据).</summary>
    Business,

    /// <summary>Data of operation and management (经营管理数据).</summary>
    OperationManagement,

    /// <summary>Data of running and securing systems (系统运行和安全管理数据).</summary>
    SystemAndSecurity,
}
