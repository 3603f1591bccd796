using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Register;

/// <summary>Selects records of the register; conditions left out select everything.</summary>
/// <remarks>
/// Conditions on unit, form, audience, state or name select applications only, and only those where the fact is known.
/// Immutable and thread-safe.
/// </remarks>
public sealed record RegisterQuery
{
    /// <summary>Gets the kind of record wanted, such as <c>typeof(AppVersion)</c>; null for any.</summary>
    public Type? Kind { get; init; }

    /// <summary>Gets the record to which those wanted belong; null for any.</summary>
    public string? ParentId { get; init; }

    /// <summary>Gets the unit that owns or manages the application; null for any.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the form of the application; null for any.</summary>
    public AppForm? Form { get; init; }

    /// <summary>Gets the audience of the application; null for any.</summary>
    public AppAudience? Audience { get; init; }

    /// <summary>Gets the state of the application; null for any.</summary>
    public AppState? State { get; init; }

    /// <summary>Gets a part of the application's name, compared ordinally; null for any.</summary>
    public string? NamePart { get; init; }

    /// <summary>Gets the id after which to go on, so that long lists can be read in pages; null to begin.</summary>
    public string? After { get; init; }

    /// <summary>Gets the most records to list, 1 or more; all unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public int Limit
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Limit), value, "the limit must be at least 1");
    } = int.MaxValue;

    /// <summary>Says whether a record is selected; order, <see cref="After"/> and <see cref="Limit"/> are the store's to keep.</summary>
    /// <param name="record">The record.</param>
    public bool Selects(RegisterRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (Kind is null || Kind.IsInstanceOfType(record)) &&
            (ParentId is null || string.Equals(ParentId, record.ParentId, StringComparison.Ordinal)) &&
            (!AsksForApplications || (record is MobileApplication application && SelectsApplication(application)));
    }

    private bool AsksForApplications => Unit is not null || Form is not null || Audience is not null || State is not null || NamePart is not null;

    private bool SelectsApplication(MobileApplication application) =>
        (Unit is null || (application.OwnerUnit == Unit).IsTrue || (application.ManagingUnit == Unit).IsTrue) &&
        (Form is not { } form || (application.Form == form).IsTrue) &&
        (Audience is not { } audience || (application.Audience == audience).IsTrue) &&
        (State is not { } state || (application.State == state).IsTrue) &&
        (NamePart is null || application.Name.Contains(NamePart, StringComparison.Ordinal));
}
