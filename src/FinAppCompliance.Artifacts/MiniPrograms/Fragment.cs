namespace FinAppCompliance.Artifacts.MiniPrograms;

/// <summary>Takes the permission name out of the XML fragment that uni-app keeps in a string.</summary>
internal static class Fragment
{
    internal static string? PermissionName(string text)
    {
        const string Element = "<uses-permission";
        const string Attribute = "android:name=";
        var at = text.IndexOf(Attribute, StringComparison.Ordinal) + Attribute.Length;
        if (!text.TrimStart().StartsWith(Element, StringComparison.Ordinal) || at < Attribute.Length || at >= text.Length || text[at] is not ('"' or '\''))
        {
            return null;
        }

        var end = text.IndexOf(text[at], at + 1);
        return end < 0 ? null : text[(at + 1)..end];
    }
}
