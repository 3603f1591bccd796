using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>The file of an application's termination with its four parts (终止项目).</summary>
/// <remarks>Used by N99-09.4, DSM-25 and PIPL-47. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record TerminationProject : RegisterRecord
{
    /// <summary>Gets the application that ends.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the day of the decision.</summary>
    public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Gets the day of the risk assessment, the first part; absent for none.</summary>
    public Fact<DateOnly> RiskAssessedOn { get; init; }

    /// <summary>Gets the day on which data migration was finished, the second part; absent when it was not.</summary>
    public Fact<DateOnly> DataMigratedOn { get; init; }

    /// <summary>Gets whether there is no data to migrate, with a recorded reason.</summary>
    public Fact<bool> DataMigrationNotNeeded { get; init; }

    /// <summary>Gets the day on which privacy protection was settled, the third part; absent when it was not.</summary>
    public Fact<DateOnly> PrivacyProtectedOn { get; init; }

    /// <summary>Gets what users were told, the fourth part; absent when nothing.</summary>
    public Fact<UserNotification> UserNotice { get; init; }

    /// <summary>Gets the removal from each distribution platform, coordinated with it.</summary>
    public FactList<PlatformRemoval> Removals { get; init; }

    /// <summary>Gets the day on which collection of data stopped (DSM-25); absent while it goes on.</summary>
    public Fact<DateOnly> CollectionStoppedOn { get; init; }

    /// <summary>Gets what happens to remaining data, in words.</summary>
    public Fact<string> DataDisposal { get; init; }

    /// <summary>Gets the day on which personal information was deleted or sealed (PIPL-47); absent when it was not.</summary>
    public Fact<DateOnly> DataDisposedOn { get; init; }

    /// <summary>Gets the day on which the project was closed; absent while it is open.</summary>
    public Fact<DateOnly> FinishedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
