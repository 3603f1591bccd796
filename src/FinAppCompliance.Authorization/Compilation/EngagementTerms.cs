using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>What engagements have in common apart from their ids, with the window their parents leave them.</summary>
internal sealed class EngagementTerms(Engagement declared, VendorContract? contract)
{
    /// <summary>Gets the engagement as declared, without id.</summary>
    public Engagement Declared { get; } = declared;

    public VendorContract? Contract { get; } = contract;

    public long From { get; } = Math.Max(declared.From!.Value.UtcTicks, contract?.From!.Value.UtcTicks ?? long.MinValue);

    public long Until { get; } = Earliest(declared.Until, declared.ClosedAt, contract?.Until, contract?.EndedAt, contract?.DueDiligenceUntil);

    public bool IsSuspended { get; } = declared.IsSuspended || contract is { IsSuspended: true };

    private static long Earliest(params ReadOnlySpan<DateTimeOffset?> ends)
    {
        var earliest = long.MaxValue;
        foreach (var end in ends)
        {
            earliest = Math.Min(earliest, end?.UtcTicks ?? long.MaxValue);
        }

        return earliest;
    }
}
