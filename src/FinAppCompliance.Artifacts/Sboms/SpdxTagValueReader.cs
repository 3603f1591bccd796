using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Sboms;

/// <summary>Reads SPDX in its tag-value form.</summary>
internal static class SpdxTagValueReader
{
    internal static SbomFacts Read(string text, ReadingContext context)
    {
        var components = new List<SoftwareComponent>();
        var (version, line, start, isLongText) = (string.Empty, 0, 0, false);
        ComponentDraft? draft = null;
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
                    (draft, start) = (new ComponentDraft { Name = value.ToString() }, line);
                    break;
                case "PackageVersion" when draft is not null:
                    draft.Version = value.ToString();
                    break;
                case "ExternalRef" when draft is not null && value.IndexOf(" purl ") is var at and > 0:
                    draft.PackageUrl = value[(at + 6)..].Trim().ToString();
                    break;
                default:
                    break;
            }
        }

        Complete();
        return new(context.File)
        {
            Form = "spdx-tag-value",
            SpecVersion = version,
            Components = [.. components],
            Declarations = [.. ComponentSdks.Of(components, isResolved: true)],
        };

        void Complete()
        {
            if (draft is not null)
            {
                components.Add(draft.Complete(new(context.File, "/PackageName", start, null)));
            }
        }
    }
}
