namespace FinAppCompliance.Artifacts.Markup;

/// <summary>One attribute of an element; the namespace is its URI, never its prefix.</summary>
internal readonly record struct MarkupAttribute(string Namespace, string Name, MarkupValue Value);
