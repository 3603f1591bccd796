using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A change to an application in production or on its way there (变更记录).</summary>
/// <remarks>Used by N99-07.1, N99-11.4 and ISC-4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ChangeRecord : RegisterRecord
{
    /// <summary>Gets the application changed.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the version that brings the change; absent for infrastructure.</summary>
    public Fact<Ref<AppVersion>> Version { get; init; }

    /// <summary>Gets what sort of change it is.</summary>
    public Fact<ChangeKind> Kind { get; init; }

    /// <summary>Gets who approved it; absent when nobody did.</summary>
    public Fact<string> Approver { get; init; }

    /// <summary>Gets the day of approval; absent when not approved.</summary>
    public Fact<DateOnly> ApprovedOn { get; init; }

    /// <summary>Gets whether there is a plan.</summary>
    public Fact<bool> HasPlan { get; init; }

    /// <summary>Gets whether there is a way back.</summary>
    public Fact<bool> HasRollback { get; init; }

    /// <summary>Gets the day planned for production; reports of ISC-31 count back from it.</summary>
    public Fact<DateOnly> PlannedOn { get; init; }

    /// <summary>Gets the day of the change in production; absent while it lies ahead.</summary>
    public Fact<DateOnly> ExecutedOn { get; init; }

    /// <summary>Gets the hours for which important business stops; 3 or more bring it under ISC-4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<decimal> OutageHours
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether the stop concerns the whole institution or a whole branch.</summary>
    public Fact<bool> AffectsWholeInstitutionOrBranch { get; init; }

    /// <summary>Gets whether it has another large effect (ISC-4).</summary>
    public Fact<bool> HasOtherLargeEffect { get; init; }

    /// <summary>Gets the day on which customers were told beforehand (ISC-18); absent when they were not.</summary>
    public Fact<DateOnly> CustomersToldOn { get; init; }

    /// <summary>Gets whether it failed and was planned again, which must be reported again (ISC-34).</summary>
    public Fact<bool> FailedAndRescheduled { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
