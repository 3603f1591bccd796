using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Says how a condition compares its attribute.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConditionOperator>))]
public enum ConditionOperator
{
    /// <summary>Not stated; refused at load. Also the default value.</summary>
    Unknown = 0,

    /// <summary>The attribute equals one of the values.</summary>
    OneOf,

    /// <summary>The attribute equals none of the values; a missing attribute cannot be compared.</summary>
    NoneOf,

    /// <summary>The attribute equals the id of the subject.</summary>
    SubjectId,

    /// <summary>The attribute equals the unit of the subject.</summary>
    SubjectUnit,

    /// <summary>The attribute equals the organisation of the subject.</summary>
    SubjectOrganisation,
}
