using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>Reads a property list in XML form to a tree; its document type line is skipped, never fetched.</summary>
internal static class XmlPropertyList
{
    internal static DocumentNode Read(MarkupElement root, ReadingContext context)
    {
        var value = root.Name == "plist" ? root.Children.Count == 0 ? null : root.Children[0] : root;
        return value is null
            ? throw context.Malformed(root.Line, null, "the property list holds no value", "give a property list with a dictionary")
            : Value(value, context);
    }

    private static DocumentNode Value(MarkupElement element, ReadingContext context) => element.Name switch
    {
        "dict" => Map(element, context),
        "array" => List(element, context),
        "string" => new() { Kind = DocumentKind.Text, Line = element.Line, Text = element.Text },
        "true" or "false" => new() { Kind = DocumentKind.Flag, Line = element.Line, Flag = element.Name == "true", Text = element.Name },
        "integer" or "real" => new() { Kind = DocumentKind.Number, Line = element.Line, Text = element.Text.Trim() },
        _ => new() { Kind = DocumentKind.Other, Line = element.Line },
    };

    private static DocumentNode List(MarkupElement element, ReadingContext context)
    {
        var list = new DocumentNode { Kind = DocumentKind.List, Line = element.Line };
        foreach (var child in element.Children)
        {
            list.Add(Value(child, context));
        }

        return list;
    }

    private static DocumentNode Map(MarkupElement element, ReadingContext context)
    {
        var map = new DocumentNode { Kind = DocumentKind.Map, Line = element.Line };
        string? key = null;
        foreach (var child in element.Children)
        {
            if ((child.Name == "key") != (key is null))
            {
                throw context.Malformed(child.Line, null, key is null ? "a value has no key" : $"the key '{Clip.Short(key)}' has no value", "write keys and values in turn");
            }

            if (key is null)
            {
                key = child.Text;
            }
            else
            {
                map.Add(key, Value(child, context));
                key = null;
            }
        }

        return key is null ? map : throw context.Malformed(element.Line, null, $"the key '{Clip.Short(key)}' has no value", "write keys and values in turn");
    }
}
