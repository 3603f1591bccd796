namespace FinAppCompliance.Domain.Organisation;

/// <summary>Names the sorts of licence (许可证类型).</summary>
public enum LicenceKind
{
    /// <summary>None of the named sorts; its scope must be read by a person. Also the default value.</summary>
    Other = 0,

    /// <summary>A financial licence of a banking institution (金融许可证).</summary>
    FinancialLicence,

    /// <summary>An insurance licence (保险许可证).</summary>
    InsuranceLicence,

    /// <summary>A licence of an insurance intermediary.</summary>
    InsuranceIntermediaryLicence,

    /// <summary>A payment licence (支付业务许可证).</summary>
    PaymentLicence,

    /// <summary>A licence to deal in or distribute securities or funds.</summary>
    SecuritiesLicence,

    /// <summary>A licence of a financial holding company.</summary>
    FinancialHoldingLicence,
}
