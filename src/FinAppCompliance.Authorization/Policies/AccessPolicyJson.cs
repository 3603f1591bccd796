using System.Text.Json;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Reads and writes policies as JSON, and gives the schema of that form.</summary>
/// <remarks>A member that the schema does not know is an error, so that a mistyped one is not silently ignored. Thread-safe.</remarks>
public static class AccessPolicyJson
{
    /// <summary>Reads a policy; it is not checked further than its form, which loading it does.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <exception cref="AccessPolicyException">The text is not in the form of the schema; the problem says where.</exception>
    public static AccessPolicy Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, AccessJsonContext.Default.AccessPolicy) ?? throw new JsonException("null is no policy");
        }
        catch (JsonException failure)
        {
            var where = $"line {(failure.LineNumber ?? 0) + 1}, {failure.Path ?? "$"}";
            throw new AccessPolicyException("?", [new("AZ007", where, new BilingualText($"不符合策略格式：{failure.Message}", $"is not in the form of a policy: {failure.Message}"))]);
        }
    }

    /// <summary>Writes a policy, in UTF-8; the same policy gives the same bytes.</summary>
    /// <param name="policy">The policy.</param>
    public static byte[] Write(AccessPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return JsonSerializer.SerializeToUtf8Bytes(policy, AccessJsonContext.Readable.AccessPolicy);
    }

    /// <summary>Returns the JSON schema of a policy.</summary>
    public static string ExportSchema() => AccessPolicySchema.Export();
}
