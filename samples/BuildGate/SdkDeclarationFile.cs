using System.Text.Json;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Artifacts.Observed;

namespace BuildGate;

/// <summary>Reads the declaration of an SDK, as the self-check of its vendor wrote it.</summary>
internal static class SdkDeclarationFile
{
    internal static List<RegisterRecord> Read(string file, string version)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var sdk = json.RootElement.GetProperty("name").GetString();
            return [.. json.RootElement.GetProperty("uses").EnumerateArray().Select((use, at) => new ObservedUse
            {
                Id = $"declared-use:{Path.GetFileNameWithoutExtension(file)}:{at}",
                Version = version,
                Declaration = Declaration(use, sdk, new ArtifactPlace(Path.GetFileName(file), $"/uses[{at + 1}]", null, null)),
            })];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{file}' is no SDK declaration; make it with SdkSelfCheck", error);
        }
    }

    private static DataDeclaration Declaration(JsonElement use, string? sdk, ArtifactPlace place)
    {
        var name = use.GetProperty("name").GetString() ?? string.Empty;
        var kind = Enum.TryParse<DeclarationKind>(use.GetProperty("kind").GetString(), out var known) ? known : DeclarationKind.None;
        var row = ReferenceTable.AndroidPermissions.Find(name) ?? ReferenceTable.Get("apple-collected-data-types").Find(name) ?? ReferenceTable.Get("apple-required-reason-api").Find(name);
        return new()
        {
            Kind = kind,
            Name = name,
            Place = place,
            Categories = row?.Categories ?? FactList<string>.Unknown,
            Reasons = [.. use.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString() ?? string.Empty)],
            AsksPerson = kind is DeclarationKind.AndroidPermission or DeclarationKind.UsageDescription or DeclarationKind.HarmonyPermission ? true : Tri.Unknown,
            Mark = sdk,
        };
    }
}
