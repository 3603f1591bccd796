namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>Names the steps of financial business a party may perform (金融业务环节).</summary>
public enum FinancialStep
{
    /// <summary>Advertising. Also the default value.</summary>
    Advertising = 0,

    /// <summary>Showing products.</summary>
    ProductDisplay,

    /// <summary>Interactive consultation about products.</summary>
    Consultation,

    /// <summary>Testing what suits the customer (适当性测评).</summary>
    SuitabilityTest,

    /// <summary>Deciding on credit (授信审批).</summary>
    CreditDecision,

    /// <summary>Signing contracts with customers (签订合同).</summary>
    ContractSigning,

    /// <summary>Moving funds (资金划转).</summary>
    FundsTransfer,

    /// <summary>Collecting debts.</summary>
    Collection,

    /// <summary>Settling claims (理赔).</summary>
    Claims,

    /// <summary>Serving customers afterwards.</summary>
    AfterSales,
}
