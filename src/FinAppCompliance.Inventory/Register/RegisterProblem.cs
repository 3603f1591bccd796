using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Inventory.Register;

/// <summary>One reason why something is refused or needs a person's eye, with the requirement behind it.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Requirement">The requirement; the empty id for plain mistakes of form.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record RegisterProblem(RequirementId Requirement, BilingualText Message)
{
    /// <summary>Makes a problem from texts with one numbered placeholder.</summary>
    internal static RegisterProblem Of(string requirement, string zh, string en, params object?[] arguments) =>
        new(requirement.Length == 0 ? default : RequirementId.Parse(requirement), new BilingualText(zh, en).Format(arguments));
}
