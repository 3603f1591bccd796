using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Filings;

/// <summary>The determination whether an application is an important information system (重要信息系统认定).</summary>
/// <remarks>Used by N99-11.3 and ISC-3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ImportantSystemDetermination : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets whether it faces customers.</summary>
    public Fact<bool> IsCustomerFacing { get; init; }

    /// <summary>Gets whether it has to do with accounting.</summary>
    public Fact<bool> IsAccounting { get; init; }

    /// <summary>Gets whether it must work in real time.</summary>
    public Fact<bool> IsRealTime { get; init; }

    /// <summary>Gets whether it is a channel of service.</summary>
    public Fact<bool> IsChannel { get; init; }

    /// <summary>Gets whether it manages customers' risks.</summary>
    public Fact<bool> IsRiskManagement { get; init; }

    /// <summary>Gets whether it was determined to be an important information system.</summary>
    public Fact<bool> Result { get; init; }

    /// <summary>Gets who decided.</summary>
    public Fact<string> DecidedBy { get; init; }

    /// <summary>Gets the day of the determination.</summary>
    public Fact<DateOnly> DecidedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
