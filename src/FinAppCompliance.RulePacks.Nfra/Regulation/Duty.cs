using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>Turns a requirement of the catalogue into the descriptor of its rule.</summary>
internal sealed record Duty
{
    internal required string Id { get; init; }

    internal required Severity Severity { get; init; }

    internal required BilingualText Title { get; init; }

    internal required BilingualText Remediation { get; init; }

    internal IReadOnlyList<FactNeed> Needs { get; init; } = [];

    internal IReadOnlyList<RuleParameter> Parameters { get; init; } = [];

    /// <summary>What dates the duty; a standing duty unless stated.</summary>
    internal DutyArising Arising { get; init; } = DutyArising.Standing;

    /// <summary>Ids of further requirements of either catalogue that the rule rests on.</summary>
    internal IReadOnlyList<string> AlsoCites { get; init; } = [];

    internal bool IsProhibition { get; init; }

    internal static RegulatoryReference Cite(string id) =>
        (id.StartsWith("N99-", StringComparison.Ordinal) || id.StartsWith("QA-", StringComparison.Ordinal)
            ? RegulationCatalog.Notice : RegulationCatalog.Neighbours).Get(id).Reference;

    internal RuleDescriptor Describe()
    {
        var catalog = Id.StartsWith("N99-", StringComparison.Ordinal) || Id.StartsWith("QA-", StringComparison.Ordinal)
            ? RegulationCatalog.Notice : RegulationCatalog.Neighbours;
        var requirement = catalog.Get(Id);
        return new RuleDescriptor
        {
            Id = Id,
            Title = Title,
            Description = requirement.Duty,
            Remediation = Remediation,
            Severity = Severity,
            Citations = [requirement.Reference, .. AlsoCites.Select(Cite)],
            Needs = Needs,
            ReadMembers = MembersRead.By(Id),
            Parameters = Parameters,
            Arising = Arising,
            IsProhibition = IsProhibition,
            IsOnByDefault = requirement.Reference.IsVerified,
        };
    }
}
