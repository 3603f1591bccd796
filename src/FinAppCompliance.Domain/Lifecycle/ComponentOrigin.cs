namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Says where a component comes from (组件来源).</summary>
public enum ComponentOrigin
{
    /// <summary>Its origin is not known. Also the default value.</summary>
    Unknown = 0,

    /// <summary>Made by the institution.</summary>
    InHouse,

    /// <summary>Open source.</summary>
    OpenSource,

    /// <summary>Bought.</summary>
    Commercial,

    /// <summary>Supplied with a third party's service.</summary>
    ThirdPartyService,
}
