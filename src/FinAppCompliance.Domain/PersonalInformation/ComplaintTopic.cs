namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names what complaints are about (投诉主题).</summary>
public enum ComplaintTopic
{
    /// <summary>Something else. Also the default value.</summary>
    Other = 0,

    /// <summary>Personal information.</summary>
    PersonalInformation,

    /// <summary>Privacy.</summary>
    Privacy,

    /// <summary>Sales and suitability.</summary>
    Sales,

    /// <summary>Service.</summary>
    Service,

    /// <summary>Fees.</summary>
    Fees,

    /// <summary>Fraud and counterfeits.</summary>
    Fraud,

    /// <summary>Accessibility.</summary>
    Accessibility,
}
