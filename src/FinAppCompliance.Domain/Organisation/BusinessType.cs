namespace FinAppCompliance.Domain.Organisation;

/// <summary>Names the types of financial business a licence may allow (业务类型).</summary>
public enum BusinessType
{
    /// <summary>A type this list does not name; whether it is in scope must be judged by a person. Also the default value.</summary>
    Unclassified = 0,

    /// <summary>Taking deposits (存款).</summary>
    Deposit,

    /// <summary>Loans to persons (个人贷款).</summary>
    PersonalLoan,

    /// <summary>Loans to companies (公司贷款).</summary>
    CorporateLoan,

    /// <summary>Credit cards (信用卡).</summary>
    CreditCard,

    /// <summary>Payment and settlement (支付结算).</summary>
    Payment,

    /// <summary>Transfers between accounts (转账汇款).</summary>
    Transfer,

    /// <summary>Foreign exchange (外汇).</summary>
    ForeignExchange,

    /// <summary>Precious metals (贵金属).</summary>
    PreciousMetals,

    /// <summary>Wealth-management products (理财).</summary>
    WealthProduct,

    /// <summary>Distribution of funds (基金代销).</summary>
    FundDistribution,

    /// <summary>Distribution of insurance for insurers (代理保险).</summary>
    InsuranceDistribution,

    /// <summary>Life insurance and annuities (人寿保险).</summary>
    LifeInsurance,

    /// <summary>Health insurance (健康保险).</summary>
    HealthInsurance,

    /// <summary>Accident insurance (意外伤害保险).</summary>
    AccidentInsurance,

    /// <summary>Property insurance (财产保险).</summary>
    PropertyInsurance,

    /// <summary>Motor insurance (机动车保险).</summary>
    MotorInsurance,

    /// <summary>Agricultural insurance (农业保险).</summary>
    AgriculturalInsurance,

    /// <summary>Pension products (养老金).</summary>
    PensionProduct,

    /// <summary>Trust business (信托).</summary>
    Trust,

    /// <summary>Financial leasing (融资租赁).</summary>
    Leasing,

    /// <summary>Consumer credit of a consumer-finance company (消费信贷).</summary>
    ConsumerCredit,

    /// <summary>Credit for cars (汽车金融).</summary>
    AutoCredit,

    /// <summary>Asset management (资产管理).</summary>
    AssetManagement,

    /// <summary>Guarantees (担保).</summary>
    Guarantee,

    /// <summary>Opening and managing accounts (账户服务).</summary>
    AccountService,

    /// <summary>Only information, no financial business (信息展示).</summary>
    InformationOnly,
}
