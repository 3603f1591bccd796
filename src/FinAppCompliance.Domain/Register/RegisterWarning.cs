using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Register;

/// <summary>One thing in a register file that can be read and is hardly meant: where, what, and how to correct it.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.incidents[3].endedAt</c>.</param>
/// <param name="Code">What sort of warning it is.</param>
/// <param name="Message">What looks wrong.</param>
/// <param name="Hint">How to correct it.</param>
/// <remarks>A warning never changes what is read. Immutable and thread-safe; equality is by value.</remarks>
public sealed record RegisterWarning(string Path, RegisterWarningCode Code, BilingualText Message, BilingualText Hint)
{
    /// <summary>Returns path, message and hint in English.</summary>
    public override string ToString() => $"{Path}: {Message.En}; {Hint.En}";
}
