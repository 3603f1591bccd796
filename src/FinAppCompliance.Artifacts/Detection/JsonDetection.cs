using System.Text.Json;
using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.HarmonyOS;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.MiniPrograms;
using FinAppCompliance.Artifacts.Sboms;

namespace FinAppCompliance.Artifacts.Detection;

/// <summary>Recognises JSON files by the keys of their root.</summary>
internal static class JsonDetection
{
    internal static ArtifactFacts Read(ReadOnlyMemory<byte> content, ReadingContext context)
    {
        if (SbomForm(content.Span, context) is { } form)
        {
            return SbomJsonReader.Read(content.Span, form, context);
        }

        var root = JsonDocumentReader.Read(content, context);
        return Has(root, "mp-weixin") || Has(root, "app-plus") ? MiniProgramReader.ReadUniApp(root, context)
            : root.Find("module") is { Kind: DocumentKind.Map } ? HarmonyModuleReader.Read(root, context)
            : root.Find("pages") is { Kind: DocumentKind.List } || Has(root, "subpackages") || Has(root, "subPackages") ? MiniProgramReader.ReadApp(root, context)
            : Has(root, "lockfileVersion") ? NodePackageReader.ReadLock(root, context)
            : root.Find("pins") is { Kind: DocumentKind.List } || root.Find("object", "pins") is not null ? NodePackageReader.ReadSwift(root, context)
            : root.Find("dependencies") is { Kind: DocumentKind.Map } || root.Find("devDependencies") is { Kind: DocumentKind.Map } ? NodePackageReader.ReadManifest(root, context)
            : Has(root, "appid") || Has(root, "projectname") || Has(root, "miniprogramRoot") || Has(root, "compileType") ? MiniProgramReader.ReadProject(root, context)
            : throw Unrecognised(root, context);
    }

    private static bool Has(DocumentNode root, string key) => root.Find(key) is not null;

    private static ArtifactFormatException Unrecognised(DocumentNode root, ReadingContext context) =>
        Has(root, "expo") || (Has(root, "name") && Has(root, "displayName"))
            ? context.Malformed(root.Line, null, "this is the app.json of React Native or Expo, not of a mini program", "give the app.json of the built mini program")
            : ContentDetection.Unrecognised(context);

    /// <summary>The form of SBOM, by the first telling key of the root; null when there is none or the JSON is not plain.</summary>
    private static string? SbomForm(ReadOnlySpan<byte> content, ReadingContext context)
    {
        try
        {
            var json = new Utf8JsonReader(content.StartsWith("\uFEFF"u8) ? content[3..] : content, SbomJsonReader.Options(context));
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var form = json.ValueTextEquals("bomFormat"u8) ? "cyclonedx-json"
                    : json.ValueTextEquals("spdxVersion"u8) ? "spdx-json"
                    : json.ValueTextEquals("@graph"u8) ? "spdx3-json" : null;
                if (form is not null)
                {
                    return form;
                }

                json.Skip();
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not plain JSON; the reader of JSON5 says what is wrong, if anything is.
        }

        return null;
    }
}
