using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Sboms;

/// <summary>Reads SPDX in its tag-value form.</summary>
internal static class SpdxTagValueReader
{
    internal static SbomFacts Read(string text, ReadingContext context)
    {
        var components = new GatheredItems<SoftwareComponent>();
        var (version, line, start, isLongText) = (string.Empty, 0, 0, false);
        var (draft, isOpen) = (default(ComponentDraft), false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            if (isLongText)
            {
                isLongText = !raw.Contains("</text>", StringComparison.Ordinal);
                continue;
            }

            context.CountNode(line, null);
            isLongText = raw.Contains("<text>", StringComparison.Ordinal) && !raw.Contains("</text>", StringComparison.Ordinal);
            var colon = raw.IndexOf(':');
            var value = colon < 0 ? [] : raw[(colon + 1)..].Trim();
            switch (colon < 0 ? [] : raw[..colon])
            {
                case "SPDXVersion":
                    version = value.ToString();
                    break;
                case "PackageName":
                    Complete();
                    (draft, start, isOpen) = (new() { Name = value.ToString() }, line, true);
                    break;
                case "PackageVersion" when isOpen:
                    draft.Version = value.ToString();
                    break;
                case "ExternalRef" when isOpen && value.IndexOf(" purl ") is var at and > 0:
                    draft.PackageUrl = value[(at + 6)..].Trim().ToString();
                    break;
                default:
                    break;
            }
        }

        Complete();
        var found = components.ToList();
        return new(context.File)
        {
            Form = "spdx-tag-value",
            SpecVersion = version,
            Components = found,
            Declarations = [.. ComponentSdks.Of(found.Items, isResolved: true)],
        };

        void Complete()
        {
            if (isOpen)
            {
                components.Add(draft.Complete(new(context.File, "/PackageName", start, null)));
            }
        }
    }
}
