using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>How much an application was used in one month (活跃度指标).</summary>
/// <remarks>Used by N99-02.6. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ActivityMetric : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the first day of the month measured.</summary>
    public Fact<DateOnly> Month { get; init; }

    /// <summary>Gets the registered users at the end of the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> RegisteredUsers
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the users active in the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> MonthlyActiveUsers
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the average of users active in a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> DailyActiveUsers
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the transactions in the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> Transactions
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
