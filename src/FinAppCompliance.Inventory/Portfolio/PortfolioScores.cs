namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>The four scores of an application, kept apart on purpose.</summary>
/// <remarks>Immutable and thread-safe; compared by reference of its parts.</remarks>
/// <param name="Activity">How much it is used; more is better.</param>
/// <param name="Experience">How users experience it; more is better.</param>
/// <param name="Overlap">How much of it another application offers too; more is worse.</param>
/// <param name="Hazard">How great its security and compliance hazard is; more is worse.</param>
public sealed record PortfolioScores(Score Activity, Score Experience, Score Overlap, Score Hazard);
