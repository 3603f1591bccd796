using System.Text.Json;
using FinAppCompliance.Domain.Json;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Reads and writes policies as JSON, and gives the schema of that form.</summary>
/// <remarks>Members that occur twice or are unknown, numbers in the place of names and instants without offset are errors, so that nothing is silently ignored or reinterpreted. Thread-safe.</remarks>
public static class AccessPolicyJson
{
    /// <summary>Reads a policy; it is not checked further than its form, which loading it does.</summary>
    /// <param name="json">The text, in UTF-8; a byte order mark is accepted.</param>
    /// <exception cref="AccessPolicyException">The text is not in the form of the schema; every mistake is listed with its line and path.</exception>
    public static AccessPolicy Read(ReadOnlySpan<byte> json)
    {
        var type = AccessJsonContext.Default.AccessPolicy;
        if (StrictJson.Check(json, type) is { Count: > 0 } mistakes)
        {
            throw new AccessPolicyException("?", [.. mistakes.Select(static one => new PolicyProblem(
                "AZ007", one.Where, new($"不符合策略格式：{one.Text.Zh}", $"is not in the form of a policy: {one.Text.En}")))]);
        }

        return JsonSerializer.Deserialize(StrictJson.WithoutByteOrderMark(json), type)!;
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
