using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>An application of the institution seen outside: in a store, a filing list or a vendor's list (外部发现的应用).</summary>
/// <remarks>Used by N99-00.1, N99-02.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record DiscoveredApplication : RegisterRecord
{
    /// <summary>Gets the name as seen; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the form as seen.</summary>
    public Fact<AppForm> Form { get; init; }

    /// <summary>Gets whom it appears to serve.</summary>
    public Fact<AppAudience> Audience { get; init; }

    /// <summary>Gets the platform or store on which it was seen, by name.</summary>
    public Fact<string> HostPlatform { get; init; }

    /// <summary>Gets the sort of list in which it was seen.</summary>
    public Fact<DiscoverySource> SeenIn { get; init; }

    /// <summary>Gets the day on which it was seen.</summary>
    public Fact<DateOnly> SeenOn { get; init; }

    /// <summary>Gets whether it was live when seen.</summary>
    public Fact<bool> IsLive { get; init; }

    /// <summary>Gets the first day on which it was live, as far as known.</summary>
    public Fact<DateOnly> LiveSince { get; init; }

    /// <summary>Gets the unit that appears to run it; absent when none does.</summary>
    public Fact<Ref<OrgUnit>> Unit { get; init; }

    /// <summary>Gets the ledger entry it belongs to; absent means that there is none.</summary>
    public Fact<Ref<MobileApplication>> MatchedApplication { get; init; }

    /// <summary>Gets why it was left out of the ledger; absent when no reason was given. Form or audience is no reason (N99-00.1).</summary>
    public Fact<LedgerExclusion> ExclusionReason { get; init; }
}
