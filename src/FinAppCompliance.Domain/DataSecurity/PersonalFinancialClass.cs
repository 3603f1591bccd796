namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>Names the classes of personal financial information (JR/T 0171), the strictest first (个人金融信息类别).</summary>
public enum PersonalFinancialClass
{
    /// <summary>Authentication data, such as passwords and biometrics. Also the default value.</summary>
    C3 = 0,

    /// <summary>Identifying and financial data, such as accounts and documents.</summary>
    C2,

    /// <summary>Data for internal use.</summary>
    C1,
}
