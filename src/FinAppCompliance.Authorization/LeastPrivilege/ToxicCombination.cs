namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>A subject who holds two duties that should be apart.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="FirstGrant">A grant that gives the one.</param>
/// <param name="SecondGrant">A grant that gives the other.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ToxicCombination(string Subject, string FirstGrant, string SecondGrant);
