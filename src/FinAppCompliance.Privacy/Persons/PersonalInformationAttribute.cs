using Microsoft.Extensions.Compliance.Classification;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>Marks a member or parameter that holds personal information (PIPL 4), so that source-generated logging redacts it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class PersonalInformationAttribute : DataClassificationAttribute
{
    /// <summary>Creates the mark.</summary>
    public PersonalInformationAttribute()
        : base(PrivacyClassifications.PersonalInformation)
    {
    }
}
