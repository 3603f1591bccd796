using System.Text.Json;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>The requirements that the packs of this package know, in own words, so that coverage can be counted.</summary>
/// <remarks>Embedded data, read once; immutable and thread-safe.</remarks>
public sealed class RegulationCatalog
{
    private static readonly Lazy<RegulationCatalog> NoticeOnce = new(static () => Read("notice.catalog.json"));
    private static readonly Lazy<RegulationCatalog> NeighboursOnce = new(static () => Read("neighbours.catalog.json"));

    private readonly Dictionary<RequirementId, CatalogRequirement> _requirements;

    private RegulationCatalog(IReadOnlyList<CatalogDocument> documents)
    {
        Documents = documents;
        Requirements = [.. documents.SelectMany(static d => d.Requirements)];
        _requirements = Requirements.ToDictionary(static r => r.Reference.Requirement);
    }

    /// <summary>Gets the Notice with its 18 articles and 85 requirements, and the seven that only its Q&amp;A states.</summary>
    public static RegulationCatalog Notice => NoticeOnce.Value;

    /// <summary>Gets the neighbouring rules that the articles lean on, with their own effective dates.</summary>
    public static RegulationCatalog Neighbours => NeighboursOnce.Value;

    /// <summary>Gets the documents.</summary>
    public IReadOnlyList<CatalogDocument> Documents { get; }

    /// <summary>Gets the requirements of all documents, in the order of the documents.</summary>
    public IReadOnlyList<CatalogRequirement> Requirements { get; }

    /// <summary>Returns a requirement.</summary>
    /// <param name="id">The id, such as <c>N99-08.4</c>.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such requirement.</exception>
    public CatalogRequirement Get(string id) =>
        RequirementId.TryParse(id, out var parsed) && _requirements.TryGetValue(parsed, out var found)
            ? found
            : throw new KeyNotFoundException($"the catalogue has no requirement '{id}'");

    private static RegulationCatalog Read(string resource)
    {
        using var stream = typeof(RegulationCatalog).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the embedded catalogue '{resource}' is missing from the assembly");
        var file = JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.CatalogFile)
            ?? throw new InvalidOperationException($"the embedded catalogue '{resource}' is empty");
        return new([.. file.Documents.Select(static d => d.ToDocument())]);
    }
}
