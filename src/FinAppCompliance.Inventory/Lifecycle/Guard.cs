using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>One condition of a move: the requirement it keeps and the question it asks.</summary>
internal sealed class Guard(string requirement, string zh, string en, Func<ApplicationFile, DateOnly, Tri> holds)
{
    public RequirementId Requirement { get; } = RequirementId.Parse(requirement);

    public BilingualText Title { get; } = new(zh, en);

    /// <summary>Says whether the condition holds on a day; unknown when facts are missing.</summary>
    public Tri Holds(ApplicationFile file, DateOnly day) => holds(file, day);
}
