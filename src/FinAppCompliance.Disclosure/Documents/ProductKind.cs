namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Groups financial products by what must be disclosed and kept when they are sold.</summary>
public enum ProductKind
{
    /// <summary>Not stated; a sale of it is refused. Also the default value.</summary>
    Unknown = 0,

    /// <summary>Deposits (存款).</summary>
    Deposit,

    /// <summary>Loans and credit lines (贷款).</summary>
    Loan,

    /// <summary>Wealth-management and other investment products (理财及其他投资产品).</summary>
    Investment,

    /// <summary>Insurance for natural persons (保险).</summary>
    Insurance,

    /// <summary>Payment and account services (支付结算及账户服务).</summary>
    PaymentService,
}
