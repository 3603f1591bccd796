using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>How users experienced an application in one month (体验指标).</summary>
/// <remarks>Used by N99-02.6 and N99-06.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ExperienceMetric : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the first day of the month measured.</summary>
    public Fact<DateOnly> Month { get; init; }

    /// <summary>Gets the average rating in stores, 0 to 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 5.</exception>
    public Fact<decimal> Rating
    {
        get;
        init => field = FactBounds.Between(value, 0m, 5m);
    }

    /// <summary>Gets the score of the institution's own survey, 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 100.</exception>
    public Fact<decimal> SatisfactionScore
    {
        get;
        init => field = FactBounds.Between(value, 0m, 100m);
    }

    /// <summary>Gets the complaints per ten thousand active users.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<decimal> ComplaintsPerTenThousand
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the share of sessions that crashed, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 1.</exception>
    public Fact<decimal> CrashRate
    {
        get;
        init => field = FactBounds.Between(value, 0m, 1m);
    }

    /// <summary>Gets the average cold start in seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<decimal> StartSeconds
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets where the numbers come from.</summary>
    public Fact<string> Source { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
