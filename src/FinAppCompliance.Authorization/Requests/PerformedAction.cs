namespace FinAppCompliance.Authorization.Requests;

/// <summary>Something the subject already did in the case at hand, for dynamic separation of duties.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Asset">The id of the asset it was done to.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct PerformedAction(AccessAction Action, string Asset);
