using Microsoft.Extensions.Compliance.Classification;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>Marks a member or parameter that holds sensitive personal information (PIPL 28), so that source-generated logging redacts it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class SensitivePersonalInformationAttribute : DataClassificationAttribute
{
    /// <summary>Creates the mark.</summary>
    public SensitivePersonalInformationAttribute()
        : base(PrivacyClassifications.SensitivePersonalInformation)
    {
    }
}
