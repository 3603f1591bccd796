namespace FinAppCompliance.Domain.Organisation;

/// <summary>Names the kinds of institution; the kinds after FinancialHolding were not seen in the Notice's address line (机构类型).</summary>
public enum InstitutionKind
{
    /// <summary>Some other supervised institution; whether the Notice applies is a setting. Also the default value.</summary>
    OtherSupervised = 0,

    /// <summary>A policy bank (政策性银行).</summary>
    PolicyBank,

    /// <summary>A large state bank (大型银行).</summary>
    LargeBank,

    /// <summary>A joint-stock bank (股份制银行).</summary>
    JointStockBank,

    /// <summary>A foreign bank (外资银行).</summary>
    ForeignBank,

    /// <summary>A direct bank (直销银行).</summary>
    DirectBank,

    /// <summary>A financial asset management company (金融资产管理公司).</summary>
    AssetManagementCompany,

    /// <summary>A financial asset investment company (金融资产投资公司).</summary>
    AssetInvestmentCompany,

    /// <summary>A wealth-management company (理财公司).</summary>
    WealthManagement,

    /// <summary>An insurance group or holding company (保险集团).</summary>
    InsuranceGroup,

    /// <summary>An insurer (保险公司).</summary>
    Insurer,

    /// <summary>An insurance asset manager (保险资产管理公司).</summary>
    InsuranceAssetManager,

    /// <summary>A pension management company (养老金管理公司).</summary>
    PensionManagement,

    /// <summary>A financial holding company (金融控股公司).</summary>
    FinancialHolding,

    /// <summary>A city commercial bank (城市商业银行).</summary>
    CityCommercialBank,

    /// <summary>A rural bank or cooperative (农村中小银行).</summary>
    RuralBank,

    /// <summary>A trust company (信托公司).</summary>
    Trust,

    /// <summary>A consumer-finance company (消费金融公司).</summary>
    ConsumerFinance,

    /// <summary>An auto-finance company (汽车金融公司).</summary>
    AutoFinance,

    /// <summary>A financial leasing company (金融租赁公司).</summary>
    FinancialLeasing,

    /// <summary>An insurance broker, agency or assessor (保险中介).</summary>
    InsuranceIntermediary,
}
