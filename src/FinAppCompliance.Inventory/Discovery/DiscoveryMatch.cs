using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Discovery;

/// <summary>Says to which register entry a discovered application belongs, with what confidence and why.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Discovered">What was seen outside.</param>
/// <param name="Kind">How sure the match is.</param>
/// <param name="ApplicationId">The entry found or offered; null when there is none.</param>
/// <param name="Confidence">How alike they are, 0 to 1.</param>
/// <param name="Reason">Why.</param>
public sealed record DiscoveryMatch(
    DiscoveredApplication Discovered, MatchKind Kind, string? ApplicationId, double Confidence, BilingualText Reason)
{
    /// <summary>Gets whether it is a candidate for a finding that an application runs outside the register (N99-02.1).</summary>
    public bool IsOutsideRegister => Kind == MatchKind.Unmatched;
}
