namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Recognises text that a build tool still has to replace.</summary>
internal static class Placeholder
{
    internal static bool IsIn(string text) =>
        text.Contains("${", StringComparison.Ordinal) || text.Contains("$(", StringComparison.Ordinal) ||
        (text.Length > 1 && text[0] is '@' or '?' && !text.Contains(' ', StringComparison.Ordinal)) || IsTemplateMark(text);

    private static bool IsTemplateMark(string text) =>
        text.Length > 4 && text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal);
}
