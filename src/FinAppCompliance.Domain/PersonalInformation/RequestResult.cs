namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the results of a request (请求结果).</summary>
public enum RequestResult
{
    /// <summary>Not answered. Also the default value.</summary>
    Pending = 0,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Fulfilled in part.</summary>
    PartlyFulfilled,

    /// <summary>Fulfilled.</summary>
    Fulfilled,
}
