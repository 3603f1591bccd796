namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the financial types of the necessary-information rules (常见服务类型).</summary>
public enum NecessaryServiceType
{
    /// <summary>One of the other of the 39 types. Also the default value.</summary>
    Other = 0,

    /// <summary>Online payment (网络支付, NEC-1).</summary>
    OnlinePayment,

    /// <summary>Online lending (网络借贷, NEC-2).</summary>
    OnlineLending,

    /// <summary>Investment (投资理财, NEC-3).</summary>
    Investment,

    /// <summary>Mobile banking (手机银行, NEC-4).</summary>
    MobileBanking,
}
