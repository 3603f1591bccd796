namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>Names the methods of verifying identity (认证方式).</summary>
public enum VerificationMethod
{
    /// <summary>Some other method. Also the default value.</summary>
    Other = 0,

    /// <summary>A password.</summary>
    Password,

    /// <summary>A code by short message.</summary>
    SmsCode,

    /// <summary>A hardware or software token.</summary>
    Token,

    /// <summary>A digital certificate.</summary>
    Certificate,

    /// <summary>A fingerprint.</summary>
    Fingerprint,

    /// <summary>A face.</summary>
    Face,

    /// <summary>A check of an identity document.</summary>
    DocumentCheck,

    /// <summary>A check of a bank card.</summary>
    BankCardCheck,

    /// <summary>Binding to a device.</summary>
    DeviceBinding,
}
