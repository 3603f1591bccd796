using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>A set of data that is granted as one, such as a table or a file share in one environment.</summary>
/// <remarks>At most 128 fields; wider tables are declared as several views. Immutable and thread-safe; checked when the policy is loaded.</remarks>
public sealed record ProtectedAsset
{
    /// <summary>Gets the id, unique among assets.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the unit that owns the data; required.</summary>
    public string? OwnerUnit { get; init; }

    /// <summary>Gets the unit whose business the data serves; required. Approvers come from here or from the owner.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>Gets the environment the data lives in; required.</summary>
    public AccessEnvironment Environment { get; init; }

    /// <summary>Gets whether sensitive fields are desensitised (脱敏); without it, test and development data is walled off.</summary>
    public bool IsDesensitised { get; init; }

    /// <summary>Gets the fields; at least one.</summary>
    public FactList<DataField> Fields { get; init; }

    /// <summary>Gets the attributes of a row that conditions may ask for; unknown counts as none.</summary>
    public FactList<AttributeDeclaration> RowAttributes { get; init; }

    /// <summary>Says whether approvers of a unit may decide about the data: it owns the data, or its business is served.</summary>
    internal bool IsDecidedBy(string? unit) => unit is not null && (unit == OwnerUnit || unit == BusinessUnit);

    /// <summary>Gets whether the wall around test and development stands: sensitive data that is not desensitised.</summary>
    internal bool IsWalledOff => !IsDesensitised &&
        (Environment is AccessEnvironment.Test or AccessEnvironment.Development) &&
        Fields.Any(static one => one.Level is null or <= DataLevel.Sensitive || one.IsIdentityAuthentication).IsTrue;
}
