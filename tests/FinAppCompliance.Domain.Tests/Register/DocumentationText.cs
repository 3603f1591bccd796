using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

/// <summary>Reads what the XML documentation of the package says about types and members.</summary>
internal static partial class DocumentationText
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(RegisterRecord).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    public static string? Summary(Type type) => Text(Members.GetValueOrDefault($"T:{type.FullName}")?.Element("summary"));

    public static string? Summary(Type type, string member) => Text(Find(type, member)?.Element("summary"));

    /// <summary>Returns the bounds that a member's documentation states; null for none.</summary>
    public static (decimal Least, decimal? Greatest)? Bounds(Type type, string member)
    {
        var text = Text(Find(type, member)?.Element("exception")) ?? string.Empty;
        return Range().Match(text) is { Success: true } range
            ? (decimal.Parse(range.Groups[1].Value), decimal.Parse(range.Groups[2].Value))
            : text.EndsWith("negative.", StringComparison.Ordinal) ? (0, null) : null;
    }

    private static XElement? Find(Type type, string member)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            if (Members.FirstOrDefault(m => m.Key.Equals($"P:{owner.FullName}.{member}", StringComparison.OrdinalIgnoreCase)).Value is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Text(XElement? element) => element is null ? null : Blanks().Replace(element.Value, " ").Trim();

    [GeneratedRegex(@"outside (\d+) to (\d+)")]
    private static partial Regex Range();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
