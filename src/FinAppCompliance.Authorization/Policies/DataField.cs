using FinAppCompliance.Domain.DataSecurity;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>A field of a data asset with its levels, each on its own scale; none is derived from another.</summary>
/// <remarks>Immutable and thread-safe; checked when the policy is loaded.</remarks>
public sealed record DataField
{
    /// <summary>Gets the name, unique in its asset.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the level by the data-security measures of 2024 (art. 18); required.</summary>
    public DataLevel? Level { get; init; }

    /// <summary>Gets the level by JR/T 0197, 1 to 5; null when not graded on that scale.</summary>
    public int? JrtLevel { get; init; }

    /// <summary>Gets the class by JR/T 0171; null when the field is no personal information.</summary>
    public PersonalFinancialClass? PiClass { get; init; }

    /// <summary>Gets whether the field holds identity-authentication data (身份鉴别信息), which is never shown in clear.</summary>
    public bool IsIdentityAuthentication { get; init; }
}
