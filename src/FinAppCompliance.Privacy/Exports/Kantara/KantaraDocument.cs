using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Exports.Kantara;

/// <summary>A Kantara Consent Receipt 1.1, member by member in the order of its specification.</summary>
internal sealed record KantaraDocument
{
    public required string Version { get; init; }

    public required string Jurisdiction { get; init; }

    public required long ConsentTimestamp { get; init; }

    public required string CollectionMethod { get; init; }

    [JsonPropertyName("consentReceiptID")]
    public required string ConsentReceiptId { get; init; }

    public string? PublicKey { get; init; }

    public required string Language { get; init; }

    public required string PiiPrincipalId { get; init; }

    public required KantaraController[] PiiControllers { get; init; }

    public required string PolicyUrl { get; init; }

    public required KantaraService[] Services { get; init; }

    public required bool Sensitive { get; init; }

    public required string[] SpiCat { get; init; }
}
