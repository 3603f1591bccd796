using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>One side of a separation of duties: some actions, on some assets.</summary>
/// <param name="Actions">The actions; at least one.</param>
/// <param name="Assets">The assets; unknown covers all.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Duty(FactList<AccessAction> Actions, FactList<string> Assets = default)
{
    /// <summary>Says whether an action on an asset belongs to the duty.</summary>
    /// <param name="action">The action.</param>
    /// <param name="asset">The asset.</param>
    public bool Covers(AccessAction action, string asset) =>
        Actions.Contains(action).IsTrue && (Assets.IsUnknown || Assets.Contains(asset).IsTrue);
}
