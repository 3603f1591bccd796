using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Turns the elements of backup or data extraction rules into facts.</summary>
internal static class BackupRulesReader
{
    internal static BackupRulesFacts Read(MarkupElement root, string file)
    {
        var sections = root.Name == "full-backup-content"
            ? [("full-backup", root)]
            : root.Children.Where(static section => section.Name is "cloud-backup" or "device-transfer").Select(static section => (section.Name, section)).ToList();
        return new(file)
        {
            Includes = [.. sections.SelectMany(section => Lines(section.Item1, section.Item2, "include", file))],
            Excludes = [.. sections.SelectMany(section => Lines(section.Item1, section.Item2, "exclude", file))],
        };
    }

    private static IEnumerable<ArtifactFact<string>> Lines(string name, MarkupElement section, string element, string file) =>
        section.Named(element).Select(line => AttributeFacts.Stated($"{name}:{Value(line, "domain")}:{Value(line, "path")}", line.Place(file)));

    private static string Value(MarkupElement element, string name) => element.Value(string.Empty, name).Written;
}
