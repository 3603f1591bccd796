using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>A document of the embedded file; its effective dates hold for requirements that state none.</summary>
internal sealed record CatalogFileDocument(
    string Id,
    string Zh,
    string En,
    string AuthorityZh,
    string AuthorityEn,
    DateOnly? EffectiveFrom,
    DateOnly? EffectiveUntil,
    string? Note,
    IReadOnlyList<CatalogFileArticle>? Articles,
    IReadOnlyList<CatalogFileRequirement> Requirements)
{
    internal CatalogDocument ToDocument()
    {
        var title = new BilingualText(Zh, En);
        var authority = new BilingualText(AuthorityZh, AuthorityEn);
        return new(
            Id,
            title,
            authority,
            [.. (Articles ?? []).Select(static a => new CatalogArticle(a.Article, a.Aspect, new(a.Zh, a.En), SourceMarkText.Parse(a.Source)))],
            [.. Requirements.Select(r => ToRequirement(r, title, authority))]);
    }

    private CatalogRequirement ToRequirement(CatalogFileRequirement requirement, BilingualText title, BilingualText authority)
    {
        var reference = new RegulatoryReference
        {
            Document = Id,
            DocumentTitle = title,
            Authority = authority,
            Article = requirement.Article,
            Requirement = RequirementId.Parse(requirement.Id),
            Source = SourceMarkText.Parse(requirement.Source),
            EffectiveFrom = requirement.EffectiveFrom ?? EffectiveFrom,
            EffectiveUntil = requirement.EffectiveUntil ?? EffectiveUntil,
        };
        return new(reference, requirement.Aspect, new(requirement.Zh, requirement.En));
    }
}
