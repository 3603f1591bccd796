using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>One way in which the carrying out of a plan departs from it.</summary>
/// <param name="HeldId">The reference; empty for the plan as a whole.</param>
/// <param name="Code">A stable code, such as <c>not-done</c>.</param>
/// <param name="Message">What is wrong, for a reader.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record DeletionDeviation(string HeldId, string Code, BilingualText Message)
{
    /// <summary>Returns the code, the reference and the message in English.</summary>
    public override string ToString() => $"{Code}: {(HeldId.Length == 0 ? string.Empty : $"'{HeldId}': ")}{Message.En}";
}
