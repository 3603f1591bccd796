using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Register;

/// <summary>One thing that is wrong with a register file: where, what, and how to mend it.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.applications[3].form</c>.</param>
/// <param name="Code">What sort of error it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">How to mend it.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RegisterError(string Path, RegisterErrorCode Code, BilingualText Message, BilingualText Hint)
{
    /// <summary>Returns path, message and hint in English.</summary>
    public override string ToString() => $"{Path}: {Message.En}; {Hint.En}";
}
