using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Json;

/// <summary>One thing that is wrong with a JSON text, with its true place.</summary>
/// <param name="Path">The place, such as <c>$.grants[3].level</c>.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Text">What is wrong and how to fix it.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record JsonMistake(string Path, long Line, BilingualText Text)
{
    /// <summary>Gets line and path for a reader, such as <c>line 12, $.grants[3].level</c>.</summary>
    public string Where => $"line {Line}, {Path}";

    /// <summary>Returns place and text in English, for logs.</summary>
    public override string ToString() => $"{Where}: {Text.En}";
}
