using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Exports.Dpv;

/// <summary>One node of the graph. Whatever may come twice is an array, so that no member is ever written twice.</summary>
internal sealed record DpvNode
{
    [JsonPropertyName("@context")]
    public JsonElement? Context { get; init; }

    [JsonPropertyName("@id")]
    public string? Id { get; init; }

    [JsonPropertyName("@type")]
    public string[]? Types { get; init; }

    [JsonPropertyName("dct:conformsTo")]
    public string[]? ConformsTo { get; init; }

    [JsonPropertyName("dct:identifier")]
    public string[]? Identifier { get; init; }

    [JsonPropertyName("dct:title")]
    public DpvText? Title { get; init; }

    [JsonPropertyName("dct:description")]
    public DpvText? Description { get; init; }

    [JsonPropertyName("dct:date")]
    public string? Date { get; init; }

    [JsonPropertyName("dct:language")]
    public string[]? Languages { get; init; }

    [JsonPropertyName("schema:version")]
    public string? Version { get; init; }

    [JsonPropertyName("schema:url")]
    public string? Address { get; init; }

    [JsonPropertyName("schema:email")]
    public string? Email { get; init; }

    [JsonPropertyName("schema:telephone")]
    public string? Telephone { get; init; }

    [JsonPropertyName("rdf:value")]
    public string? Value { get; init; }

    [JsonPropertyName("dpv:hasIdentifier")]
    public string[]? HasIdentifier { get; init; }

    [JsonPropertyName("dpv:hasName")]
    public DpvText? Name { get; init; }

    [JsonPropertyName("dpv:hasContact")]
    public DpvText? Contact { get; init; }

    [JsonPropertyName("dpv:hasAddress")]
    public DpvText? PostalAddress { get; init; }

    [JsonPropertyName("dpv:hasDataSubject")]
    public DpvNode[]? DataSubject { get; init; }

    [JsonPropertyName("dpv:hasNotice")]
    public DpvNode[]? Notice { get; init; }

    [JsonPropertyName("dpv:hasRecordOfActivity")]
    public DpvNode[]? Records { get; init; }

    [JsonPropertyName("dpv:hasProcess")]
    public DpvNode[]? Processes { get; init; }

    [JsonPropertyName("dpv:hasService")]
    public DpvNode[]? Service { get; init; }

    [JsonPropertyName("dpv:hasPurpose")]
    public DpvNode[]? Purpose { get; init; }

    [JsonPropertyName("dpv:hasProcessing")]
    public DpvNode[]? Processing { get; init; }

    [JsonPropertyName("dpv:hasPersonalData")]
    public DpvNode[]? PersonalData { get; init; }

    [JsonPropertyName("dpv:hasNecessity")]
    public string[]? Necessity { get; init; }

    [JsonPropertyName("dpv:hasDataSource")]
    public string[]? DataSource { get; init; }

    [JsonPropertyName("dpv:hasJustification")]
    public DpvNode[]? Justification { get; init; }

    [JsonPropertyName("dpv:hasImpact")]
    public DpvNode[]? Impact { get; init; }

    [JsonPropertyName("dpv:hasDataController")]
    public DpvNode[]? Controller { get; init; }

    [JsonPropertyName("dpv:hasRecipient")]
    public DpvNode[]? Recipients { get; init; }

    [JsonPropertyName("dpv:hasStorageCondition")]
    public DpvNode[]? Storage { get; init; }

    [JsonPropertyName("dpv:hasLocation")]
    public string[]? Location { get; init; }

    [JsonPropertyName("dpv:hasDuration")]
    public DpvNode[]? Duration { get; init; }

    [JsonPropertyName("dpv:hasJurisdiction")]
    public string[]? Jurisdiction { get; init; }

    [JsonPropertyName("dpv:hasLegalBasis")]
    public string[]? LegalBasis { get; init; }

    [JsonPropertyName("dpv:hasTechnicalOrganisationalMeasure")]
    public DpvNode[]? Measures { get; init; }

    [JsonPropertyName("dpv:hasConsentControl")]
    public DpvNode[]? ConsentControl { get; init; }

    [JsonPropertyName("dpv:hasRight")]
    public DpvNode[]? Rights { get; init; }

    [JsonPropertyName("dpv:hasImpactAssessment")]
    public DpvNode[]? ImpactAssessment { get; init; }

    [JsonPropertyName("dpv:hasConsentStatus")]
    public DpvNode[]? Status { get; init; }

    [JsonPropertyName("dpv:isIndicatedAtTime")]
    public string? IndicatedAt { get; init; }

    [JsonPropertyName("dpv:isIndicatedBy")]
    public DpvNode[]? IndicatedBy { get; init; }

    [JsonPropertyName("dpv:hasIndicationMethod")]
    public DpvNode[]? IndicationMethod { get; init; }
}
