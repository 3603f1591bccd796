using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>One thing that is wrong with an application's filing, or cannot be said for lack of facts.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Requirement">The requirement.</param>
/// <param name="Outcome">Breached, undetermined for missing facts, or needs review.</param>
/// <param name="Message">What is wrong.</param>
public sealed record FilingIssue(RequirementId Requirement, RuleOutcome Outcome, BilingualText Message)
{
    internal static FilingIssue Of(string requirement, RuleOutcome outcome, string zh, string en, params object?[] arguments) =>
        new(RequirementId.Parse(requirement), outcome, new BilingualText(zh, en).Format(arguments));
}
