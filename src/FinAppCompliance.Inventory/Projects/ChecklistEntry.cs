using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Inventory.Projects;

/// <summary>One entry of a project's checklist, derived from the project's record.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Requirement">The requirement.</param>
/// <param name="Title">What must be done.</param>
/// <param name="IsDone">Whether it is done in time; unknown when facts are missing.</param>
/// <param name="DueOn">The last day; unknown when it cannot be said, absent when there is none.</param>
public sealed record ChecklistEntry(RequirementId Requirement, BilingualText Title, Tri IsDone, Fact<DateOnly> DueOn);
