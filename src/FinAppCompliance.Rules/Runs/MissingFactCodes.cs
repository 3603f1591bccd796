using System.Text.Json;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Writes a missing fact as the place of the evidence that tells it is unknown, which most are, and reads it back.</summary>
internal static class MissingFactCodes
{
    private const string Unknown = " = unknown";

    /// <summary>Returns the place of the evidence that names a missing fact; -1 when none does.</summary>
    internal static int PlaceOf(string missing, IReadOnlyList<string> evidence)
    {
        for (var at = 0; at < evidence.Count; at++)
        {
            if (evidence[at].Length == missing.Length + Unknown.Length && evidence[at].EndsWith(Unknown, StringComparison.Ordinal) && evidence[at].StartsWith(missing, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    internal static IReadOnlyList<string> Read(IReadOnlyList<JsonElement> codes, IReadOnlyList<string> evidence) => [.. codes.Select(code => Read(code, evidence))];

    private static string Read(JsonElement code, IReadOnlyList<string> evidence) => code.ValueKind switch
    {
        JsonValueKind.String => code.GetString()!,
        JsonValueKind.Number when code.TryGetInt32(out var at) && at >= 0 && at < evidence.Count && evidence[at].EndsWith(Unknown, StringComparison.Ordinal) => evidence[at][..^Unknown.Length],
        _ => throw new JsonException($"the missing fact '{code.GetRawText()}' is neither a text nor the place of an unknown fact among {evidence.Count} of the evidence"),
    };
}
