using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>A complete version of a privacy notice whose content can change no more; consents are bound to its hash.</summary>
/// <remarks>
/// Made by <see cref="NoticeDraft.Seal"/>, or read back by <see cref="Read(ReadOnlyMemory{byte}, string)"/>. Two notices are equal when their hashes are.
/// Immutable and thread-safe.
/// </remarks>
public sealed class SealedNotice : IEquatable<SealedNotice>
{
    private readonly byte[] _json;
    private readonly FrozenDictionary<PurposeId, ProcessingPurpose> _purposes;

    private SealedNotice(NoticeDraft content, byte[] json)
    {
        Content = content;
        _json = json;
        Hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(json))}";
        EffectiveFrom = content.EffectiveFrom!.Value.ToUniversalTime();
        _purposes = content.Purposes.ToFrozenDictionary(static purpose => purpose.Id);
    }

    /// <summary>Gets the application.</summary>
    public string App => Content.App;

    /// <summary>Gets the version, one or more.</summary>
    public int Version => Content.Version;

    /// <summary>Gets the instant from which the notice holds, in UTC.</summary>
    public DateTimeOffset EffectiveFrom { get; }

    /// <summary>Gets <c>sha256:</c> and the digest of the canonical content in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Gets the content; changing a copy of it does not change the notice.</summary>
    public NoticeDraft Content { get; }

    /// <summary>Gets the purposes in the order of the notice.</summary>
    public IReadOnlyList<ProcessingPurpose> Purposes => [.. Content.Purposes];

    /// <summary>Gets the canonical content as UTF-8 JSON, from which the hash is taken.</summary>
    public ReadOnlyMemory<byte> Json => _json;

    /// <summary>Finds a purpose; null when the notice does not list it.</summary>
    /// <param name="id">The purpose.</param>
    public ProcessingPurpose? Find(PurposeId id) => _purposes.GetValueOrDefault(id);

    /// <summary>Returns the text that a person reads.</summary>
    /// <param name="language">The language.</param>
    public string Render(Language language) => NoticeText.Render(this, language);

    /// <summary>Reads a sealed notice back from its JSON.</summary>
    /// <param name="json">The bytes that <see cref="Json"/> gave.</param>
    /// <param name="expectedHash">The hash that was kept elsewhere, as in a consent.</param>
    /// <exception cref="FormatException">The bytes are no sealed notice, or not the one with this hash.</exception>
    public static SealedNotice Read(ReadOnlyMemory<byte> json, string expectedHash)
    {
        var notice = Read(json);
        return string.Equals(notice.Hash, expectedHash, StringComparison.Ordinal)
            ? notice
            : throw new FormatException($"the notice has hash '{notice.Hash}' and '{expectedHash}' was expected; it is another notice, or it was changed");
    }

    /// <inheritdoc/>
    public bool Equals(SealedNotice? other) => other is not null && string.Equals(Hash, other.Hash, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SealedNotice);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the application, the version and the hash.</summary>
    public override string ToString() => $"{App} v{Version} {Hash}";

    internal static SealedNotice Of(NoticeDraft draft)
    {
        var json = NoticeJsonWriter.Write(draft);

        // The content is what the bytes say, so that unknown and empty lists do not differ after a round trip.
        return new(NoticeJsonReader.Read(json), json);
    }

    private static SealedNotice Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var content = NoticeJsonReader.Read(json);
            return content.FindGaps().Count == 0
                ? new(content, json.ToArray())
                : throw new FormatException("the document is no sealed notice, for it is incomplete");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"the document is no sealed notice: {exception.Message}", exception);
        }
    }
}
