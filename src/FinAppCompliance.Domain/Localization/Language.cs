namespace FinAppCompliance.Domain.Localization;

/// <summary>Names a language that every text of the family is available in.</summary>
public enum Language
{
    /// <summary>Simplified Chinese (zh-CN), the language of the regulation. Also the default value.</summary>
    Chinese = 0,

    /// <summary>English.</summary>
    English,
}
