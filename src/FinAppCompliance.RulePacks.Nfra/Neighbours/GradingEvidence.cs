using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>The facts by which an incident is graded, so that a finding can name those that decide.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Extent">How far it reaches.</param>
/// <param name="InstitutionId">The id of the institution; null when it is not known or not asked.</param>
internal sealed record GradingEvidence(Incident Incident, IncidentExtent Extent, string? InstitutionId)
{
    private static readonly string[] NetworkFacts = ["personsAffected", "directLoss", "isCriticalInfrastructureOperator", "outageHours", "isWholeOutage"];

    private static readonly string[] DataFacts =
    [
        "kind", "dataLevels", "provinces", "provincesHitSeriously", "isEspeciallySeriousHarm", "hasProvincialEffect", "isWideHarm", "isCostlyHarm", "stopsBusiness",
    ];

    /// <summary>The facts by which the annex of the data-security measures grades.</summary>
    internal static GradingEvidence OfData(Incident incident) => new(incident, IncidentExtent.Of(incident), null);

    /// <summary>The facts by which the annex of the national measures grades.</summary>
    internal static GradingEvidence OfNetwork(Incident incident, Records<Institution> institutions)
    {
        var institution = institutions.Count == 1 ? institutions[0] : null;
        return new(incident, IncidentExtent.Of(incident, institution), institution?.Id);
    }

    /// <summary>Names every fact that the annex of the national measures asks.</summary>
    internal VerdictDraft NameNetwork(VerdictDraft draft) => Name(draft, NetworkFacts);

    /// <summary>Names every fact that the annex of the data-security measures asks.</summary>
    internal VerdictDraft NameData(VerdictDraft draft) => Name(draft, DataFacts);

    /// <summary>Names some facts.</summary>
    internal VerdictDraft Name(VerdictDraft draft, IEnumerable<string> facts)
    {
        foreach (var fact in facts)
        {
            draft = fact switch
            {
                "kind" => draft.With("kind", Incident.Kind),
                "dataLevels" => draft.With("dataLevels", Incident.DataLevels),
                "personsAffected" => draft.With("personsAffected", Incident.PersonsAffected),
                "directLoss" => draft.With("directLoss", Incident.DirectLoss),
                "isCriticalInfrastructureOperator" => draft.With("isCriticalInfrastructureOperator", Extent.HitsCriticalInfrastructure, InstitutionId),
                "outageHours" => draft.With("outageHours", Incident.OutageHours),
                "isWholeOutage" => draft.With("isWholeOutage", Incident.IsWholeOutage),
                "provinces" => draft.With("provinces", Incident.Provinces),
                "provincesHitSeriously" => draft.With("provincesHitSeriously", Incident.ProvincesHitSeriously),
                "isEspeciallySeriousHarm" => draft.With("isEspeciallySeriousHarm", Incident.IsEspeciallySeriousHarm),
                "hasProvincialEffect" => draft.With("hasProvincialEffect", Incident.HasProvincialEffect),
                "isWideHarm" => draft.With("isWideHarm", Incident.IsWideHarm),
                "isCostlyHarm" => draft.With("isCostlyHarm", Incident.IsCostlyHarm),
                "stopsBusiness" => draft.With("stopsBusiness", Incident.StopsBusiness),
                _ => throw new ArgumentOutOfRangeException(nameof(facts), fact, "no fact of this name grades incidents"),
            };
        }

        return draft;
    }
}
