using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>What is to be deleted, and what is kept and why, sealed before anything is done, so that the doing can be checked afterwards.</summary>
/// <remarks>
/// Holds references and no person. Two plans are equal when their hashes are. Keep the hash, or the plan, where the deleting
/// system cannot write, such as the audit trail. Immutable and thread-safe.
/// </remarks>
public sealed class DeletionPlan : IEquatable<DeletionPlan>
{
    private const string Format = "finapp-deletion-plan/1";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };
    private readonly byte[] _json;

    private DeletionPlan(string id, string madeBy, DateTimeOffset madeAt, FactList<PlannedDisposal> disposals)
    {
        Id = id;
        MadeBy = madeBy;
        MadeAt = madeAt;
        Disposals = disposals;
        _json = Write();
        Hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(_json))}";
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets who made it.</summary>
    public string MadeBy { get; }

    /// <summary>Gets when it was made, in UTC.</summary>
    public DateTimeOffset MadeAt { get; }

    /// <summary>Gets what is planned for each piece of information, ordered by reference.</summary>
    public FactList<PlannedDisposal> Disposals { get; }

    /// <summary>Gets <c>sha256:</c> and the digest of the canonical content in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Gets the canonical content as UTF-8 JSON, from which the hash is taken.</summary>
    public ReadOnlyMemory<byte> Json => _json;

    /// <summary>Seals a plan.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="madeBy">Who makes it; not blank.</param>
    /// <param name="madeAt">When.</param>
    /// <param name="decisions">The decisions; what is undetermined is kept until it is determined.</param>
    /// <exception cref="ArgumentException">Something is blank, or a reference comes twice.</exception>
    public static DeletionPlan Seal(string id, string madeBy, DateTimeOffset madeAt, IEnumerable<RetentionDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return Make(id, madeBy, madeAt, decisions.Select(static decision => new PlannedDisposal(decision.HeldId, decision.Verdict, decision.Citation.Requirement.Value)));
    }

    /// <summary>Reads a plan back.</summary>
    /// <param name="json">The bytes that <see cref="Json"/> gave.</param>
    /// <param name="expectedHash">The hash that was kept elsewhere.</param>
    /// <exception cref="FormatException">The bytes are no plan, or not the one with this hash.</exception>
    public static DeletionPlan Read(ReadOnlyMemory<byte> json, string expectedHash)
    {
        var plan = Read(json);
        return plan.Hash == expectedHash && plan._json.AsSpan().SequenceEqual(json.Span)
            ? plan
            : throw new FormatException($"the plan is not the one with hash '{expectedHash}'; it is another plan, or it was changed");
    }

    /// <inheritdoc/>
    public bool Equals(DeletionPlan? other) => other is not null && string.Equals(Hash, other.Hash, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeletionPlan);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the id and the hash.</summary>
    public override string ToString() => $"{Id} {Hash}";

    private static DeletionPlan Make(string id, string madeBy, DateTimeOffset madeAt, IEnumerable<PlannedDisposal> planned)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(madeBy);
        PlannedDisposal[] disposals = [.. planned.OrderBy(static disposal => disposal.HeldId, StringComparer.Ordinal)];
        for (var i = 0; i < disposals.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(disposals[i].HeldId) || (i > 0 && disposals[i].HeldId == disposals[i - 1].HeldId))
            {
                throw new ArgumentException($"the reference '{disposals[i].HeldId}' is blank or comes twice; give each piece of information a reference of its own", nameof(planned));
            }
        }

        return new(id, madeBy, madeAt.ToUniversalTime(), [.. disposals]);
    }

    private static DeletionPlan Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.GetProperty("format").GetString() != Format
                ? throw new FormatException($"the document is no deletion plan of format '{Format}'")
                : Make(
                    root.GetProperty("id").GetString()!, root.GetProperty("madeBy").GetString()!, root.GetProperty("madeAt").GetDateTimeOffset(),
                    root.GetProperty("disposals").EnumerateArray().Select(static row => new PlannedDisposal(
                        row.GetProperty("held").GetString()!, Enum.Parse<RetentionVerdict>(row.GetProperty("verdict").GetString()!), row.GetProperty("citation").GetString()!)));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"the document is no deletion plan: {exception.Message}", exception);
        }
    }

    private byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("id", Id);
            json.WriteString("madeBy", MadeBy);
            json.WriteString("madeAt", MadeAt);
            json.WriteStartArray("disposals");
            foreach (var disposal in Disposals)
            {
                json.WriteStartObject();
                json.WriteString("held", disposal.HeldId);
                json.WriteString("verdict", disposal.Verdict.ToString());
                json.WriteString("citation", disposal.Citation);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
