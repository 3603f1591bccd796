using Microsoft.Extensions.Compliance.Classification;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>The data classifications under which hosts redact what they log.</summary>
/// <remarks>Register a redactor for each of them; a value that has both is sensitive.</remarks>
public static class PrivacyClassifications
{
    /// <summary>Gets the name of the taxonomy: <c>cn-pipl</c>.</summary>
    public static string Taxonomy => "cn-pipl";

    /// <summary>Gets the class of personal information (PIPL 4), pseudonyms included.</summary>
    public static DataClassification PersonalInformation { get; } = new(Taxonomy, "personal-information");

    /// <summary>Gets the class of sensitive personal information (PIPL 28).</summary>
    public static DataClassification SensitivePersonalInformation { get; } = new(Taxonomy, "sensitive-personal-information");
}
