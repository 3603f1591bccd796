using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>An account with special privileges on an application's systems (特权账号).</summary>
/// <remarks>Used by N99-09.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PrivilegedAccount : RegisterRecord
{
    /// <summary>Gets the application; absent for systems of several.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the system by name.</summary>
    public Fact<string> System { get; init; }

    /// <summary>Gets the person who answers for it; absent makes it an orphan.</summary>
    public Fact<Ref<Person>> Owner { get; init; }

    /// <summary>Gets what it may do.</summary>
    public FactList<string> Privileges { get; init; }

    /// <summary>Gets the day of the last review; absent for never.</summary>
    public Fact<DateOnly> LastReviewedOn { get; init; }

    /// <summary>Gets whether it is locked.</summary>
    public Fact<bool> IsDisabled { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
