using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Says why a policy does not load: which rule, where, and how to mend it.</summary>
/// <param name="Code">The stable id of the rule, such as <c>AZ406</c>.</param>
/// <param name="Where">What it concerns, such as <c>grant 'G-1'</c>.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record PolicyProblem(string Code, string Where, BilingualText Text)
{
    /// <summary>Returns the problem in English, for logs.</summary>
    public override string ToString() => $"{Code} {Where}: {Text.En}";
}
