namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the sorts of channel (渠道类型).</summary>
public enum ChannelKind
{
    /// <summary>Some other channel. Also the default value.</summary>
    Other = 0,

    /// <summary>Inside the application.</summary>
    InApp,

    /// <summary>Telephone.</summary>
    Telephone,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A web page.</summary>
    Web,

    /// <summary>Post.</summary>
    Post,

    /// <summary>At the counter.</summary>
    Counter,
}
