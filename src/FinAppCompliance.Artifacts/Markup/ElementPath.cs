using System.Globalization;
using System.Text;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>The way to an element from the root; made text only when somebody asks, for most places of a large file are never shown.</summary>
/// <remarks>Immutable and thread-safe; holds names alone and nothing of the file.</remarks>
internal sealed class ElementPath(ElementPath? parent, string name, int ordinal)
{
    /// <summary>Writes the path, with an attribute at its end where one is named.</summary>
    internal string Write(string? attribute)
    {
        var steps = new Stack<ElementPath>();
        for (var step = this; step is not null; step = step.Parent)
        {
            steps.Push(step);
        }

        var text = new StringBuilder();
        foreach (var step in steps)
        {
            step.AppendTo(text);
        }

        return (attribute is null ? text : text.Append("/@").Append(attribute)).ToString();
    }

    private ElementPath? Parent => parent;

    private void AppendTo(StringBuilder text)
    {
        text.Append('/').Append(name);
        if (ordinal > 1)
        {
            text.Append('[').Append(ordinal.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }
}
